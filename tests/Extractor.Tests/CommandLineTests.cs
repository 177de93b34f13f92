using System.Text;
using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Tests;

/// <summary>The extractor as a filter: one answer a line, in order, whatever the line is.</summary>
public class CommandLineTests
{
    private const string Text = "Năm 2023, tỉnh tiếp nhận từ 5 đến 7 khoản viện trợ phi chính phủ nước ngoài, trị giá gần 2,072 triệu USD, do Tổ chức Plan tài trợ.";

    public static TheoryData<string, string> BadLines => new()
    {
        { "{\"id\":\"b\",", "invalid JSON" },
        { "nothing", "invalid JSON" },
        { "[1]", "not a JSON object" },
        { "{\"text\":\"x\"}", "\"id\"" },
        { "{\"id\":\"b\"}", "\"text\"" },
        { "{\"id\":\"b\",\"text\":7}", "\"text\"" },
        { "{\"id\":\"b\",\"text\":\"x\",\"published\":\"hôm qua\"}", "hôm qua" },
        { "{\"id\":\"b\",\"text\":\"x\",\"published\":\"2024-02-30\"}", "2024-02-30" },
        { "{\"id\":\"b\",\"text\":\"x\",\"published\":20240101}", "\"published\"" },
        { "{\"id\":\"b\",\"text\":\"\\ud800\"}", "Unicode" },
        { "{\"id\":\"b\",\"text\":\"x\"} {\"id\":\"c\",\"text\":\"x\"}", "invalid JSON" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_bad_line_is_answered_with_its_number_and_stops_nothing(string bad, string reason)
    {
        var run = Run.Of("figures", Line("a"), bad, Line("c"));
        Assert.Equal((0, 3, ""), (run.Code, run.Lines.Count, run.Errors));
        Assert.Equal("a", run.Answers[0].GetProperty("id").GetString());
        Assert.Equal("c", run.Answers[2].GetProperty("id").GetString());
        var error = run.Answers[1].GetProperty("error").GetString();
        Assert.StartsWith("line 2: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.False(run.Answers[1].TryGetProperty("figures", out _));
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("pages")]
    public void Invalid_utf8_is_answered_with_its_place(string verb)
    {
        var run = Run.Of([verb], [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n"u8]);
        Assert.Equal("line 1: invalid UTF-8 at byte 18", Assert.Single(run.Answers).GetProperty("error").GetString());
    }

    [Fact]
    public void Every_quantity_and_period_of_a_text_is_listed_with_its_place_in_the_text_as_given()
    {
        var given = Text.Normalize(NormalizationForm.FormD);
        var answer = Assert.Single(Run.Of("quantities", JsonSerializer.Serialize(new { id = "a", text = given })).Answers);
        Assert.Equal(["id", "quantities", "periods"], answer.EnumerateObject().Select(p => p.Name));
        var items = answer.GetProperty("quantities").EnumerateArray().ToList();
        Assert.Equal(["kind", "value", "high", "unit", "qualifier", "start", "end"], items[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(("count", 5, 7, "range"), (items[0].GetProperty("kind").GetString(), items[0].GetProperty("value").GetInt32(), items[0].GetProperty("high").GetInt32(), items[0].GetProperty("qualifier").GetString()));
        Assert.Equal(("money", 2072000, "USD", "nearly"), (items[1].GetProperty("kind").GetString(), items[1].GetProperty("value").GetInt32(), items[1].GetProperty("unit").GetString(), items[1].GetProperty("qualifier").GetString()));
        Assert.Equal("gần 2,072 triệu USD", given[items[1].GetProperty("start").GetInt32()..items[1].GetProperty("end").GetInt32()].Normalize());
        var period = Assert.Single(answer.GetProperty("periods").EnumerateArray());
        Assert.Equal("""{"from":"2023-01-01","to":"2023-12-31","start":0,"end":9}""", period.GetRawText());
    }

    [Fact]
    public void An_error_keeps_the_id_where_it_could_be_read() =>
        Assert.Equal("b", Run.Of("figures", "{\"id\":\"b\"}").Answers[0].GetProperty("id").GetString());

    [Fact]
    public void The_publication_date_at_the_edge_of_the_calendar_is_answered()
    {
        var run = Run.Of("figures", Line("a", "9999-12-31T23:59:59+07:00"), Line("b", "0001-01-02"), Line("c"));
        Assert.Equal(["a", "b", "c"], run.Answers.Select(a => a.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Báo cáo nêu nhiều việc đã làm trong kỳ. ", 180_000)) + Text;
        var run = Run.Of("figures", JsonSerializer.Serialize(new { id = "a", text }), Line("b"));
        Assert.Equal(2, run.Lines.Count);
        var figure = run.Answers[0].GetProperty("figures").EnumerateArray().Last();
        Assert.Equal("gần 2,072 triệu USD", Quote(text, figure));
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("pages")]
    [InlineData("explain")]
    public void Nothing_in_gives_nothing_out(string verb) => Assert.Equal((0, 0, ""), (Run.Of(verb).Code, Run.Of(verb).Lines.Count, Run.Of(verb).Errors));

    [Fact]
    public void Empty_lines_a_byte_order_mark_and_carriage_returns_are_passed_over()
    {
        var run = Run.Of(["figures"], Encoding.UTF8.GetBytes($"\uFEFF{Line("a")}\r\n\r\n\n{Line("b")}"));
        Assert.Equal(["a", "b"], run.Answers.Select(a => a.GetProperty("id").GetString()));
    }

    [Fact]
    public void The_answer_has_the_names_and_forms_of_a_figure()
    {
        var answer = Run.Of("figures", Line("a", "2024-01-26T08:00:00+07:00")).Answers[0];
        Assert.Equal(["id", "relevant", "sectors", "figures"], Names(answer));
        var figures = answer.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(["indicator", "value", "high", "unit", "qualifier", "stage", "place", "period", "coverage", "donor", "mentions", "confidence", "checks"], Names(figures[0]));
        Assert.Equal(["from", "to"], Names(figures[0].GetProperty("period")));
        Assert.Equal(["start", "end"], Names(figures[0].GetProperty("mentions")[0]));
        var (from, to) = (Text.IndexOf("từ 5", StringComparison.Ordinal), Text.IndexOf("gần", StringComparison.Ordinal));
        Assert.Equal(
            $$"""{"indicator":"item_count","value":5,"high":7,"unit":"1","qualifier":"range","stage":"received","place":"VN-33","period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"{{figures[0].GetProperty("coverage")}}","donor":null,"mentions":[{"start":{{from}},"end":{{from + "từ 5 đến 7 khoản viện trợ".Length}}}],"confidence":{{figures[0].GetProperty("confidence").GetRawText()}},"checks":[]}""",
            Whole(figures[0], "donor"));
        Assert.Equal("""aid_value 2072000  USD nearly""", $"{figures[1].GetProperty("indicator")} {figures[1].GetProperty("value").GetRawText()} {figures[1].GetProperty("high")} {figures[1].GetProperty("unit")} {figures[1].GetProperty("qualifier")}");
        Assert.Equal(to, figures[1].GetProperty("mentions")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public void Offsets_count_utf16_units_of_the_text_as_given()
    {
        foreach (var text in new[] { Text, Text.Normalize(NormalizationForm.FormD), "😀 " + Text, "a\r\n\r\n" + Text })
        {
            var figures = Run.Of("figures", JsonSerializer.Serialize(new { id = "a", title = "Viện trợ phi chính phủ nước ngoài", text })).Answers[0].GetProperty("figures").EnumerateArray().ToList();
            Assert.Equal(["từ 5 đến 7 khoản viện trợ", "gần 2,072 triệu USD"], figures.Take(2).Select(f => Quote(text, f).Normalize(NormalizationForm.FormC)).Select(q => q.Replace(" phi chính phủ nước ngoài", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_gold_article_is_answered_as_the_class_answers()
    {
        var articles = Corpus.Gold(Corpus.GoldFolder("train"));
        var run = Run.Of("figures", [.. articles.Select(a => JsonSerializer.Serialize(new { a.Id, a.Url, a.Published, a.Place, a.Title, a.Text }, FigureJson.Options))]);
        var expected = articles.Select(a => (a.Id, FigureReader.Read(a.Source).Figures.Count));
        Assert.Equal(expected, run.Answers.Select(a => (a.GetProperty("id").GetString()!, a.GetProperty("figures").GetArrayLength())));
    }

    [Fact]
    public void Pages_give_articles_and_say_why_where_there_is_none()
    {
        var html = $"<html><head><title>Viện trợ</title></head><body><article><h1>Viện trợ phi chính phủ</h1><p>{Text} {Text} {Text}</p><p>{Text}</p></article></body></html>";
        var run = Run.Of("pages", Page("a", html), Page("b", ""), "{\"id\":\"c\"}", Page("d", html), Page("e", "<html><head><title>Viện trợ</title></head><body><p>Video</p></body></html>"));
        Assert.Equal(["a", "b", "c", "d", "e"], run.Answers.Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(["id", "url", "title", "published", "author", "lead", "text"], Names(run.Answers[0]));
        Assert.Equal("Viện trợ phi chính phủ", run.Answers[0].GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, run.Answers[0].GetProperty("published").ValueKind);
        Assert.Contains("gần 2,072 triệu USD", run.Answers[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["id", "url", "error"], Names(run.Answers[1]));
        Assert.Equal(["id", "url", "title", "published", "error"], Names(run.Answers[4]));
        Assert.StartsWith("no_article: ", run.Answers[4].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("line 3: no \"html\"", run.Answers[2].GetProperty("error").GetString());
    }

    [Fact]
    public void Explain_tells_each_quantity_and_why()
    {
        var said = string.Join('\n', Run.Of("explain", Line("a", "2024-01-26")).Lines);
        Assert.Contains("== a", said, StringComparison.Ordinal);
        Assert.Contains("+  \"gần 2,072 triệu USD\"", said, StringComparison.Ordinal);
        Assert.Contains("stage ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("figures", "--help")]
    [InlineData("pages", "--help")]
    [InlineData("explain", "-h")]
    public void Help_is_printed_and_reads_nothing(params string[] arguments)
    {
        var run = Run.Of(arguments, "not json"u8.ToArray());
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains(arguments[0].TrimStart('-') is "help" or "h" ? "usage" : arguments[0], run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("figure")]
    [InlineData("figures", "file.jsonl")]
    [InlineData("figures", "--help", "more")]
    [InlineData("--verbose")]
    [InlineData("FIGURES")]
    public void Wrong_arguments_are_one_line_and_code_2(params string[] arguments)
    {
        var run = Run.Of(arguments, []);
        Assert.Equal((2, 0), (run.Code, run.Lines.Count));
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.Contains("usage", run.Errors, StringComparison.Ordinal);
    }

    private static string Line(string id, string? published = null) =>
        JsonSerializer.Serialize(new { id, published, place = "VN-33", title = "Viện trợ phi chính phủ nước ngoài", text = Text });

    private static string Page(string id, string html) => JsonSerializer.Serialize(new { id, url = "https://a.example/1", html });

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    // The line itself, but for one field.
    private static string Whole(JsonElement figure, string without) =>
        figure.GetRawText().Replace($"\"{without}\":{figure.GetProperty(without).GetRawText()}", $"\"{without}\":null", StringComparison.Ordinal);

    private static string Quote(string text, JsonElement figure)
    {
        var mention = figure.GetProperty("mentions")[0];
        return text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()];
    }
}
