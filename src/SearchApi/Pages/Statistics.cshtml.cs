using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>Figures over time.</summary>
internal sealed class StatisticsModel(SeriesService service, IStore store, Wording say) : PageModel
{
    private const int PageSize = 8;

    public Fields Fields { get; private set; } = null!;

    /// <summary>Sample data is shown, not real data.</summary>
    public bool Sample { get; private set; }

    public IReadOnlyList<Series> Series { get; private set; } = [];

    /// <summary>Where the next page begins, or null at the end.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        var query = Read();
        SeriesCursor? after = null;
        if (Fields["after"] is { } cursor && !SeriesCursor.TryParse(cursor, out after))
            Fields.Fault(Texts.BadCursor);
        if (this.Refuses(Fields))
            return Page();
        var page = await service.PageAsync(query, after, PageSize, cancellation).ConfigureAwait(false);
        (Series, Next) = (page.Items, page.Next?.ToString());
        return Page();
    }

    private SeriesQuery Read()
    {
        var (donor, sector) = (Fields["donor"], Fields["sector"]);
        return new SeriesQuery
        {
            Indicator = Fields.Word<Indicator>("indicator", Texts.Indicator),
            Stage = Fields.Word<Stage>("stage", Texts.Stage),
            Place = Fields.Place("place", Texts.Place),
            Unit = Fields["unit"],
            Donor = donor,
            Sector = sector,
            Basis = Fields.Word<Basis>("basis", Texts.BasisField),
            Coverage = Fields.Word<Coverage>("coverage", Texts.CoverageField) ?? (donor is null && sector is null ? Coverage.Total : Coverage.Part),
            Sample = Sample,
            Grain = Fields.Word<Grain>("grain", Texts.StepLength) ?? Grain.Year,
            Provinces = Fields.Word<ProvinceSet>("provinces", Texts.ProvincesOf) ?? ProvinceSet.Former,
        };
    }
}
