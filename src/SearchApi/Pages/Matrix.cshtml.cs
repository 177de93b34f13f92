using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages;

/// <summary>How far the press agrees with official totals, by place and year.</summary>
internal sealed class MatrixModel(MatrixService service, Wording say) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public Matrix Table { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var indicator = Fields.Word<Indicator>("indicator", Texts.Indicator);
        Sample = Fields.Flag("sample", Texts.DataKind) ?? false;
        if (Fields.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Table = await service.ReadAsync(indicator, Sample, cancellation).ConfigureAwait(false);
        return Page();
    }
}
