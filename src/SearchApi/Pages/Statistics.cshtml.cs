using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages;

/// <summary>Figures year by year.</summary>
internal sealed class StatisticsModel(SeriesService service, Wording say) : PageModel
{
    private const int PageSize = 8;

    public Fields Fields { get; private set; } = null!;

    public IReadOnlyList<Series> Series { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var query = new SeriesQuery
        {
            Indicator = Fields.Word<Indicator>("indicator", Texts.Indicator),
            Stage = Fields.Word<Stage>("stage", Texts.Stage),
            Place = Fields.Place("place", Texts.Place),
            Sample = Fields.Flag("sample", Texts.DataKind),
        };
        var number = (int)(Fields.Number("trang", Texts.BadPage, 1, int.MaxValue) ?? 1);
        if (Fields.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Show(await service.ReadAsync(query, cancellation).ConfigureAwait(false), number);
        return Page();
    }

    /// <summary>Those that tell of several years first, the longest before all others; a single year is no series, so it comes last.</summary>
    private void Show(IReadOnlyList<Series> all, int number)
    {
        Total = all.Count;
        PageCount = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Min(number, PageCount);
        Series = [.. all.OrderBy(series => series.Points.Count == 1).ThenBy(series => series.Sample).ThenByDescending(series => series.Points.Count)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
