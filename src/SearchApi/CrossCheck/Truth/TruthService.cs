using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Truth;

/// <summary>Estimates every slot that several sources tell, from all figures and totals of the store: a source's record is what it said anywhere.</summary>
internal sealed class TruthService(IStore store) : IDisposable
{
    private const string OfficePrefix = "office: ";

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long Change, IReadOnlyList<OfficialTotal> Totals, TruthReading Reading)? _known;

    /// <summary>Estimates and records; read anew where the store has changed.</summary>
    public async Task<TruthReading> ReadAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var change = await store.LastChangeAsync(cancellation).ConfigureAwait(false);
            var totals = await store.FindTotalsAsync(null, null, cancellation).ConfigureAwait(false);
            if (_known is { } known && known.Change == change && known.Totals.SequenceEqual(totals))
                return known.Reading;
            var reading = Of(await FiguresAsync(cancellation).ConfigureAwait(false), totals);
            _known = (change, totals, reading);
            return reading;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>Estimates from figures and totals.</summary>
    internal static TruthReading Of(IEnumerable<FigureRow> figures, IEnumerable<OfficialTotal> totals)
    {
        var slots = new SortedDictionary<(bool, string, int, Indicator, Stage), List<(string Unit, Func<string, Claim?> Claim)>>();
        void Add(TruthSlot slot, string unit, Func<string, Claim?> claim)
        {
            var key = (slot.Sample, slot.Place, slot.Year, slot.Indicator, slot.Stage);
            if (!slots.TryGetValue(key, out var claims))
                slots.Add(key, claims = []);
            claims.Add((unit, claim));
        }
        foreach (var total in totals.Where(total => Comparability.Obstacle(total) is null))
        {
            if (total.Place is { } place && YearOf(total.Indicator, total.Period) is { } year)
                Add(new TruthSlot(total.Sample, total.Indicator, total.Stage, place, year), total.Unit, unit => ClaimOf(total, unit));
        }
        // Of one source's figures and of copies, the one that was published first counts.
        foreach (var row in figures.OrderBy(row => row.Published ?? DateTimeOffset.MaxValue).ThenBy(row => row.Id))
        {
            if (row.Figure is { Coverage: Coverage.Total, Place: { } place, Stage: not Stage.Target } figure && YearOf(figure.Indicator, figure.Period) is { } year)
                Add(new TruthSlot(row.Sample, figure.Indicator, figure.Stage, place, year), figure.Unit, unit => ClaimOf(row, unit));
        }
        var units = slots.Values.Select(claims => claims.CountBy(claim => claim.Unit).MaxBy(unit => unit.Value).Key).ToArray();
        var claims = slots.Values.Select((slot, at) => (IReadOnlyList<Claim>)[.. slot.Select(claim => claim.Claim(units[at])).OfType<Claim>()]).ToArray();
        var (estimates, records) = TruthModel.Fit(claims);
        var found = slots.Keys.Select((key, at) => estimates[at] is { } estimate
            ? new TruthEstimate(new TruthSlot(key.Item1, key.Item4, key.Item5, key.Item2, key.Item3), units[at], estimate,
                [.. claims[at].Select(claim => claim.Source).Distinct().Order(StringComparer.Ordinal)])
            : null);
        return new TruthReading([.. found.OfType<TruthEstimate>()], records);
    }

    private static Claim? ClaimOf(FigureRow row, string unit) =>
        Conversion.Convert(Bounds.Of(row), row.Figure.Unit, unit, row.Figure.Period, row.Published?.Year) is { } bounds
            ? new Claim(Independence.Publisher(row), row.Cluster, bounds, row.Figure.Unit == unit ? row.Figure.Value : Middle(bounds))
            : null;

    private static Claim? ClaimOf(OfficialTotal total, string unit) =>
        Conversion.Convert(Bounds.Of(total), total.Unit, unit, total.Period, null) is { } bounds
            ? new Claim(OfficePrefix + total.Source, OfficePrefix + total.Id, bounds, total.Unit == unit ? total.Value : Middle(bounds), TrustOf(total))
            : null;

    /// <summary>A year as a whole, or up to its last month; organisations are there at a day of it.</summary>
    private static int? YearOf(Indicator indicator, Period period)
    {
        if (period.To is not { } to)
            return null;
        if (indicator == Indicator.NgoCount)
            return period.From is null || period.From.Value.Year == to.Year ? to.Year : null;
        return period.From is { Month: 1, Day: 1 } from && from.Year == to.Year && to.Month == 12 ? to.Year : null;
    }

    private static double TrustOf(OfficialTotal total) => total.Trust switch
    {
        "official site" => 0.95,
        "press" => TruthModel.PressTrust,
        _ => 0.7,
    };

    private static decimal Middle(Interval interval) => interval.High == Interval.Unbounded ? interval.Low : decimal.Round((interval.Low + interval.High) / 2);

    private async Task<List<FigureRow>> FiguresAsync(CancellationToken cancellation)
    {
        var rows = new List<FigureRow>();
        await foreach (var row in store.ReadAllAsync(new FigureQuery { Coverage = Coverage.Total, Limit = FigureFeed.PageSize }, cancellation).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}

/// <summary>All estimates, and the records of all who were heard.</summary>
/// <param name="Estimates">By place, year, indicator and stage, real ones before sample ones.</param>
/// <param name="Records">By source.</param>
public sealed record TruthReading(IReadOnlyList<TruthEstimate> Estimates, IReadOnlyList<TrackRecord> Records)
{
    /// <summary>The estimates of a place and a year; null means any.</summary>
    public IReadOnlyList<TruthEstimate> Of(string? place, int? year) =>
        [.. Estimates.Where(found => (place is null || found.Slot.Place == place) && (year is null || found.Slot.Year == year))];
}
