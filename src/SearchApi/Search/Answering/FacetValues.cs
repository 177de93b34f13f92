using System.Collections.Concurrent;
using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.Store;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>A number for each value that a facet ever had.</summary>
internal sealed class FacetValues
{
    private readonly Numbering<(Filters Facet, string Value)> _values = new();

    // Few donors are named in many articles.
    private static readonly ConcurrentDictionary<string, string> DonorKeys = new(StringComparer.Ordinal);

    /// <summary>How many there are: one more than the greatest number.</summary>
    public int Count => _values.Count;

    /// <summary>A value by its number.</summary>
    public (Filters Facet, string Value) this[int number] => _values[number];

    /// <summary>A value's number; below 0 where no document has it.</summary>
    public int Find(Filters facet, string value) => _values.Find((facet, value));

    /// <summary>The same, given where it is new.</summary>
    public int Number(Filters facet, string value) => _values.Add((facet, value));

    /// <summary>All values that a document has.</summary>
    public static IEnumerable<(Filters Facet, string Value)> Of(Document document)
    {
        var facts = document.Facts;
        return
        [
            (Filters.Portal, facts.Portal),
            (Filters.Relevant, Of(facts.Relevant)),
            .. facts.Places.Select(p => (Filters.Place, p)),
            .. facts.Years.Select(y => (Filters.Year, Of(y))),
            .. facts.Indicators.Select(i => (Filters.Indicator, Of(i))),
            .. facts.Donors.Select(d => (Filters.Donor, d)),
            .. document.Sectors.Select(s => (Filters.Sector, s)),
        ];
    }

    /// <summary>The numbers of all values that a document has, given where they are new.</summary>
    public int[] Add(Document document) => [.. Of(document).Select(v => Number(v.Facet, v.Value))];

    /// <summary>Which of the values, by number, a query text asks for.</summary>
    public bool[] Wanted(QueryNode asked) => [.. _values.Values.Select(v => Answers(v.Facet, v.Value, asked))];

    /// <summary>The values that a query text asks for.</summary>
    public IEnumerable<(Filters Facet, string Value)> Answering(QueryNode asked) => _values.Values.Where(v => Answers(v.Facet, v.Value, asked));

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Of(Indicator indicator) => WireName<Indicator>.Of(indicator);

    private static bool Answers(Filters facet, string value, QueryNode asked) => asked switch
    {
        PlaceNode place => facet == Filters.Place && place.Codes.Contains(value),
        PortalNode portal => facet == Filters.Portal && value.Equals(portal.Id, StringComparison.OrdinalIgnoreCase),
        IndicatorNode indicator => facet == Filters.Indicator && value == Of(indicator.Indicator),
        YearsNode years => facet == Filters.Year && int.Parse(value, CultureInfo.InvariantCulture) is var year && year >= years.First && year <= years.Last,
        DonorNode donor => facet == Filters.Donor && donor.Names.Any(n => DonorKey(value).Contains($" {n} ", StringComparison.Ordinal)),
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    private static string DonorKey(string donor) => DonorKeys.GetOrAdd(donor, d => $" {ValueNames.Key(d)} ");
}
