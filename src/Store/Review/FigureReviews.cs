using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Review;

/// <summary>Which decision stands for which figure of a text; engines ask this, and write what it says.</summary>
internal static class FigureReviews
{
    /// <summary>The figure of each decision that has one; of several decisions about one figure the last counts.</summary>
    /// <param name="figures">As read from the text, with their rows.</param>
    /// <param name="text">The text.</param>
    /// <param name="events">Decisions that were not undone, oldest first.</param>
    public static IReadOnlyList<(ReviewEvent Event, long Figure)> Match(IReadOnlyList<(long Id, Figure Read)> figures, string text, IEnumerable<ReviewEvent> events)
    {
        var found = new List<(ReviewEvent, long)>();
        foreach (var one in events.Where(e => e.Anchor is not null))
        {
            var (best, nearest, figure) = (0, 0, 0L);
            foreach (var (id, read) in figures)
            {
                var fit = one.Anchor!.Fit(read, one.Given, text, out var apart);
                if (fit > best || (fit > 0 && fit == best && apart < nearest))
                    (best, nearest, figure) = (fit, apart, id);
            }
            if (best > 0)
                found.Add((one, figure));
        }
        return found;
    }

    /// <summary>A figure as it is shown under a decision.</summary>
    public static Figure Shown(Figure read, ReviewEvent? decided) => decided?.Given?.On(read) ?? read;

    /// <summary>What became of the decisions about figures of one article; undone ones are among them.</summary>
    /// <param name="events">All of them, oldest first, undos left out.</param>
    /// <param name="undone">Those that were undone.</param>
    /// <param name="found">What <see cref="Match"/> says of the current version.</param>
    public static IEnumerable<(long Event, ReviewStanding Standing, long? Figure)> Standings(IEnumerable<ReviewEvent> events, IReadOnlySet<long> undone,
        IReadOnlyList<(ReviewEvent Event, long Figure)> found)
    {
        var last = found.GroupBy(f => f.Figure).ToDictionary(g => g.Key, g => g.Last().Event.Id);
        var figures = found.ToDictionary(f => f.Event.Id, f => f.Figure);
        foreach (var one in events)
        {
            if (undone.Contains(one.Id))
                yield return (one.Id, ReviewStanding.Undone, null);
            else if (!figures.TryGetValue(one.Id, out var figure))
                yield return (one.Id, ReviewStanding.NotFound, null);
            else
                yield return (one.Id, last[figure] == one.Id ? ReviewStanding.Stands : ReviewStanding.Replaced, figure);
        }
    }
}
