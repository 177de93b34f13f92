using System.Numerics;
using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>What a question meets in one text.</summary>
/// <param name="Length">Words of the text.</param>
/// <param name="Terms">How often each term is met, more in the title.</param>
/// <param name="Pairs">How often each pair stands side by side.</param>
/// <param name="Sentences">For each sentence that meets any, which terms: a bit each.</param>
internal sealed record Meeting(int Length, double[] Terms, double[] Pairs, IReadOnlyCollection<ulong> Sentences);

/// <summary>What is known of all articles.</summary>
internal interface IHoldings
{
    /// <summary>What meeting a term weighs; not for light ones, which are too frequent to be looked up.</summary>
    double Weight(int term);

    /// <summary>How telling it is that an article holds what so many hold.</summary>
    double Telling(double holding);

    /// <summary>How many hold both terms of a pair; null where one of them is light.</summary>
    int? HoldingBoth(Pair pair);

    /// <summary>How many articles there are.</summary>
    int Articles { get; }
}

/// <summary>Ranks texts by how well they answer a question: bm25 of its words and of those that stand side by side, and how much of it one sentence holds.</summary>
/// <remarks>
/// bm25 of words alone takes "viện" here and "trợ" there for "viện trợ". A pair weighs by how few articles hold it, which is told from the texts looked at:
/// the share of those that hold both words side by side. On sentences of <c>corpus/gold/train</c> with words left out, changed and swapped, pairs took the
/// first place from 0.76 of the questions to 0.91, and the best sentence to 0.93; they are worth a little less to questions that people ask in words of their own.
/// </remarks>
internal sealed class PassageScore(Question question, IHoldings holdings)
{
    private const double TitleWeight = 3;
    private const double PairWeight = 0.85;
    private const double SentenceWeight = 1;
    private const double LightShare = 0.3;
    private const double Saturation = 0.9;
    private const double LengthShare = 0.75;

    /// <summary>What each term weighs; known once texts were scored.</summary>
    public double[] Weights { get; private set; } = new double[question.Terms.Count];

    /// <summary>Puts together what was found in a title and its text.</summary>
    public Meeting Meet(Findings title, Findings body)
    {
        var (terms, pairs) = (new double[question.Terms.Count], new double[question.Pairs.Count]);
        var sentences = new HashSet<ulong>();
        Add(title, TitleWeight, terms, pairs, sentences);
        Add(body, 1, terms, pairs, sentences);
        return new Meeting(title.Words.Count + body.Words.Count, terms, pairs, sentences);
    }

    /// <summary>The score of each; higher is better.</summary>
    public double[] Score(IReadOnlyList<Meeting> texts)
    {
        Weights = [.. Enumerable.Range(0, question.Terms.Count).Select(t => TermWeight(t, texts))];
        var pairs = Enumerable.Range(0, question.Pairs.Count).Select(p => WeightOf(p, texts)).ToArray();
        var usual = Math.Max(1, texts.Count == 0 ? 1 : texts.Average(t => t.Length));
        return [.. texts.Select(t => Score(t, pairs, usual))];
    }

    private double Score(Meeting text, double[] pairs, double usual)
    {
        var room = Saturation * (1 - LengthShare + (LengthShare * text.Length / usual));
        var score = 0.0;
        for (var t = 0; t < Weights.Length; t++)
            score += Weights[t] * Saturate(text.Terms[t], room);
        for (var p = 0; p < pairs.Length; p++)
            score += PairWeight * pairs[p] * Saturate(text.Pairs[p], room);
        return score + (SentenceWeight * text.Sentences.Select(Sum).DefaultIfEmpty().Max());
    }

    private static double Saturate(double often, double room) => often == 0 ? 0 : often * (Saturation + 1) / (often + room);

    private double Sum(ulong terms)
    {
        var sum = 0.0;
        for (; terms != 0; terms &= terms - 1)
            sum += Weights[BitOperations.TrailingZeroCount(terms)];
        return sum;
    }

    private double TermWeight(int term, IReadOnlyList<Meeting> texts)
    {
        if (question.Terms[term].Boost == 0)
            return 0;
        if (!question.Terms[term].Light)
            return holdings.Weight(term);
        var holding = (texts.Count(t => t.Terms[term] > 0) + 0.5) / (texts.Count + 1);
        return LightShare * question.Terms[term].Boost * holdings.Telling(holding * holdings.Articles);
    }

    private double WeightOf(int number, IReadOnlyList<Meeting> texts)
    {
        var pair = question.Pairs[number];
        var both = texts.Count(t => t.Terms[pair.First] > 0 && t.Terms[pair.Second] > 0);
        var beside = texts.Count(t => t.Pairs[number] > 0);
        // How many articles hold a light word is not known; the texts looked at are those that might answer.
        var holding = holdings.HoldingBoth(pair) ?? both;
        return Share(pair) * holdings.Telling(Math.Max(1, holding * beside / Math.Max(1.0, both)));
    }

    private double Share(Pair pair) => (Share(question.Terms[pair.First]) + Share(question.Terms[pair.Second])) / 2;

    private static double Share(Term term) => term.Boost * (term.Light ? LightShare : 1);

    private void Add(Findings findings, double weight, double[] terms, double[] pairs, HashSet<ulong> sentences)
    {
        var (sentence, met) = (-1, 0UL);
        foreach (var hit in findings.Hits)
        {
            terms[hit.Term] += weight;
            if (hit.Sentence != sentence && met != 0)
                sentences.Add(met);
            met = (hit.Sentence == sentence ? met : 0) | (1UL << hit.Term);
            sentence = hit.Sentence;
        }
        if (met != 0)
            sentences.Add(met);
        for (var p = 0; p < pairs.Length; p++)
            pairs[p] += weight * Together(findings.Hits, question.Pairs[p]);
    }

    private static int Together(IReadOnlyList<TermHit> hits, Pair pair)
    {
        var together = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Term != pair.First)
                continue;
            for (var j = i + 1; j < hits.Count && hits[j].First <= hits[i].End; j++)
                together += hits[j].Term == pair.Second && hits[j].First == hits[i].End ? 1 : 0;
        }
        return together;
    }
}
