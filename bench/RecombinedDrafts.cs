using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.Store.Articles;

namespace NgoNews.Bench;

/// <summary>As many articles as wanted, with figures, put together of paragraphs of the annotated ones as the reader reads them; the same at every start.</summary>
internal sealed class RecombinedDrafts
{
    private static readonly DateTimeOffset First = new(2005, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly Random _chance = new(7);
    private int _made;
    private readonly string[] _provinces = [.. PlaceTables.Names.Keys.Order(StringComparer.Ordinal)];
    private readonly List<(string Text, IReadOnlyList<Figure> Figures)> _paragraphs = [];
    private readonly List<(string Title, bool Relevant, IReadOnlyList<string> Sectors)> _heads = [];

    public RecombinedDrafts()
    {
        foreach (var article in Samples.Articles())
        {
            var reading = FigureReader.Read(article);
            _heads.Add((article.Title ?? article.Id, reading.Relevant, reading.Sectors));
            _paragraphs.AddRange(Cut(article.Text, reading.Figures));
        }
    }

    /// <summary>So many more.</summary>
    public IEnumerable<ArticleDraft> Make(int count) => Enumerable.Range(0, count).Select(_ => Draft(_made++));

    private static IEnumerable<(string, IReadOnlyList<Figure>)> Cut(string text, IReadOnlyList<Figure> figures)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var (from, to) = (start, start + line.Length);
            start = to + 1;
            if (line.Length > 80)
                yield return (line, [.. figures.Where(f => f.Mentions[0].Start >= from && f.Mentions[0].End <= to)
                    .Select(f => f with { Mentions = [new Mention(f.Mentions[0].Start - from, f.Mentions[0].End - from)], Checks = [] })]);
        }
    }

    private ArticleDraft Draft(int number)
    {
        var head = _heads[_chance.Next(_heads.Count)];
        var place = _provinces[_chance.Next(_provinces.Length)];
        var (text, figures) = (new System.Text.StringBuilder(head.Title), new List<Figure>());
        for (var left = 3 + _chance.Next(4); left > 0; left--)
        {
            var (paragraph, own) = _paragraphs[_chance.Next(_paragraphs.Count)];
            text.Append("\n\n");
            figures.AddRange(own.Select(f => f with
            {
                Mentions = [new Mention(text.Length + f.Mentions[0].Start, text.Length + f.Mentions[0].End)],
                Place = f.Place is null or "VN" ? f.Place : place,
            }));
            text.Append(paragraph);
        }
        var published = First.AddHours(number * 4L);
        return new ArticleDraft
        {
            Id = $"made-{number}",
            Url = $"https://portal.example/{number}",
            Portal = $"portal{_chance.Next(40)}",
            Place = place,
            Title = head.Title,
            Text = text.ToString(),
            Published = published,
            ReadAt = published,
            ReaderVersion = FigureReader.Version,
            Relevant = head.Relevant,
            Sectors = head.Sectors,
            Figures = figures,
        };
    }
}
