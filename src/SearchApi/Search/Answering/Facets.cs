using System.Globalization;
using System.Runtime.InteropServices;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Counts what the hits are of, all of them and not only those of a page.</summary>
/// <remarks>A facet is counted as if its own filter were not set: each of its values tells how many hits there are where it is chosen instead.
/// Copies count once.</remarks>
internal sealed class Facets
{
    private readonly Counter<string> _places = new();
    private readonly Counter<int> _years = new();
    private readonly Counter<string> _portals = new();
    private readonly Counter<Indicator> _indicators = new();
    private readonly Counter<string> _donors = new();
    private readonly Counter<string> _sectors = new();
    private readonly Counter<bool> _relevant = new();

    /// <summary>Takes note of a document that the words find.</summary>
    /// <param name="document">The document.</param>
    /// <param name="missed">The filters that keep it out.</param>
    /// <param name="cluster">What it is a copy of, where others of them are found, too; else null.</param>
    public void Add(Document document, Filters missed, string? cluster)
    {
        var facts = document.Facts;
        if (Counts(missed, Filters.Place))
            _places.Add(facts.Places, cluster);
        if (Counts(missed, Filters.Year))
            _years.Add(facts.Years, cluster);
        if (Counts(missed, Filters.Portal))
            _portals.Add([facts.Portal], cluster);
        if (Counts(missed, Filters.Indicator))
            _indicators.Add(facts.Indicators, cluster);
        if (Counts(missed, Filters.Donor))
            _donors.Add(facts.Donors, cluster);
        if (Counts(missed, Filters.Sector))
            _sectors.Add(document.Sectors, cluster);
        if (Counts(missed, Filters.Relevant))
            _relevant.Add([facts.Relevant], cluster);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Done() => new Dictionary<string, IReadOnlyList<FacetCount>>
    {
        ["place"] = _places.Done(p => p),
        ["year"] = _years.Done(y => y.ToString(CultureInfo.InvariantCulture)),
        ["portal"] = _portals.Done(p => p),
        ["indicator"] = _indicators.Done(i => WireName<Indicator>.Of(i)),
        ["donor"] = _donors.Done(d => d),
        ["sector"] = _sectors.Done(s => s),
        ["relevant"] = _relevant.Done(r => r ? "true" : "false"),
    };

    private static bool Counts(Filters missed, Filters own) => (missed & ~own) == Filters.None;

    private sealed class Counter<T>
        where T : notnull
    {
        private readonly Dictionary<T, long> _counts = [];
        private readonly HashSet<(T, string)> _copied = [];

        public void Add(ReadOnlySpan<T> values, string? cluster)
        {
            foreach (var value in values)
            {
                if (cluster is null || _copied.Add((value, cluster)))
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _)++;
            }
        }

        public IReadOnlyList<FacetCount> Done(Func<T, string> name) =>
            [.. _counts.Select(c => new FacetCount(name(c.Key), c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
    }
}
