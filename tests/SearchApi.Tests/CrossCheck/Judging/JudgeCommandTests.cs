using System.Text;
using System.Text.Json;

using NgoNews.SearchApi.CrossCheck.Judging;

namespace NgoNews.SearchApi.Tests.CrossCheck.Judging;

public class JudgeCommandTests
{
    private const string Good =
        """
        {"id":"1","total":{"indicator":"item_count","value":45,"high":null,"unit":"1","qualifier":"exact","stage":"received","place":"VN-25","period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"total","source":"Sở Ngoại vụ","published":"2024-01-08"},"press":[{"indicator":"item_count","value":45,"unit":"1","qualifier":"exact","stage":"received","place":"VN-25","period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"total","portal":"a.vn","published":"2024-01-09","text_fragment":"45 khoản viện trợ","cluster":"c"}]}
        """;

    [Fact]
    public void A_case_is_answered_with_verdict_causes_and_reasons()
    {
        var answer = Assert.Single(Judge(Good, 0));

        Assert.Equal("1", answer.GetProperty("id").GetString());
        Assert.Equal("single_source", answer.GetProperty("verdict").GetString());
        Assert.Empty(answer.GetProperty("causes").EnumerateArray());
        Assert.Contains("a.vn says 45, which agrees", answer.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json at all", null)]
    [InlineData("[]", null)]
    [InlineData("{}", "total")]
    [InlineData("""{"id":[],"total":{}}""", "id")]
    [InlineData("""{"id":"x","total":7,"press":[]}""", "total")]
    [InlineData("""{"id":"x","total":{"indicator":"item_count","stage":"received"},"press":[]}""", "total.value")]
    [InlineData("swap \"indicator\":\"item_count\" \"indicator\":\"items\"", "total.indicator")]
    [InlineData("swap \"value\":45 \"value\":\"45\"", "total.value")]
    [InlineData("swap \"value\":45 \"value\":-45", "total.value")]
    [InlineData("swap \"value\":45 \"value\":1e40", "total.value")]
    [InlineData("swap \"high\":null \"high\":4", "total.high")]
    [InlineData("swap \"unit\":\"1\" \"unit\":\"USD\"", "total.unit")]
    [InlineData("swap \"stage\":\"received\" \"stage\":\"inbound\"", "total.stage")]
    [InlineData("swap \"to\":\"2023-12-31\" \"to\":\"2022-12-31\"", "total.period")]
    [InlineData("swap \"from\":\"2023-01-01\" \"from\":\"1 January\"", "total.period.from")]
    [InlineData("swap \"published\":\"2024-01-08\" \"published\":\"soon\"", "total.published")]
    [InlineData("swap \"press\":[{ \"press\":[7,{", "press[0]")]
    [InlineData("swap \"portal\":\"a.vn\" \"portal\":7", "press[0].portal")]
    public void A_bad_line_has_its_error_in_its_place_and_the_others_are_judged(string bad, string? field)
    {
        if (bad.StartsWith("swap ", StringComparison.Ordinal))
        {
            var (old, other) = (bad.Split(' ')[1], string.Join(' ', bad.Split(' ')[2..]));
            var at = Good.IndexOf(old, StringComparison.Ordinal);
            bad = Good[..at] + other + Good[(at + old.Length)..];
        }

        var answers = Judge($"{Good.Trim()}\n{bad.Trim()}\n\n{Good.Trim()}", 1);

        Assert.Equal(3, answers.Count);
        Assert.Equal("single_source", answers[2].GetProperty("verdict").GetString());
        Assert.Equal(2, answers[1].GetProperty("line").GetInt64());
        Assert.Equal(field, answers[1].GetProperty("field").GetString());
        Assert.StartsWith(field is null ? "line 2: " : $"line 2, {field}: ", answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_an_error_of_their_line() =>
        Assert.Contains("UTF-8", Judge([0x7B, 0xFF, 0x7D], 1).Single().GetProperty("error").GetString(), StringComparison.Ordinal);

    private static List<JsonElement> Judge(string lines, int expected) => Judge(Encoding.UTF8.GetBytes(lines), expected);

    private static List<JsonElement> Judge(byte[] lines, int expected)
    {
        using var output = new MemoryStream();
        Assert.Equal(expected, JudgeCommand.Run(new MemoryStream(lines), output));
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}
