using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;

namespace NgoNews.Bench;

/// <summary>As many articles as wanted, put together from headlines and paragraphs of given ones; the same at every start.</summary>
internal sealed class Recombined
{
    private static readonly DateTimeOffset First = new(2005, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly Indicator[] Indicators = Enum.GetValues<Indicator>();

    private readonly List<string> _titles;
    private readonly List<string> _paragraphs;

    public Recombined(IReadOnlyList<IndexedArticle> given, int count)
    {
        var chance = new Random(7);
        _titles = [.. given.Select(a => a.Title)];
        _paragraphs = [.. given.SelectMany(a => a.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length > 80)];
        Articles = [.. Enumerable.Range(0, count).Select(i => Make(i, chance))];
    }

    public IReadOnlyList<IndexedArticle> Articles { get; }

    public IndexedArticle Make(int number, Random chance)
    {
        var published = First.AddHours(number * 4L);
        var place = $"VN-{10 + chance.Next(60):00}";
        var text = string.Join("\n\n", Enumerable.Range(0, 3 + chance.Next(4)).Select(_ => _paragraphs[chance.Next(_paragraphs.Count)]));
        return new IndexedArticle($"made-{number}", _titles[chance.Next(_titles.Count)], text, $"portal{chance.Next(40)}", place, published, chance.Next(3) > 0, Sample: true,
            [place], [published.Year, published.Year - 1], [Indicators[chance.Next(Indicators.Length)]])
        {
            Donors = [$"Donor {chance.Next(100)}"],
        };
    }
}
