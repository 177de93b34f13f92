using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Makes hits of what a page holds.</summary>
/// <param name="asked">The question as it was understood; null for none.</param>
/// <param name="look">How it is held against texts; null for none.</param>
/// <param name="query">What was asked.</param>
internal sealed class Hits(Holdings? asked, CloseLook? look, SearchQuery query)
{
    private readonly SnippetMaker _snippets = new(asked?.Asked, Weights(asked, look, query), FigureWords.AsksFigure(asked?.Asked, query));

    public SearchHit Make(string id, DocumentFacts facts, Content content, IReadOnlyList<string> copies)
    {
        var (title, body, mentions) = content;
        var findings = look?.Find(body) ?? SnippetMaker.NothingAsked(body);
        return new SearchHit(id, title, facts.Portal, facts.Published, facts.Relevant, facts.Sample, _snippets.Make(title, body, findings, mentions), facts.Url) { Copies = copies };
    }

    private static double[] Weights(Holdings? asked, CloseLook? look, SearchQuery query) =>
        look is null || query.Sort == SearchSort.Date ? asked?.AllWeights() ?? [] : look.Weights;
}
