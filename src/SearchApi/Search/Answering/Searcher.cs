using NgoNews.SearchApi.Search.Queries;

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
        var found = ways.Count == 0 ? null : Find(ways.Select(w => Ways.Expand(w, state.Vocabulary)));
        return Answer(found, found?.Set ?? state.Documents.Everything(), after) with { DidYouMean = Spelling.Correct(state, query.Text, ways) };
    }

    private SearchAnswer AnswerLike(string id, Match? after)
    {
        if (state.Find(id) is not { } document)
            return Answer(null, new DocumentSet(0), after);
        var found = Find([Similar.To(state.Read([document.Number])[0], state)]);
        return Answer(found, found.Set.Copy(state.Documents.End).Remove(Own(document.Number)), after);
    }

    /// <summary>An article with its copies.</summary>
    private DocumentSet Own(int number)
    {
        var (all, columns) = (state.Documents, state.Documents.Columns);
        var own = new DocumentSet(all.End);
        own.Add(number);
        if (columns.ClusterOf(number) is > 0 and var cluster)
        {
            foreach (var member in all.Everything().Members.Where(n => columns.ClusterOf(n) == cluster))
                own.Add(member);
        }
        return own;
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

    private Found Find(IEnumerable<Question> ways)
    {
        var (matcher, set) = Ways.Choose(ways.Select(w => new Matcher(state, w)), (way, relaxed) => way.Find(relaxed) is { IsEmpty: false } some ? some : null);
        return new Found(matcher, set ?? new DocumentSet(0));
    }

    private List<SearchHit> Hits(List<Match> page, Selection selection, Found? found, Ranker? ranker)
    {
        var hits = new Hits(found?.Matcher, ranker?.Look, query);
        return [.. page.Zip(state.Read(page.ConvertAll(m => m.Number)), (match, content) =>
        {
            var document = state.Documents[match.Number]!;
            return hits.Make(document.Id, document.Facts, content, selection.CopiesOf(match.Number));
        })];
    }
}
