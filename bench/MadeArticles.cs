using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NgoNews.Crawler.Tests.Made;

namespace NgoNews.Bench;

/// <summary>As many different articles as wanted, put together sentence by sentence from the annotated ones, so that no two share a paragraph; the same at every start.</summary>
internal sealed class MadeArticles
{
    private const int Shortest = 40;

    private static readonly DateTimeOffset First = new(2005, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string[] _titles;
    private readonly string[] _sentences;

    public MadeArticles()
    {
        var given = Samples.Articles();
        _titles = [.. given.Select(a => a.Title).OfType<string>()];
        _sentences = [.. given.SelectMany(a => a.Text.Split('\n')).SelectMany(p => p.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(s => s.Length >= Shortest).Select(s => s.TrimEnd('.') + ".")];
    }

    /// <summary>A line for <c>import</c>.</summary>
    public byte[] Line(int number)
    {
        var (title, text, published, place) = Make(number);
        return [.. JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"made-{number}"),
            url = string.Create(CultureInfo.InvariantCulture, $"https://made.example/tin-{number}.html"),
            published = published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            place,
            title,
            text,
        }, Plain), (byte)'\n'];
    }

    /// <summary>A page of a newspaper around it.</summary>
    public string Page(int number)
    {
        var (title, text, published, _) = Make(number);
        var paragraphs = text.Split('\n');
        return PageFrame.Around(title, paragraphs[0], published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), string.Concat(paragraphs.Skip(1).Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p)}</p>")), _titles, number % 10_000, 10_000);
    }

    private (string Title, string Text, DateTimeOffset Published, string Place) Make(int number)
    {
        var chance = new Random(number);
        var text = string.Join('\n', Enumerable.Range(0, 4 + chance.Next(4)).Select(_ => string.Join(' ', Enumerable.Range(0, 2 + chance.Next(3)).Select(_ => _sentences[chance.Next(_sentences.Length)]))));
        return (_titles[chance.Next(_titles.Length)], text, First.AddMinutes(number * 10L), $"VN-{10 + chance.Next(60):00}");
    }
}
