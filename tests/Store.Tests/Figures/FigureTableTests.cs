using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Figures;

public sealed class FigureTableTests
{
    [Fact]
    public void Whoever_counts_goes_on_with_what_stood_there_when_it_began()
    {
        var table = new FigureTable();
        var (seen, expected) = (new List<FigureTable>(), new List<long>());
        // Each article comes with two figures, and comes again two changes later with two others.
        for (var change = 1; change <= 50; change++)
        {
            int[] gone = change > 2 ? [change - 3] : [];
            table = table.With(gone, [["120"]], [Fact(table.Articles), Fact(table.Articles)], change);
            seen.Add(table);
            expected.Add(change > 2 ? 4 : 2 * change);
        }

        Assert.Equal(expected, seen.Select(t => t.Count(new FigureQuery { Sector = "120" })));
        Assert.Equal(expected, seen.Select(t => t.All));
    }

    private static FigureFact Fact(int article) => new(article, FigureWords.None, FigureWords.None, FigureWords.None, 2024, Indicator.ItemCount, Stage.Received, Coverage.Total, false);
}
