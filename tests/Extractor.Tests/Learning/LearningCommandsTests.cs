using System.Text;

namespace NgoNews.Extractor.Tests.Learning;

/// <summary>The verbs for who works on the reader.</summary>
public class LearningCommandsTests
{
    private const string Article = """
        {"id":"x1","published":"2024-01-12T16:20:00+07:00","place":"VN-33","title":"Viện trợ phi chính phủ nước ngoài","relevant":true,"sectors":[],
        "text":"Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài.",
        "figures":[{"indicator":"item_count","value":21,"high":null,"unit":"1","qualifier":"exact","stage":"received","place":"VN-33",
        "period":{"from":"2023-01-01","to":"2023-12-31"},"coverage":"total","donor":null,"mentions":[{"quote":"21 khoản viện trợ"}]}]}
        """;

    [Fact]
    public void A_folder_is_scored()
    {
        var (code, output, _) = Run(["evaluate", "gold"], ("x1.json", Article));
        Assert.Equal(0, code);
        Assert.Contains("core      P 1.000  R 1.000  F1 1.000", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed_on_demand()
    {
        var (_, output, _) = Run(["evaluate", "gold", "--by", "rules", "--faults"], ("x1.json", Article.Replace("\"value\":21", "\"value\":22", StringComparison.Ordinal)));
        Assert.Contains("missed\tx1\t21 khoản viện trợ\t\titem_count 22 1", output, StringComparison.Ordinal);
        Assert.Contains("false\tx1\t21 khoản viện trợ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_weights_is_learned_from_the_train_folder()
    {
        var (code, output, _) = Run(["train", "gold"], [.. Enumerable.Range(0, 6).Select(i => ($"x{i}.json", Article))]);
        Assert.Equal(0, code);
        Assert.StartsWith("# Learned from 6 annotated articles", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "gold", "--folds", "1")]
    [InlineData("evaluate", "gold", "--by", "chance")]
    [InlineData("evaluate", "gold", "--by", "model")]
    [InlineData("train")]
    public void What_is_not_understood_is_said(params string[] arguments)
    {
        var (code, _, errors) = Run(arguments, ("x1.json", Article));
        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void A_folder_without_articles_is_said() => Assert.Contains("gold holds no annotated articles", Run(["evaluate", "gold"]).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_faulty_file_is_named() => Assert.Contains("x1.json", Run(["evaluate", "gold"], ("x1.json", "{")).Errors, StringComparison.Ordinal);

    private static (int Code, string Output, string Errors) Run(string[] arguments, params (string Name, string Content)[] files)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = CommandLine.Run(arguments, Stream.Null, output, errors, folder => folder == "gold" ? [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Content)))] : null);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
