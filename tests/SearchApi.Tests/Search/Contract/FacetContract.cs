using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.SearchApi.Tests.Search.Contract;

/// <summary>What is found within filters, of which values, and copies but once.</summary>
public abstract class FacetContract : SearchIndexContract
{
    [Fact]
    public async Task Days_are_those_of_Vietnam_and_both_ends_count()
    {
        await PutAsync(1, Articles.Varied);

        var july = await Index.SearchAsync(new SearchQuery { From = new DateOnly(2023, 7, 1), To = new DateOnly(2023, 7, 1) }, default);
        Assert.Equal(["b"], july.Hits.Select(h => h.Id));
        Assert.Equal(5, (await Index.SearchAsync(new SearchQuery { From = DateOnly.MinValue, To = DateOnly.MaxValue }, default)).Total);
    }

    public static TheoryData<string, string?> Filters()
    {
        var data = new TheoryData<string, string?>();
        foreach (var text in (string?[])[null, "viện trợ"])
        {
            foreach (var filter in (string[])["", "place=VN-25", "place=VN-33", "place=XX", "year=2023", "portal=daklak", "indicator=VisitCount", "relevant=false", "relevant=true", "donor=Zhi_Shan", "sector=120", "sector=121", "place=VN-33 year=2023", "place=VN-25 donor=Zhi_Shan relevant=true"])
                data.Add(filter, text);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_and_facets_agree_with_counting_by_hand(string filter, string? text)
    {
        await PutAsync(1, Articles.Varied);
        var query = Parse(filter) with { Text = text };
        var expected = Articles.Varied.Where(a => Fits(a, query)).ToList();

        var answer = await Index.SearchAsync(query, default);

        Assert.Equal(expected.Select(a => a.Id).Order(), answer.Hits.Select(h => h.Id).Order());
        Assert.Equal(expected.Count, answer.Total);
        // A facet is counted without its own filter: so each of its values leads to what it counts.
        Assert.Equal(Count(query with { Place = null }, a => a.Places), Pairs(answer, "place"));
        Assert.Equal(Count(query with { Year = null }, a => a.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))), Pairs(answer, "year"));
        Assert.Equal(Count(query with { Portal = null }, a => [a.Portal]), Pairs(answer, "portal"));
        Assert.Equal(Count(query with { Indicator = null }, a => a.Indicators.Select(Wire)), Pairs(answer, "indicator"));
        Assert.Equal(Count(query with { Donor = null }, a => a.Donors), Pairs(answer, "donor"));
        Assert.Equal(Count(query with { Sector = null }, SectorsOf), Pairs(answer, "sector"));
        Assert.Equal(Count(query with { Relevant = null }, a => [a.Relevant ? "true" : "false"]), Pairs(answer, "relevant"));
        Assert.All(answer.Facets.Values, counts => Assert.Equal(counts.OrderByDescending(c => c.Count).Select(c => c.Count), counts.Select(c => c.Count)));
    }

    [Theory]
    [InlineData("viện trợ")]
    [InlineData("Tỉnh nào nhận được nhiều viện trợ y tế nhất của Đắk Lắk?")]
    [InlineData("viện trợ OR khách")]
    public async Task Every_value_of_a_facet_leads_to_as_many_as_it_counts(string text)
    {
        await PutAsync(1, [.. Articles.Varied, .. Articles.Varied.Select(a => a with { Id = "copy-" + a.Id, Portal = "baohuunghi", Cluster = a.Id })]);
        var first = await Index.SearchAsync(new SearchQuery { Text = text, Relevant = true, Year = 2023 }, default);
        foreach (var (facet, values) in first.Facets)
        {
            foreach (var value in values)
            {
                var narrowed = Parse($"{facet}={value.Value.Replace(' ', '_')}") with { Text = text };
                narrowed = facet == "year" ? narrowed : narrowed with { Year = 2023 };
                narrowed = facet == "relevant" ? narrowed : narrowed with { Relevant = true };
                Assert.Equal(value.Count, (await Index.SearchAsync(narrowed, default)).Total);
            }
        }
    }

    [Fact]
    public async Task Copies_stand_under_the_one_that_came_first()
    {
        await PutAsync(1, Articles.Make("copy", "Viện trợ tăng", published: "2024-02-02") with { Cluster = "first", Portal = "daklak" }, Articles.Make("first", "Viện trợ tăng") with { Cluster = "first" },
            Articles.Make("other", "Viện trợ giảm"));

        var answer = await AskAsync("viện trợ");
        Assert.Equal(2, answer.Total);
        Assert.Equal(["copy"], answer.Hits.Single(h => h.Id == "first").Copies);
        Assert.Empty(answer.Hits.Single(h => h.Id == "other").Copies);
        Assert.Equal(2, (await AskAsync(null)).Total);
        Assert.Equal("copy", (await Index.SearchAsync(new SearchQuery { Portal = "daklak" }, default)).Hits.Single().Id);
        Assert.Equal([new FacetCount("quangtri", 2), new FacetCount("daklak", 1)], answer.Facets["portal"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Hits_copies_and_facets_are_those_of_counting_one_by_one_whatever_came_and_went(int seed)
    {
        var (chance, held, order) = (new Random(seed), new Dictionary<string, IndexedArticle>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var stored = 0;
        for (var batch = 1; batch <= 6; batch++)
        {
            var articles = Enumerable.Range(0, 12).Select(_ => CountedOneByOne.Article(chance, chance.Next(40))).DistinctBy(a => a.Id).ToArray();
            await PutAsync(batch, articles);
            foreach (var article in articles)
            {
                // What is put in anew is the latest.
                (held[article.Id], order[article.Id]) = (article, stored++);
            }
            if (batch == 4)
                await ReopenAsync();
            var counted = new CountedOneByOne(held.Values.OrderBy(a => order[a.Id]));
            for (var asked = 0; asked < 25; asked++)
                await CompareAsync(CountedOneByOne.Query(chance), counted);
        }
    }

    private async Task CompareAsync(SearchQuery query, CountedOneByOne counted)
    {
        var hits = new List<string>();
        for (SearchQuery? page = query; page is not null;)
        {
            var answer = await Index.SearchAsync(page, default);
            hits.AddRange(answer.Hits.Select(h => string.Join('+', h.Copies.Prepend(h.Id))));
            Assert.Equal(counted.Hits(query).Count(), answer.Total);
            foreach (var (facet, counts) in answer.Facets)
                Assert.Equal(counted.Facet(query, facet), counts.Select(c => (c.Value, c.Count)));
            page = answer.Next is { } next ? query with { After = next } : null;
        }
        Assert.Equal(counted.Hits(query), hits);
    }

    private static IEnumerable<(string, long)> Count(SearchQuery query, Func<IndexedArticle, IEnumerable<string>> values) =>
        Articles.Varied.Where(a => Fits(a, query)).SelectMany(values).GroupBy(v => v).Select(g => (g.Key, (long)g.Count())).Order();

    private static SearchQuery Parse(string filter) => filter.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Aggregate(new SearchQuery { Limit = 100 }, (query, f) => f[0] switch
    {
        "place" => query with { Place = f[1] },
        "year" => query with { Year = int.Parse(f[1], CultureInfo.InvariantCulture) },
        "portal" => query with { Portal = f[1] },
        "indicator" => query with { Indicator = Enum.Parse<Indicator>(f[1].Replace("_", "", StringComparison.Ordinal), ignoreCase: true) },
        "sector" => query with { Sector = f[1] },
        "donor" => query with { Donor = f[1].Replace('_', ' ') },
        _ => query with { Relevant = f[1] == "true" },
    });

    private static bool Fits(IndexedArticle a, SearchQuery q) =>
        (q.Text is null || (a.Title + " " + a.Text).Contains(q.Text, StringComparison.OrdinalIgnoreCase))
        && (q.Place is null || a.Places.Contains(q.Place)) && (q.Year is null || a.Years.Contains(q.Year.Value)) && (q.Portal is null || a.Portal == q.Portal)
        && (q.Indicator is null || a.Indicators.Contains(q.Indicator.Value)) && (q.Relevant is null || a.Relevant == q.Relevant)
        && (q.Donor is null || a.Donors.Contains(q.Donor)) && (q.Sector is null || SectorsOf(a).Contains(q.Sector));

    /// <summary>An article is found under its sectors and their categories.</summary>
    private static IEnumerable<string> SectorsOf(IndexedArticle a) => a.Sectors.SelectMany(s => (string[])[s, s[..2] + "0"]).Distinct();

    private static IEnumerable<(string, long)> Pairs(SearchAnswer answer, string facet) => answer.Facets[facet].Select(c => (c.Value, c.Count)).Order();

    private static string Wire(Indicator indicator) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(indicator.ToString());
}
