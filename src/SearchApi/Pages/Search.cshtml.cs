using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Search;
using NgoNews.Store;

namespace NgoNews.SearchApi.Pages;

/// <summary>The search page: form, results, facets.</summary>
internal sealed class SearchModel(ISearchIndex index, IStore store, HeldPortals held, Wording say, PageLinks links, PortalNames portals) : PageModel
{
    /// <summary>The conditions besides the words.</summary>
    public static readonly IReadOnlyList<(string Name, Text Label)> Filters =
    [
        ("place", Texts.Place), ("from", Texts.From), ("to", Texts.To), ("year", Texts.Year), ("portal", Texts.Portal),
        ("indicator", Texts.Indicator), ("sector", Texts.SectorField), ("donor", Texts.Donor), ("relevant", Texts.Relevance),
    ];

    public Fields Fields { get; private set; } = null!;

    /// <summary>Nothing was asked: the newest articles on aid are shown.</summary>
    public bool IsLanding { get; private set; }

    /// <summary>Is anything stored at all?</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Changes that the index does not show yet.</summary>
    public long Behind { get; private set; }

    /// <summary>Portals that have articles, by name.</summary>
    public IReadOnlyList<(string Id, string Name)> PortalChoices { get; private set; } = [];

    public SearchAnswer? Answer { get; private set; }

    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    public IReadOnlyList<HitFigures> Hits { get; private set; } = [];

    /// <summary>The article that others are wanted like, where one is named.</summary>
    public string? Like { get; private set; }

    /// <summary>The conditions that can be taken away, in words, each with the address without it.</summary>
    public IReadOnlyList<(string Words, string Link)> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var query = SearchQuestion.Read(Fields);
        IsLanding = !Request.Query.Keys.Any(key => key != LanguageCode.Parameter);
        if (IsLanding)
            query = query with { Relevant = true };
        await ReadHoldingsAsync(cancellation).ConfigureAwait(false);
        if (Fields.Faults.Count == 0)
            await SearchAsync(query, cancellation).ConfigureAwait(false);
        this.Refuses(Fields);
        return Page();
    }

    private async Task ReadHoldingsAsync(CancellationToken cancellation)
    {
        var counts = await store.CountAsync(cancellation).ConfigureAwait(false);
        IsEmpty = counts.Articles == 0;
        var indexed = await index.LastChangeAsync(cancellation).ConfigureAwait(false);
        Behind = Math.Max(0, counts.LastChange - indexed);
        PortalChoices = [.. (await held.ReadAsync(indexed, cancellation).ConfigureAwait(false)).Select(id => (id, portals.Of(id, say.Language))).OrderBy(p => p.Item2, PlaceWords.Order)];
    }

    private async Task SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        try
        {
            Answer = await index.SearchAsync(query, cancellation).ConfigureAwait(false);
        }
        catch (SearchQueryException e)
        {
            if (e.Position == SearchQueryException.InCursor)
                Fields.Fault(Texts.BadCursor);
            else
                Fields.Fault(Texts.BadQuery, e.Position + 1);
            return;
        }
        if (query.Like is { } like && await store.FindArticleAsync(like, cancellation).ConfigureAwait(false) is { } liked)
            Like = liked.Draft.Title;
        Hits = await HitFigures.ReadAsync(store, Answer.Hits, query, cancellation).ConfigureAwait(false);
        Facets = Facet.Of(Answer, With, name => IsLanding && name == "relevant" ? "true" : Fields[name], say, portals);
        Chosen = [.. Conditions()];
    }

    /// <summary>This page with one condition changed. Where nothing is asked the subject is chosen silently; from there on it is said.</summary>
    public string With(string name, string? value)
    {
        if (name == "relevant")
            return links.Here((name, value ?? "any"));
        return IsLanding ? links.Here(("relevant", "true"), (name, value)) : links.Here((name, value));
    }

    private IEnumerable<(string, string)> Conditions()
    {
        foreach (var (name, label) in Filters)
        {
            if (Fields[name] is { } value && value != "any")
                yield return ($"{say[label]}: {Facet.Name(name, value, say, portals)}", With(name, null));
        }
    }
}
