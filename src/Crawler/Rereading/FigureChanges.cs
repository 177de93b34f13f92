using NgoNews.Extractor.Figures;

namespace NgoNews.Crawler.Rereading;

/// <summary>Holds two readings of one article against each other.</summary>
internal static class FigureChanges
{
    /// <summary>What was changed, added and is gone, in this order. The texts may differ, too: figures are told by what they mean, then by their words.</summary>
    public static IReadOnlyList<FigureChange> Between(string textBefore, IReadOnlyList<Figure> before, string textAfter, IReadOnlyList<Figure> after)
    {
        var old = before.Select(f => new Told(f, f.Mentions[0].In(textBefore))).ToList();
        var now = after.Select(f => new Told(f, f.Mentions[0].In(textAfter))).ToList();
        Pair(old, now, told => string.Join('|', FigureChange.Attributes(told.Figure)));
        List<(Told Old, Told Now)> changed =
        [
            // The same words for the same thing, then the same words, then the same number.
            .. Pair(old, now, told => (told.Figure.Indicator, told.Quote)),
            .. Pair(old, now, told => told.Quote),
            .. Pair(old, now, told => (told.Figure.Indicator, told.Figure.Unit, told.Figure.Value)),
        ];
        return
        [
            .. changed.Select(pair => new FigureChange(pair.Old.Figure, pair.Now.Figure, pair.Now.Quote)),
            .. now.Select(told => new FigureChange(null, told.Figure, told.Quote)),
            .. old.Select(told => new FigureChange(told.Figure, null, told.Quote)),
        ];
    }

    /// <summary>Takes figures of equal keys out of both lists, one for one and in text order.</summary>
    private static List<(Told Old, Told Now)> Pair<TKey>(List<Told> old, List<Told> now, Func<Told, TKey> key)
    {
        var pairs = new List<(Told, Told)>();
        foreach (var was in old.ToArray())
        {
            if (now.Find(other => EqualityComparer<TKey>.Default.Equals(key(other), key(was))) is not { } becomes) continue;
            pairs.Add((was, becomes));
            old.Remove(was);
            now.Remove(becomes);
        }
        return pairs;
    }

    /// <summary>A figure and its words. A class, so that of two alike one is taken.</summary>
    private sealed class Told(Figure figure, string quote)
    {
        public Figure Figure => figure;

        public string Quote => quote;
    }
}
