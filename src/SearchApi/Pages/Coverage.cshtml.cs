using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>How much is known of each place and year.</summary>
internal sealed class CoverageModel(CoverageService service, IStore store, Wording say) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public ProvinceSet Provinces { get; private set; }

    public CoverageTable Table { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        var indicator = Fields.Word<Indicator>("indicator", Texts.Indicator);
        Provinces = Fields.Word<ProvinceSet>("provinces", Texts.ProvincesOf) ?? ProvinceSet.Former;
        if (this.Refuses(Fields))
            return Page();
        Table = await service.ReadAsync(new CoverageQuery { Indicator = indicator, Sample = Sample, Provinces = Provinces }, cancellation).ConfigureAwait(false);
        return Page();
    }
}
