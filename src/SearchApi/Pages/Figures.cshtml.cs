using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages;

/// <summary>The table of all figures.</summary>
internal sealed class FiguresModel(IStore store, Wording say) : PageModel
{
    private const int PageSize = 50;

    public Fields Fields { get; private set; } = null!;

    public long Total { get; private set; }

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins, or null at the end.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var query = new FigureQuery
        {
            Indicator = Fields.Word<Indicator>("indicator", Texts.Indicator),
            Stage = Fields.Word<Stage>("stage", Texts.Stage),
            Place = Fields.Place("place", Texts.Place),
            Year = Fields.Year("year", Texts.Year),
            Coverage = Fields.Word<Coverage>("coverage", Texts.CoverageField),
            Sample = Fields.Flag("sample", Texts.DataKind),
            After = Fields.Number("after", Texts.BadPage, 0, long.MaxValue) ?? 0,
            // One more than a page holds tells whether another follows.
            Limit = PageSize + 1,
        };
        if (Fields.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var page = await store.FindFiguresAsync(query, cancellation).ConfigureAwait(false);
        Total = page.Total;
        Rows = [.. page.Items.Take(PageSize)];
        Next = page.Items.Count > PageSize ? Rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return Page();
    }
}
