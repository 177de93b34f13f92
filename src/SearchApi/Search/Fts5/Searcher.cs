using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>Answers one query from one state of the index.</summary>
internal sealed class Searcher(SqliteConnection connection, Documents documents, SearchQuery query)
{
    // So many of the best by bm25 are looked at closely; behind them its order stays.
    private const int CloseLooks = 200;

    // Of longer texts only this much is looked at for ranking and snippets; all of it is searched.
    private const int LookLimit = 60_000;

    private readonly Question? _question = QuestionReader.Read(query.Text);

    public SearchAnswer Answer()
    {
        var after = query.After is null ? (Cursor?)null : Cursor.Read(query.After, query);
        var (matches, weights) = _question is null ? (Everything(), []) : Ranked(_question);
        var start = after is { } cursor ? Behind(matches, cursor) : 0;
        var page = matches.GetRange(start, Math.Min(query.Limit, matches.Count - start));
        var next = start + page.Count < matches.Count ? Cursor.Of(page[^1]).Write(query) : null;
        return new SearchAnswer(matches.Count, Hits(page, weights), next, Facets.Count(matches));
    }

    private List<Match> Everything()
    {
        var all = documents.All.Where(d => d.Fits(query)).Select(d => new Match(d, 0, 0)).ToList();
        Sort(all);
        return all;
    }

    private (List<Match> Matches, double[] Weights) Ranked(Question question)
    {
        var matcher = new Matcher(connection, documents, question);
        var matches = matcher.Find();
        matches.RemoveAll(m => !m.Document.Fits(query));
        Sort(matches);
        LookClosely(matches, question, matcher.Weights);
        Sort(matches);
        return (matches, matcher.Weights);
    }

    private void LookClosely(List<Match> matches, Question question, double[] weights)
    {
        var finder = new TermFinder(question);
        var score = new PassageScore(question, weights);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            if (i >= CloseLooks)
            {
                matches[i] = match with { Tier = match.Tier + 1 };
                continue;
            }
            var (title, body) = Text(match.Document);
            matches[i] = match with { Score = score.Of(finder.Find(title, LookLimit), finder.Find(body, LookLimit)) };
        }
    }

    private List<SearchHit> Hits(List<Match> page, double[] weights)
    {
        var finder = _question is null ? null : new TermFinder(_question);
        var snippets = new SnippetMaker(_question, weights);
        var hits = new List<SearchHit>(page.Count);
        foreach (var (document, _, _) in page)
        {
            var (title, body) = Text(document);
            var findings = finder?.Find(body, LookLimit) ?? SnippetMaker.NothingAsked(body);
            var facts = document.Facts;
            hits.Add(new SearchHit(document.Id, title, facts.Portal, facts.Published, facts.Relevant, facts.Sample, snippets.Make(title, body, findings), facts.Url));
        }
        return hits;
    }

    private (string Title, string Body) Text(Document document)
    {
        foreach (var row in connection.Read("SELECT title, body FROM content WHERE number = $number", ("$number", document.Number)))
            return (row.GetString(0), row.GetString(1));
        return ("", "");
    }

    private static void Sort(List<Match> matches) => matches.Sort((a, b) => Cursor.Of(a).CompareTo(Cursor.Of(b)));

    /// <summary>Behind the cursor's own hit; where that is gone or has moved up, behind where it stood.</summary>
    private static int Behind(List<Match> matches, Cursor cursor)
    {
        var own = matches.FindIndex(m => m.Document.Number == cursor.Number);
        return own >= 0 ? own + 1 : matches.Count(m => Cursor.Of(m).CompareTo(cursor) <= 0);
    }
}
