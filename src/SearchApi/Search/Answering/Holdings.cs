using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What the terms of a question weigh, and which of them an article may lack: told from how many articles hold them, the same for every engine.</summary>
internal abstract class Holdings(Question asked) : IHoldings
{
    // Words that are all wanted, as people mean two; of more, some may be given up.
    private const int AlwaysAll = 2;
    private const int WholeQuestion = 5;

    /// <summary>What share of the words' weight an article has to hold where not all can be: the first that finds anything.</summary>
    protected static readonly double[] Shares = [0.15, 0];

    /// <summary>The question.</summary>
    public Question Asked => asked;

    /// <inheritdoc/>
    public abstract int Articles { get; }

    /// <inheritdoc/>
    public double Telling(double holding) => Math.Log(1 + ((Articles - holding + 0.5) / (holding + 0.5)));

    /// <inheritdoc/>
    public double Weight(int term)
    {
        // A name of several words is one term, but tells more than one word does.
        var length = Math.Min(2, 0.5 + (0.5 * asked.Terms[term].Alternatives[0].Words.Count));
        return asked.Terms[term].Boost * length * Telling(Math.Min(Holding(term), Articles));
    }

    /// <summary>What meeting each term weighs, light ones a little.</summary>
    public double[] AllWeights() => [.. asked.Terms.Select((t, i) => t.Light ? 0.1 : t.Boost == 0 ? 0 : Weight(i))];

    /// <inheritdoc/>
    public int? HoldingBoth(Pair pair) => asked.Terms[pair.First].Light || asked.Terms[pair.Second].Light ? null : Both(pair);

    /// <summary>How many articles hold a term; some that are gone perhaps among them.</summary>
    protected abstract int Holding(int term);

    /// <summary>How many hold both terms of a pair; likewise.</summary>
    protected abstract int Both(Pair pair);

    /// <summary>The words that an article has to hold, if all of them: those that are not light, where there are any.</summary>
    protected IReadOnlyList<int> Wanted(WordsCondition words)
    {
        var telling = words.Terms.Where(t => !asked.Terms[t].Light).ToList();
        return telling.Count > 0 ? telling : words.Terms;
    }

    /// <summary>What answers a question best need not hold all of its words; neither need what answers many. Of few words some are given up only where no article holds them all.</summary>
    protected bool MayLackSome(WordsCondition words, Func<bool> isNone)
    {
        var telling = Wanted(words).Count;
        if (telling >= WholeQuestion || asked.Asks)
            return true;
        return (telling > AlwaysAll || words.Terms.Count > telling) && isNone();
    }

    /// <summary>What the weights of the words that an article holds have to add up to.</summary>
    /// <param name="share">Of all that could be held.</param>
    /// <param name="whole">What that is.</param>
    protected static double Least(double share, double whole) => Math.Max(share * whole, float.Epsilon) - 1e-4;
}
