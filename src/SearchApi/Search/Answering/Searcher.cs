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
        var after = query.After is null ? (Match?)null : Cursor.Read(query.After, query);
        if (query.Like is { } id)
            return AnswerLike(id, after);
        var found = ways.Count == 0 ? null : Find(ways.Select(Expand));
        return Answer(found, found?.Set ?? state.Documents.Everything(), after) with { DidYouMean = Spelling.Correct(state, query.Text, ways) };
    }

    private SearchAnswer AnswerLike(string id, Match? after)
    {
        if (Similar.To(state, id) is not { } like)
            return Answer(null, new DocumentSet(0), after);
        var found = Find([like.Question]);
        return Answer(found, found.Set.Copy(state.Documents.End).Remove(like.Own), after);
    }

    /// <summary>A question as it was understood, and the documents that answer it.</summary>
    private sealed record Found(Matcher Matcher, DocumentSet Set);

    private SearchAnswer Answer(Found? found, DocumentSet documents, Match? after)
    {
        var selection = new Selection(state.Documents, documents, query);
        var ranker = found is null ? null : new Ranker(state, found.Matcher);
        var (page, more) = ranker is null || query.Sort == SearchSort.Date ? ByDate(selection.Documents, after) : ByRelevance(selection.Documents, ranker, after);
        var next = more ? Cursor.Write(page[^1], query) : null;
        return new SearchAnswer(selection.Documents.Count, Hits(page, selection, found, ranker), next, selection.Facets);
    }

    private (List<Match> Page, bool More) ByDate(DocumentSet documents, Match? after)
    {
        var first = new FirstMatches(query.Limit, after);
        foreach (var number in documents.Backwards)
            first.Add(new Match(Match.LookedAt, 0, state.Documents.Columns.TicksOf(number), number));
        return (first.Done(), first.Seen > query.Limit);
    }

    private (List<Match> Page, bool More) ByRelevance(DocumentSet documents, Ranker ranker, Match? after)
    {
        ranker.Rank(documents);
        // Behind the cursor's own hit, wherever that stands by now; where it is gone, behind where it stood.
        var behind = after is { } last && documents[last.Number] ? ranker.Of(last.Number) : after;
        var near = ranker.Near.Where(m => behind is not { } place || m.CompareTo(place) > 0).ToList();
        if (near.Count >= query.Limit)
            return (near.GetRange(0, query.Limit), near.Count > query.Limit || documents.Count > ranker.Near.Count);
        var rest = new FirstMatches(query.Limit - near.Count, behind);
        foreach (var match in ranker.Rest)
            rest.Add(match);
        return ([.. near, .. rest.Done()], near.Count + rest.Seen > query.Limit);
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
        foreach (var (number, (title, body, mentions)) in page.Select(m => m.Number).Zip(state.Read(page.ConvertAll(m => m.Number))))
        {
            var document = state.Documents[number]!;
            var findings = ranker?.Finder.Find(body, TextField.Body, Ranker.LookLimit) ?? SnippetMaker.NothingAsked(body);
            var facts = document.Facts;
            hits.Add(new SearchHit(document.Id, title, facts.Portal, facts.Published, facts.Relevant, facts.Sample, snippets.Make(title, body, findings, mentions), facts.Url)
            {
                Copies = selection.CopiesOf(number),
            });
        }
        return hits;
    }
}
