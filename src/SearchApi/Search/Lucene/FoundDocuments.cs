using Lucene.Net.Index;
using Lucene.Net.Search;
using NgoNews.SearchApi.Search.Answering;
using Int64 = J2N.Numerics.Int64;
using Single = J2N.Numerics.Single;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>A match, and the document that Lucene knows it by in this state.</summary>
internal readonly record struct Placed(Match Match, int Doc);

/// <summary>What is left of what was found, in its order: Lucene turns the pages, by its <c>SearchAfter</c>.</summary>
/// <param name="state">The state.</param>
/// <param name="selection">What was found and selected.</param>
/// <param name="score">What scores it; null where dates decide.</param>
internal sealed class FoundDocuments(LuceneState state, LuceneSelection selection, Query? score)
{
    // Of two with the same score the newer one goes first, of two with the same time the one stored later: a total order, so that pages neither overlap nor skip.
    private static readonly SortField[] Newest =
        [new(LuceneFields.Published, SortFieldType.INT64, reverse: true), new(LuceneFields.Number, SortFieldType.INT64, reverse: true)];

    private static readonly Sort ByDate = new(Newest);
    private static readonly Sort ByScore = new([SortField.FIELD_SCORE, .. Newest]);

    /// <summary>The first of those selected.</summary>
    /// <param name="limit">So many.</param>
    /// <param name="after">Behind this one; null: from the beginning on.</param>
    public List<Placed> First(int limit, Match? after) => First(selection.AsFilter(), limit, after);

    /// <summary>A document of those selected as it stands among them, by our number; null where it is none of them.</summary>
    public Match? Of(int number)
    {
        if (state.Find(NumericRangeQuery.NewInt32Range(LuceneFields.Number, int.MaxValue, number, number, true, true)) is not { } doc || !selection[doc])
            return null;
        return First(selection.AsFilter(doc), 1, null) is [var only] ? only.Match : null;
    }

    private List<Placed> First(Filter chosen, int limit, Match? after)
    {
        Query query = score is null ? new ConstantScoreQuery(chosen) : new FilteredQuery(score, chosen, Bits.Strategy);
        return [.. state.Searcher.SearchAfter(after is { } last ? FieldsOf(last) : null, query, limit, score is null ? ByDate : ByScore).ScoreDocs.Cast<FieldDoc>().Select(Read)];
    }

    private Placed Read(FieldDoc hit)
    {
        var (ticks, number) = (((Int64)hit.Fields[^2]).ToInt64(), ((Int64)hit.Fields[^1]).ToInt32());
        return new Placed(score is null ? new Match(Match.LookedAt, 0, ticks, number) : new Match(Match.FromAfar, ((Single)hit.Fields[0]).ToSingle(), ticks, number), hit.Doc);
    }

    /// <summary>Where a page ended, as Lucene is told it: by what orders hits, which no two have alike; so the document, which only decides between such, may be any that is not before it.</summary>
    private FieldDoc FieldsOf(Match last)
    {
        object[] newest = [Int64.GetInstance(last.PublishedTicks), Int64.GetInstance(last.Number)];
        return new FieldDoc(Math.Max(0, state.Searcher.IndexReader.MaxDoc - 1), float.NaN, score is null ? newest : [Single.GetInstance((float)last.Score), .. newest]);
    }

    /// <summary>Lists of words are read without what is not selected, and whole lists at a time rather than one document after the other. Then documents come in no order,
    /// which only matters where two are alike in all that orders them.</summary>
    private sealed class Bits : FilteredQuery.FilterStrategy
    {
        public static readonly Bits Strategy = new();

        public override Scorer FilteredScorer(AtomicReaderContext context, Weight weight, DocIdSet docIdSet) => weight.GetScorer(context, docIdSet.Bits);

        public override BulkScorer FilteredBulkScorer(AtomicReaderContext context, Weight weight, bool scoreDocsInOrder, DocIdSet docIdSet) =>
            weight.GetBulkScorer(context, scoreDocsInOrder: false, docIdSet.Bits);
    }
}
