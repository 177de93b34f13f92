using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages;

/// <summary>Published totals with what the press says, by place and year.</summary>
internal sealed class CrossCheckModel(CrossCheckService service, Wording say) : PageModel
{
    private const int PageSize = 20;

    public Fields Fields { get; private set; } = null!;

    /// <summary>How many totals of the place and year have each verdict.</summary>
    public IReadOnlyDictionary<Verdict, int> Counts { get; private set; } = new Dictionary<Verdict, int>();

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; } = 1;

    /// <summary>The totals of this page by place and year; the year is null where none is known.</summary>
    public IReadOnlyList<((string? Place, int? Year) Slot, IReadOnlyList<TotalCheck> Checks)> Groups { get; private set; } = [];

    public bool AnySample => Groups.Any(group => group.Checks.Any(check => check.Total.Sample));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var place = Fields.Place("place", Texts.Place);
        var year = Fields.Year("year", Texts.Year);
        var verdict = Fields.Word<Verdict>("verdict", Texts.Verdict);
        var sample = Fields.Flag("sample", Texts.DataKind);
        var number = (int)(Fields.Number("trang", Texts.BadPage, 1, int.MaxValue) ?? 1);
        if (this.Refuses(Fields))
            return Page();
        var checks = (await service.CompareAsync(place, year, cancellation).ConfigureAwait(false))
            .Where(check => sample is null || check.Total.Sample == sample).ToArray();
        Counts = checks.CountBy(check => check.Verdict).ToDictionary();
        Show([.. checks.Where(check => verdict is null || check.Verdict == verdict)], number);
        return Page();
    }

    /// <summary>Places by name with the country first, the latest year first in each; what the press spoke of before what it did not.</summary>
    private void Show(IReadOnlyCollection<TotalCheck> checks, int number)
    {
        Total = checks.Count;
        PageCount = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Min(number, PageCount);
        Groups = [.. checks.OrderBy(check => PlaceWords.SortKey(check.Total.Place), PlaceWords.Order)
            .ThenByDescending(check => check.Total.Period.To?.Year)
            .ThenBy(check => check.Verdict == Verdict.NotReported)
            .ThenBy(check => check.Total.Indicator).ThenBy(check => check.Total.Id, StringComparer.Ordinal)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .GroupBy(check => (check.Total.Place, check.Total.Period.To?.Year))
            .Select(group => (group.Key, (IReadOnlyList<TotalCheck>)[.. group]))];
    }
}
