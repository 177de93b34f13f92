using System.Globalization;
using System.Runtime.InteropServices;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Counts what the hits are of, all of them and not only those of a page.</summary>
internal static class Facets
{
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Count(IReadOnlyList<Match> matches)
    {
        var places = new Counter<string>();
        var years = new Counter<int>();
        var portals = new Counter<string>();
        var indicators = new Counter<Indicator>();
        var relevant = new Counter<bool>();
        foreach (var match in matches)
        {
            var facts = match.Document.Facts;
            places.Add(facts.Places);
            years.Add(facts.Years);
            indicators.Add(facts.Indicators);
            portals.Add([facts.Portal]);
            relevant.Add([facts.Relevant]);
        }
        return new Dictionary<string, IReadOnlyList<FacetCount>>
        {
            ["place"] = places.Done(p => p),
            ["year"] = years.Done(y => y.ToString(CultureInfo.InvariantCulture)),
            ["portal"] = portals.Done(p => p),
            ["indicator"] = indicators.Done(i => WireName<Indicator>.Of(i)),
            ["relevant"] = relevant.Done(r => r ? "true" : "false"),
        };
    }

    private sealed class Counter<T>
        where T : notnull
    {
        private readonly Dictionary<T, long> _counts = [];

        public void Add(ReadOnlySpan<T> values)
        {
            foreach (var value in values)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _)++;
        }

        public IReadOnlyList<FacetCount> Done(Func<T, string> name) =>
            [.. _counts.Select(c => new FacetCount(name(c.Key), c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
    }
}
