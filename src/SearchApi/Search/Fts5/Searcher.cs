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

    private readonly IReadOnlyList<Question> _questions = QuestionReader.Read(query.Text);

    public SearchAnswer Answer()
    {
        var after = query.After is null ? (Cursor?)null : Cursor.Read(query.After, query);
        var (matches, look) = _questions.Count == 0 ? (Everything(), null) : Ranked();
        var start = after is { } cursor ? Behind(matches, cursor) : 0;
        var page = matches.GetRange(start, Math.Min(query.Limit, matches.Count - start));
        var next = start + page.Count < matches.Count ? Cursor.Of(page[^1]).Write(query) : null;
        return new SearchAnswer(matches.Count, Hits(page, look), next, Facets.Count(matches));
    }

    /// <summary>How a question is looked for in texts.</summary>
    private sealed record Look(Question Question, double[] Weights, TermFinder Finder);

    private List<Match> Everything()
    {
        var all = documents.All.Where(d => d.Fits(query)).Select(d => new Match(d, 0, 0)).ToList();
        Sort(all);
        return all;
    }

    private (List<Match> Matches, Look Look) Ranked()
    {
        var (matches, question, matcher) = Find();
        matches.RemoveAll(m => !m.Document.Fits(query));
        var look = new Look(question, matches.Count == 0 ? [] : matcher.Weights, new TermFinder(question));
        Sort(matches);
        LookClosely(matches, look);
        Sort(matches);
        return (matches, look);
    }

    /// <summary>The first way to understand the text that finds all terms somewhere; else the first that finds most of them.</summary>
    private (List<Match> Matches, Question Question, Matcher Matcher) Find()
    {
        var ways = _questions.Select(q => (Question: q, Matcher: new Matcher(connection, documents, q))).ToList();
        foreach (var (question, matcher) in ways)
        {
            var all = matcher.FindAll();
            if (all.Count == 0)
                continue;
            matcher.Relax(all);
            return (all, question, matcher);
        }
        foreach (var (question, matcher) in ways)
        {
            var most = new List<Match>();
            matcher.Relax(most);
            if (most.Count > 0)
                return (most, question, matcher);
        }
        return ([], ways[0].Question, ways[0].Matcher);
    }

    private void LookClosely(List<Match> matches, Look look)
    {
        var score = new PassageScore(look.Question, look.Weights);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            if (i >= CloseLooks)
            {
                matches[i] = match with { Tier = match.Tier + 1 };
                continue;
            }
            var (title, body) = Text(match.Document);
            matches[i] = match with { Score = score.Of(look.Finder.Find(title, LookLimit), look.Finder.Find(body, LookLimit)) };
        }
    }

    private List<SearchHit> Hits(List<Match> page, Look? look)
    {
        var snippets = new SnippetMaker(look?.Question, look?.Weights ?? []);
        var hits = new List<SearchHit>(page.Count);
        foreach (var (document, _, _) in page)
        {
            var (title, body) = Text(document);
            var findings = look?.Finder.Find(body, LookLimit) ?? SnippetMaker.NothingAsked(body);
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
