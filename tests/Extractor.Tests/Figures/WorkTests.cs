using System.Text;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Twice the text costs at most twice the work. Work is counted in allocated bytes, which no busy machine changes; bench/ measures the time.</summary>
public class WorkTests
{
    private const int Length = 40_000;
    private const double Most = 2.5;

    // Set-up that every reading pays for.
    private const long Free = 300_000;

    public static TheoryData<string> Texts => [.. HostileShapes.Texts.Keys];

    public static TheoryData<string> Pages => [.. HostileShapes.Pages.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_costs_at_most_twice_the_work(string shape) => Doubles(HostileShapes.Texts[shape], text =>
        Assert.All(FigureReader.Read(Of(text)).Figures, f => Assert.All(f.Mentions, m => Assert.InRange(m.End, m.Start + 1, text.Length))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Twice_the_page_costs_at_most_twice_the_work(string shape) => Doubles(HostileShapes.Pages[shape], page => PageReader.Read(page, null));

    public static TheoryData<string> Lines => [.. Inputs.Keys];

    private static readonly Dictionary<string, Func<int, string>> Inputs = new(StringComparer.Ordinal)
    {
        ["one long line"] = Line,
        ["many lines"] = n => string.Join('\n', Enumerable.Repeat(Line(400), n / 400)),
        ["blank lines"] = n => new string('\n', n),
        ["a line that is no JSON"] = n => "{" + new string('x', n),
        ["lines that are no JSON"] = n => string.Concat(Enumerable.Repeat("{]\n", n / 60)),
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Twice_the_input_of_the_filter_costs_at_most_twice_the_work(string shape) => Doubles(Inputs[shape], input =>
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(input));
        Assert.Equal(0, CommandLine.Run(["figures"], bytes, Stream.Null, TextWriter.Null));
    });

    private static string Line(int length) => JsonSerializer.Serialize(new { id = "x", text = HostileShapes.Texts["articles"](length) });

    private static void Doubles(Func<int, string> shape, Action<string> read)
    {
        var (once, twice) = (shape(Length), shape(2 * Length));
        // The first reading of its kind fills tables.
        read(twice);
        Assert.InRange(Work(twice, read), 0, (long)(Most * Work(once, read)) + Free);
    }

    private static long Work(string text, Action<string> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SourceArticle Of(string text) => new("x", null, new DateTimeOffset(2024, 1, 26, 8, 0, 0, TimeSpan.FromHours(7)), "VN-33", "Viện trợ phi chính phủ nước ngoài", text);
}
