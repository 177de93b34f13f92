using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>How far the press agrees with official totals, by place and year.</summary>
internal sealed class MatrixService(CrossCheckService service)
{
    /// <summary>
    /// The places and years that have totals which can be compared, of real or of sample data. A total counts for the year that its period ends in and does not begin before; longer ones have no place here.
    /// </summary>
    public async Task<Matrix> ReadAsync(Indicator? indicator, bool sample, CancellationToken cancellation)
    {
        var checks = (await service.CompareAsync(null, null, cancellation).ConfigureAwait(false))
            .Where(check => check.NotCompared is null && check.Total.Sample == sample && (indicator is null || check.Total.Indicator == indicator))
            .Select(check => (Check: check, Year: YearOf(check.Total.Period)))
            .Where(check => check.Year is not null)
            .ToLookup(check => (Place: check.Check.Total.Place!, Year: check.Year!.Value), check => check.Check);
        if (checks.Count == 0)
            return new Matrix([], []);
        var (first, last) = (checks.Min(cell => cell.Key.Year), checks.Max(cell => cell.Key.Year));
        var years = Enumerable.Range(first, last - first + 1).ToArray();
        return new Matrix(years, [.. checks.Select(cell => cell.Key.Place).Distinct().Order(StringComparer.Ordinal)
            .Select(place => new MatrixRow(place, [.. years.Select(year => MatrixCell.Of(year, [.. checks[(place, year)]]))]))]);
    }

    private static int? YearOf(Period period) => period.To is { } to && (period.From is not { } from || from.Year >= to.Year) ? to.Year : null;
}

/// <summary>Places by years.</summary>
/// <param name="Years">All years from the first to the last.</param>
/// <param name="Rows">The places that have totals, by code.</param>
internal sealed record Matrix(IReadOnlyList<int> Years, IReadOnlyList<MatrixRow> Rows);

/// <summary>A place.</summary>
/// <param name="Place">Its code.</param>
/// <param name="Cells">One a year.</param>
internal sealed record MatrixRow(string Place, IReadOnlyList<MatrixCell> Cells);

/// <summary>A place's year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Totals">How many totals there are.</param>
/// <param name="Reported">How many of them the press speaks of.</param>
/// <param name="Agreeing">How many of these it agrees with: confirmed, or a single source.</param>
/// <param name="Verdict">The most telling verdict of them: conflicting before close, confirmed, single source and not reported; null where there is no total.</param>
/// <param name="Counts">How many totals have each verdict.</param>
internal sealed record MatrixCell(int Year, int Totals, int Reported, int Agreeing, Verdict? Verdict, IReadOnlyDictionary<Verdict, int> Counts)
{
    private static readonly Verdict[] Telling =
        [CrossCheck.Verdict.Conflicting, CrossCheck.Verdict.Close, CrossCheck.Verdict.Confirmed, CrossCheck.Verdict.SingleSource, CrossCheck.Verdict.NotReported];

    public static MatrixCell Of(int year, IReadOnlyList<TotalCheck> checks)
    {
        var counts = checks.CountBy(check => check.Verdict).ToDictionary();
        int Count(Verdict verdict) => counts.GetValueOrDefault(verdict);
        return new MatrixCell(year, checks.Count, checks.Count - Count(CrossCheck.Verdict.NotReported), Count(CrossCheck.Verdict.Confirmed) + Count(CrossCheck.Verdict.SingleSource),
            checks.Count == 0 ? null : Telling.First(counts.ContainsKey), counts);
    }
}
