using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search;

/// <summary>What an index has to answer, found by looking at every article in turn. Of words it only knows whether a text has them.</summary>
internal sealed class CountedOneByOne(IEnumerable<IndexedArticle> held)
{
    private static readonly string[] Words = ["rừng", "nước", "trường", "đường"];
    private static readonly string[] Places = ["VN", "VN-25", "VN-33", "VN-26"];
    private static readonly string[] Donors = ["Plan International", "World Vision International"];
    private static readonly string[] Sectors = ["121", "122", "140"];

    private readonly List<IndexedArticle> _held = [.. held];

    /// <summary>An article of few values, so that many share them; some are copies of others.</summary>
    public static IndexedArticle Article(Random chance, int number) => Articles.Make($"a{number}", string.Join(' ', Some(chance, Words, 2))) with
    {
        Portal = $"portal{chance.Next(3)}",
        Published = chance.Next(8) == 0 ? null : new DateTimeOffset(2023, 1 + chance.Next(4), 1 + chance.Next(4), 8, 0, 0, TimeSpan.FromHours(7)),
        Relevant = chance.Next(3) > 0,
        Places = Some(chance, Places, 2),
        Years = [2022 + chance.Next(3)],
        Indicators = Some(chance, Enum.GetValues<Indicator>(), 4),
        Donors = Some(chance, Donors, 3),
        Sectors = Some(chance, Sectors, 3),
        Cluster = chance.Next(3) == 0 ? $"a{chance.Next(Math.Max(1, number))}" : null,
    };

    public static SearchQuery Query(Random chance) => new()
    {
        Text = chance.Next(2) == 0 ? Words[chance.Next(Words.Length)] : null,
        Place = chance.Next(4) == 0 ? Places[chance.Next(Places.Length)] : null,
        Year = chance.Next(6) == 0 ? 2022 + chance.Next(4) : null,
        Portal = chance.Next(6) == 0 ? $"portal{chance.Next(4)}" : null,
        Indicator = chance.Next(6) == 0 ? Indicator.AidValue : null,
        Donor = chance.Next(6) == 0 ? Donors[chance.Next(Donors.Length)] : null,
        Sector = chance.Next(6) == 0 ? "120" : null,
        Relevant = chance.Next(4) == 0 ? true : null,
        From = chance.Next(6) == 0 ? new DateOnly(2023, 2, 2) : null,
        To = chance.Next(6) == 0 ? new DateOnly(2023, 3, 3) : null,
        Copies = chance.Next(3) == 0,
        Sort = SearchSort.Date,
        Limit = 1 + chance.Next(12),
    };

    private static T[] Some<T>(Random chance, T[] all, int rarity) => [.. all.Where(_ => chance.Next(rarity) == 0)];

    /// <summary>The hits by date, each with its copies; of those published at the same moment the latest stored first.</summary>
    public IEnumerable<string> Hits(SearchQuery query) => Groups(query).Select(g => g.Where(a => Fits(a, query, null)).ToList()).Where(g => g.Count > 0)
        .Select(g => (First: First(g), Copies: g))
        .OrderByDescending(h => h.First.Published ?? DateTimeOffset.MinValue).ThenByDescending(h => _held.IndexOf(h.First))
        .Select(h => string.Join('+', h.Copies.Select(c => c.Id).Where(id => id != h.First.Id).Order(StringComparer.Ordinal).Prepend(h.First.Id)));

    /// <summary>The counts of a facet: copies of one article count once for a value.</summary>
    public IEnumerable<(string, long)> Facet(SearchQuery query, string facet) => Groups(query)
        .SelectMany(g => g.Where(a => Fits(a, query, facet)).SelectMany(a => ValuesOf(a, facet)).Distinct())
        .GroupBy(v => v).Select(g => (g.Key, (long)g.Count())).OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal);

    /// <summary>What the words find: each for itself, or with its copies where any are among them.</summary>
    private IEnumerable<IEnumerable<IndexedArticle>> Groups(SearchQuery query)
    {
        var found = _held.Where(a => query.Text is null || a.Title.Split(' ').Contains(query.Text));
        return query.Copies ? found.Select(a => (IEnumerable<IndexedArticle>)[a]) : found.GroupBy(a => a.Cluster ?? a.Id);
    }

    private IndexedArticle First(List<IndexedArticle> copies) => copies
        .OrderBy(a => (a.Cluster ?? a.Id) != a.Id).ThenBy(a => a.Published is null).ThenBy(a => a.Published).ThenBy(a => _held.IndexOf(a)).First();

    private static IEnumerable<string> ValuesOf(IndexedArticle a, string facet) => facet switch
    {
        "place" => a.Places,
        "year" => a.Years.Select(y => $"{y}"),
        "portal" => [a.Portal],
        "indicator" => a.Indicators.Select(WireName<Indicator>.Of),
        "donor" => a.Donors,
        "sector" => a.Sectors.SelectMany(s => (string[])[s, s[..2] + "0"]),
        _ => [a.Relevant ? "true" : "false"],
    };

    private static bool Fits(IndexedArticle a, SearchQuery q, string? besides)
    {
        (string Facet, string? Value)[] wanted =
        [
            ("place", q.Place), ("year", q.Year is { } year ? $"{year}" : null), ("portal", q.Portal), ("donor", q.Donor), ("sector", q.Sector),
            ("indicator", q.Indicator is { } indicator ? WireName<Indicator>.Of(indicator) : null), ("relevant", q.Relevant is { } relevant ? (relevant ? "true" : "false") : null),
        ];
        var day = a.Published is { } at ? DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(7)).DateTime) : (DateOnly?)null;
        return wanted.All(w => w.Value is null || w.Facet == besides || ValuesOf(a, w.Facet).Contains(w.Value)) && (q.From is null || day >= q.From) && (q.To is null || day <= q.To);
    }
}
