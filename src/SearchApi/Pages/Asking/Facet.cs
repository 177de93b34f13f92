using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>What the hits can be narrowed down by.</summary>
/// <param name="Parameter">Its parameter in the address.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Values">Its values, most frequent first; those that are chosen before all others.</param>
internal sealed record Facet(string Parameter, Text Label, IReadOnlyList<FacetValue> Values)
{
    private static readonly (string Parameter, Text Label)[] Rows =
    [
        ("place", Texts.Place), ("year", Texts.Year), ("indicator", Texts.Indicator), ("sector", Texts.SectorField), ("portal", Texts.Portal), ("donor", Texts.Donor), ("relevant", Texts.Relevance),
    ];

    /// <summary>The facets of an answer. <paramref name="link"/> makes the page's address with a parameter changed; <paramref name="chosen"/> tells a parameter's value.</summary>
    public static IReadOnlyList<Facet> Of(SearchAnswer answer, Func<string, string?, string> link, Func<string, string?> chosen, Wording say, PortalNames portals) =>
        [.. Rows.Select(row => new Facet(row.Parameter, row.Label, [.. (answer.Facets.GetValueOrDefault(row.Parameter) ?? []).Select(count =>
            {
                var isChosen = chosen(row.Parameter) == count.Value;
                return new FacetValue(Name(row.Parameter, count.Value, say, portals), count.Count, isChosen, link(row.Parameter, isChosen ? null : count.Value));
            }).OrderByDescending(value => value.Chosen)]))
            .Where(facet => facet.Values.Count > 0)];

    /// <summary>A value as it is called on the page.</summary>
    public static string Name(string parameter, string value, Wording say, PortalNames portals) => parameter switch
    {
        "place" => say.Place(value),
        "portal" => portals.Of(value, say.Language),
        "indicator" => WireName<Indicator>.TryRead(value, out var indicator) ? say[FigureTexts.Indicators[indicator]] : value,
        "sector" => SectorTexts.Of(value, say.Language),
        "relevant" => value switch { "true" => say[Texts.AboutAid], "false" => say[Texts.NotAboutAid], _ => say[Texts.AnySubject] },
        _ => value,
    };
}

/// <summary>A value of a facet.</summary>
/// <param name="Name">As it is called on the page.</param>
/// <param name="Count">How many hits it has.</param>
/// <param name="Chosen">Is it what the hits are narrowed down by?</param>
/// <param name="Link">Chooses it, or takes it away again.</param>
internal sealed record FacetValue(string Name, long Count, bool Chosen, string Link);
