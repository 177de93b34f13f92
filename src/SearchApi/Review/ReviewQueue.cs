using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Review;

/// <summary>A figure that nobody has decided about yet, and how much hangs on it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Score">By which the queue is ordered: (1 − confidence, at least <see cref="ReviewQueue.LeastDoubt"/>) × (1 + <paramref name="Totals"/> + 3 × <paramref name="Decides"/> + <paramref name="Money"/>).</param>
/// <param name="Totals">How many official totals it is held against.</param>
/// <param name="Decides">How many of them would have another verdict without it.</param>
/// <param name="Money">Of a sum, how large: 0 below 1,000 dollars, 1 at ten million and above, by the logarithm; 0 for counts.</param>
/// <param name="Checks">The totals that would have another verdict, else those that it is held against; their ids.</param>
internal sealed record QueueItem(FigureRow Figure, double Score, int Totals, int Decides, double Money, IReadOnlyList<string> Checks);

/// <summary>Brings to a person first what is least certain and what most hangs on.</summary>
internal sealed class ReviewQueue(IStore store, CrossCheckService checks) : IDisposable
{
    /// <summary>Nothing is so certain that nothing could hang on it.</summary>
    public const double LeastDoubt = 0.02;

    private const int DecidesWeighs = 3;
    private const int Most = 1000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long Change, IReadOnlyList<OfficialTotal> Totals, QueueItem[] Items)? _known;

    /// <summary>The first of them; of a place and year, of real or sample data; null means any.</summary>
    public async Task<IReadOnlyList<QueueItem>> ReadAsync(string? place, int? year, bool? sample, int limit, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation).ConfigureAwait(false);
        return [.. all.Where(item => (place is null || item.Figure.Figure.Place == place) && (year is null || item.Figure.Figure.Period.To?.Year == year)
            && (sample is null || item.Figure.Sample == sample)).Take(limit)];
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>How much a sum weighs, from 0 to 1.</summary>
    internal static double MoneyOf(Figure figure)
    {
        const double least = 3, most = 7;
        if (Conversion.Convert(new Interval(figure.Value, figure.Value), figure.Unit, "USD", figure.Period.To is null ? new(null, new DateOnly(2024, 12, 31)) : figure.Period, null) is not { } dollars)
            return 0;
        return Math.Clamp((Math.Log10(Math.Max(1, (double)dollars.High)) - least) / (most - least), 0, 1);
    }

    /// <summary>The thousand with the highest score; counted anew where the store has changed.</summary>
    private async Task<QueueItem[]> AllAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var change = await store.LastChangeAsync(cancellation).ConfigureAwait(false);
            var totals = await store.FindTotalsAsync(null, null, cancellation).ConfigureAwait(false);
            if (_known is { } known && known.Change == change && known.Totals.SequenceEqual(totals))
                return known.Items;
            var items = await CountAsync(cancellation).ConfigureAwait(false);
            _known = (change, totals, items);
            return items;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<QueueItem[]> CountAsync(CancellationToken cancellation)
    {
        var held = new Dictionary<long, (List<string> Checks, List<string> Decides)>();
        foreach (var check in await checks.CompareAsync(null, null, cancellation).ConfigureAwait(false))
        {
            foreach (var report in check.Reports)
            {
                if (!held.TryGetValue(report.Figure.Id, out var of))
                    held.Add(report.Figure.Id, of = ([], []));
                of.Checks.Add(check.Total.Id);
                if (Judgement.Without(check, report) != check.Computed)
                    of.Decides.Add(check.Total.Id);
            }
        }
        // Only the best are kept while all are looked through.
        var best = new PriorityQueue<QueueItem, double>();
        await foreach (var row in store.ReadAllAsync(new FigureQuery { Limit = FigureFeed.PageSize }, cancellation).ConfigureAwait(false))
        {
            if (row.Review is not null)
                continue;
            var item = Of(row, held.TryGetValue(row.Id, out var of) ? of : ([], []));
            best.Enqueue(item, item.Score);
            if (best.Count > Most)
                best.Dequeue();
        }
        return [.. best.UnorderedItems.Select(entry => entry.Element).OrderByDescending(item => item.Score).ThenBy(item => item.Figure.Id)];
    }

    private static QueueItem Of(FigureRow row, (List<string> Checks, List<string> Decides) held)
    {
        var money = MoneyOf(row.Figure);
        var score = Math.Max(LeastDoubt, 1 - row.Figure.Confidence) * (1 + held.Checks.Count + (DecidesWeighs * held.Decides.Count) + money);
        return new QueueItem(row, Math.Round(score, 4), held.Checks.Count, held.Decides.Count, Math.Round(money, 2), held.Decides.Count > 0 ? held.Decides : held.Checks);
    }
}
