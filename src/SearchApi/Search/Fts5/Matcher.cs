using System.Globalization;
using Microsoft.Data.Sqlite;
using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Fts5;

/// <summary>A document that answers a question.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tier">Comes before every higher tier, whatever the scores.</param>
/// <param name="Score">Higher is better; comparable within a tier.</param>
internal readonly record struct Match(Document Document, int Tier, double Score);

/// <summary>Finds the documents that answer a question: those with all its terms, and where they are few, those with most of them.</summary>
internal sealed class Matcher(SqliteConnection connection, Documents documents, Question question)
{
    /// <summary>Tier of those with all terms; the next one is for the same, not looked at closely.</summary>
    public const int AllTerms = 0;

    /// <summary>Tier of those with most terms.</summary>
    public const int MostTerms = 2;

    // With fewer answers than this, a question of many words was probably asked too exactly.
    private const int Few = 3;
    private const int ManyTerms = 5;

    // What a word that only builds the question keeps of its weight.
    private const double LightShare = 0.2;

    private double[]? _weights;

    /// <summary>How telling each term is: high where few documents hold it.</summary>
    public double[] Weights => _weights ??= [.. question.Terms.Select(t => Weight(t, Count(connection, t), documents.Count))];

    /// <summary>Those with all terms.</summary>
    public List<Match> FindAll()
    {
        var matches = new List<Match>();
        foreach (var row in connection.Read("SELECT rowid, rank FROM word WHERE word MATCH $match", ("$match", MatchExpression.All(question))))
        {
            if (documents[row.GetInt64(0)] is { } document)
                matches.Add(new Match(document, AllTerms, -row.GetDouble(1)));
        }
        return matches;
    }

    /// <summary>Adds those with most terms, where those with all are few.</summary>
    public void Relax(List<Match> matches)
    {
        if (Relaxed(matches.Count) is { } terms)
            AddMost(matches, terms);
    }

    /// <summary>The terms of which most suffice, or null where all are wanted.</summary>
    private List<int>? Relaxed(int found)
    {
        var telling = Enumerable.Range(0, question.Terms.Count).Where(t => !question.Terms[t].Light).ToList();
        if (telling.Count == 0)
            return null;
        var fewer = telling.Count < question.Terms.Count || Question.Most(telling.Count) < telling.Count;
        return fewer && (found == 0 || (found < Few && telling.Count >= ManyTerms)) ? telling : null;
    }

    private void AddMost(List<Match> matches, List<int> terms)
    {
        var met = new byte[documents.End];
        var scores = new double[documents.End];
        var quoted = 0;
        foreach (var t in terms.OrderByDescending(t => question.Terms[t].Quoted))
        {
            foreach (var row in connection.Read("SELECT rowid FROM word WHERE word MATCH $match", ("$match", MatchExpression.One(question.Terms[t]))))
            {
                // A quoted phrase is never given up: who lacks one is not counted any further.
                if (row.GetInt64(0) is var number && number < met.Length && met[number] >= quoted)
                {
                    met[number]++;
                    scores[number] += Weights[t];
                }
            }
            quoted += question.Terms[t].Quoted ? 1 : 0;
        }
        var needed = Math.Max(Question.Most(terms.Count), quoted);
        var known = matches.Select(m => m.Document.Number).ToHashSet();
        for (var number = 0; number < met.Length; number++)
        {
            if (met[number] >= needed && !known.Contains(number) && documents[number] is { } document)
                matches.Add(new Match(document, MostTerms, scores[number]));
        }
    }

    private static long Count(SqliteConnection connection, Term term) => Convert.ToInt64(
        connection.Get("SELECT count(*) FROM word WHERE word MATCH $match", ("$match", MatchExpression.One(term))), CultureInfo.InvariantCulture);

    private static double Weight(Term term, long holding, int all)
    {
        // A name of several words is one term, but tells more than one word does.
        var length = Math.Min(2, 0.5 + (0.5 * term.Alternatives[0].Words.Count));
        return (term.Light ? LightShare : length) * Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));
    }
}
