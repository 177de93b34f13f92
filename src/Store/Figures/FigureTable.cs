using System.Runtime.InteropServices;
using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Figures;

/// <summary>What a figure is counted by. Words are numbers of <see cref="FigureWords"/>.</summary>
/// <param name="Article">Its article at one of its versions, numbered by <see cref="FigureTable"/>.</param>
/// <param name="Place">Place code, or <see cref="FigureWords.None"/>.</param>
/// <param name="Donor">Donor, or <see cref="FigureWords.None"/>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Year">See <see cref="PeriodYear"/>; null where it has none.</param>
/// <param name="Indicator">What is counted.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Coverage">Whole or part.</param>
/// <param name="Sample">Invented sample data.</param>
internal readonly record struct FigureFact(int Article, int Place, int Donor, int Unit, short? Year, Indicator Indicator, Stage Stage, Coverage Coverage, bool Sample);

/// <summary>What all figures are of, in memory, at one moment of the store: counting half a million is reading through an array, where a database takes a second.</summary>
/// <remarks>Never changed, only followed by another, which writes into the same arrays what this one does not look at; for one writer, always from the latest.</remarks>
internal sealed class FigureTable
{
    private readonly FigureFact[] _facts;
    private readonly int _end;

    // By number of the article: the change from which on its version is not the current one, and its sectors.
    private readonly long[] _until;
    private readonly string[][] _sectors;

    // Below zero till someone asked.
    private long _all = -1;

    /// <summary>Of no figure.</summary>
    public FigureTable()
        : this([], 0, [], [], 0, new FigureWords(), 0)
    {
    }

    private FigureTable(FigureFact[] facts, int end, long[] until, string[][] sectors, int articles, FigureWords words, long change) =>
        (_facts, _end, _until, _sectors, Articles, Words, Change) = (facts, end, until, sectors, articles, words, change);

    /// <summary>The change of the store that it stands at.</summary>
    public long Change { get; }

    /// <summary>The places, donors and units.</summary>
    public FigureWords Words { get; }

    /// <summary>How many articles were ever put in, with each of their versions: one more than the greatest number.</summary>
    public int Articles { get; }

    /// <summary>How many figures it holds, those of older versions among them.</summary>
    public int Held => _end;

    /// <summary>The next state.</summary>
    /// <param name="gone">Numbers of articles whose version is no longer the current one.</param>
    /// <param name="sectors">Of the articles that are new, in the order of their numbers.</param>
    /// <param name="added">Their figures, those of an article one behind the other.</param>
    /// <param name="change">The change that they stand at.</param>
    public FigureTable With(IEnumerable<int> gone, IReadOnlyList<string[]> sectors, IReadOnlyList<FigureFact> added, long change)
    {
        var facts = Followed(_facts, _end, added);
        var codes = Followed(_sectors, Articles, sectors);
        var until = Followed(_until, Articles, [.. Enumerable.Repeat(long.MaxValue, sectors.Count)]);
        // Later than the tables before, so that to them it still is current.
        foreach (var article in gone)
            until[article] = change;
        return new FigureTable(facts, _end + added.Count, until, codes, Articles + sectors.Count, Words, change);
    }

    /// <summary>Whether a question is about nothing but what stands here.</summary>
    public static bool Knows(FigureQuery query) => query is { Ids: null, ArticleId: null, ArticleIds: null, Begins: null, Ends: null };

    /// <summary>How many are of current versions.</summary>
    public long All => _all >= 0 ? _all : _all = Count(new FigureQuery());

    /// <summary>How many fit.</summary>
    public long Count(FigureQuery query)
    {
        var (filter, count) = (new FigureConditions(query, Words), 0L);
        foreach (ref readonly var fact in Facts)
        {
            if (Fits(fact, filter))
                count++;
        }
        return count;
    }

    /// <inheritdoc cref="IFigureStore.CountFiguresAsync"/>
    public IReadOnlyList<FigureCount> Count(FigureQuery query, FigureGroup by)
    {
        var (filter, grouping) = (new FigureConditions(query, Words), new FigureGrouping(by, Words));
        var tallies = new Dictionary<(int, int), Tally>();
        foreach (ref readonly var fact in Facts)
        {
            if (!Fits(fact, filter))
                continue;
            if (by != FigureGroup.Sector)
                Add(tallies, grouping.KeyOf(fact), fact.Article);
            else if (_sectors[fact.Article] is { Length: > 0 } codes)
            {
                foreach (var code in codes)
                    Add(tallies, (int.Parse(code, System.Globalization.CultureInfo.InvariantCulture), 0), fact.Article);
            }
            else
                Add(tallies, (FigureGrouping.Nothing, 0), fact.Article);
        }
        return [.. tallies.Select(t => grouping.Name(t.Key, t.Value.Figures, t.Value.Articles))
            .OrderByDescending(c => c.Figures).ThenBy(c => c.Value, StringComparer.Ordinal).ThenBy(c => c.Second, StringComparer.Ordinal)];
    }

    /// <inheritdoc cref="IFigureStore.ListFigureKeysAsync"/>
    public IReadOnlyList<FigureKey> Keys(FigureQuery query)
    {
        var (filter, keys) = (new FigureConditions(query, Words), new HashSet<(bool, int, Indicator, Stage, int)>());
        foreach (ref readonly var fact in Facts)
        {
            if (fact.Place != FigureWords.None && Fits(fact, filter))
                keys.Add((fact.Sample, fact.Place, fact.Indicator, fact.Stage, fact.Unit));
        }
        return [.. keys.Select(k => new FigureKey(k.Item1, Words[k.Item2]!, k.Item3, k.Item4, Words[k.Item5]!))
            .OrderBy(k => k.Sample).ThenBy(k => k.Place, StringComparer.Ordinal).ThenBy(k => WireName<Indicator>.Of(k.Indicator), StringComparer.Ordinal)
            .ThenBy(k => WireName<Stage>.Of(k.Stage), StringComparer.Ordinal).ThenBy(k => k.Unit, StringComparer.Ordinal)];
    }

    private ReadOnlySpan<FigureFact> Facts => _facts.AsSpan(0, _end);

    private bool Fits(in FigureFact fact, FigureConditions filter) => _until[fact.Article] > Change && filter.Takes(fact) && filter.Takes(_sectors[fact.Article]);

    /// <summary>The same array with more behind its end where it has room, else a larger one.</summary>
    private static T[] Followed<T>(T[] array, int end, IReadOnlyList<T> added)
    {
        if (end + added.Count > array.Length)
            Array.Resize(ref array, end + added.Count + ((end + added.Count) / 4));
        for (var i = 0; i < added.Count; i++)
            array[end + i] = added[i];
        return array;
    }

    // The figures of an article stand one behind the other, so it is another article where it is another than the last.
    private static void Add(Dictionary<(int, int), Tally> tallies, (int, int) key, int article)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out var known);
        tally.Figures++;
        if (!known || tally.Last != article)
            tally.Articles++;
        tally.Last = article;
    }

    private struct Tally
    {
        public long Figures;
        public long Articles;
        public int Last;
    }
}
