using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Answers one query from one state of the index.</summary>
internal sealed class Searcher(IIndexState state, SearchQuery query)
{
    public SearchAnswer Answer()
    {
        var ways = query.Like is null ? QuestionReader.Read(query.Text) : [];
        var after = query.After is null ? (Cursor?)null : Cursor.Read(query.After, query);
        if (query.Like is not null)
            return Similar.To(state, query.Like) is { } like ? Answer(Find([like.Question]), like.Own, after) : Answer(null, _ => true, after);
        return Answer(ways.Count == 0 ? null : Find(ways.Select(Expand)), null, after) with { DidYouMean = Spelling.Correct(state, query.Text, ways) };
    }

    /// <summary>A question as it was understood, and the documents that answer it.</summary>
    private sealed record Found(Matcher Matcher, DocumentSet Set);

    private SearchAnswer Answer(Found? found, Func<Document, bool>? without, Cursor? after)
    {
        var documents = found is null ? state.Documents.All : found.Set.Members.Select(n => state.Documents[n]).OfType<Document>();
        var selection = new Selection(without is null ? documents : documents.Where(d => !without(d)), query);
        var ranker = found is null ? null : new Ranker(state, found.Matcher);
        var matches = InOrder(selection.Documents, ranker, after);
        var start = after is { } cursor ? Behind(matches, cursor) : 0;
        var page = matches.GetRange(start, Math.Min(query.Limit, matches.Count - start));
        var next = start + page.Count < matches.Count ? Cursor.Of(page[^1]).Write(query) : null;
        return new SearchAnswer(matches.Count, Hits(page, selection, found, ranker), next, selection.Facets);
    }

    private List<Match> InOrder(List<Document> documents, Ranker? ranker, Cursor? after)
    {
        // The first pages lie within what is looked at closely; only behind it the rest needs its order.
        if (ranker is not null && query.Sort == SearchSort.Relevance)
            return ranker.Rank(documents, whole: after is not null || documents.Count <= 2 * query.Limit);
        var matches = documents.ConvertAll(d => new Match(d, Match.LookedAt, 0));
        Match.Sort(matches);
        return matches;
    }

    /// <summary>The first way to understand the text that finds all terms somewhere; else the first that finds most of them. Those that keep to quotation marks go first.</summary>
    private Found Find(IEnumerable<Question> ways)
    {
        Found? first = null;
        foreach (var alike in ways.GroupBy(q => q.Unquoted))
        {
            var matchers = alike.Select(q => new Matcher(state, q)).ToList();
            first ??= new Found(matchers[0], new DocumentSet(0));
            if (matchers.Find(m => !m.Find(relaxed: false).IsEmpty) is { } whole)
                return new Found(whole, whole.Find(relaxed: true));
            foreach (var matcher in matchers)
            {
                if (matcher.Find(relaxed: true) is { IsEmpty: false } most)
                    return new Found(matcher, most);
            }
        }
        return first!;
    }

    /// <summary>The question with the words that its patterns stand for.</summary>
    private Question Expand(Question question)
    {
        if (question.Terms.All(t => t.Pattern is null))
            return question;
        return question with { Terms = [.. question.Terms.Select(t => t.Pattern is { } pattern ? t with { Alternatives = Words(pattern) } : t)] };
    }

    private List<Phrase> Words(Pattern pattern) =>
        [.. state.Vocabulary.Find(pattern).Prepend(pattern.Word).Distinct().Select(w => new Phrase([w]))];

    private List<SearchHit> Hits(List<Match> page, Selection selection, Found? found, Ranker? ranker)
    {
        var weights = ranker is null || query.Sort == SearchSort.Date ? found?.Matcher.AllWeights() ?? [] : ranker.Weights;
        var snippets = new SnippetMaker(found?.Matcher.Asked, weights, FigureWords.AsksFigure(found?.Matcher.Asked, query));
        var hits = new List<SearchHit>(page.Count);
        foreach (var (document, _, _) in page)
        {
            var (title, body, mentions) = state.Read(document);
            var findings = ranker?.Finder.Find(body, TextField.Body, Ranker.LookLimit) ?? SnippetMaker.NothingAsked(body);
            var facts = document.Facts;
            hits.Add(new SearchHit(document.Id, title, facts.Portal, facts.Published, facts.Relevant, facts.Sample, snippets.Make(title, body, findings, mentions), facts.Url)
            {
                Copies = selection.CopiesOf(document),
            });
        }
        return hits;
    }

    /// <summary>Behind the cursor's own hit; where that is gone or has moved up, behind where it stood.</summary>
    private static int Behind(List<Match> matches, Cursor cursor)
    {
        var own = matches.FindIndex(m => m.Document.Number == cursor.Number);
        return own >= 0 ? own + 1 : matches.Count(m => Cursor.Of(m).CompareTo(cursor) <= 0);
    }
}
