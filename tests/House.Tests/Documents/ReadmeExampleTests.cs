using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Documents;

/// <summary>The answer on the README's first screen is a true one.</summary>
public sealed class ReadmeExampleTests
{
    [RepositoryFact]
    public void Its_figure_is_the_annotated_one_of_the_sample_article_that_holds_its_sentence()
    {
        using var answer = JsonDocument.Parse(Example());
        var shown = answer.RootElement;
        var sentence = shown.GetProperty("sentence").GetString()!;
        var quote = shown.GetProperty("quotes")[0].GetString()!;
        var mention = shown.GetProperty("mentions")[0];

        Assert.Contains(quote, sentence, StringComparison.Ordinal);
        Assert.Equal(quote.Length, mention.GetProperty("end").GetInt32() - mention.GetProperty("start").GetInt32());
        Assert.Contains(Annotated(sentence), figure => Names.All(name => Same(figure, shown, name)) && figure.GetProperty("mentions").EnumerateArray().Any(m => m.GetProperty("quote").GetString() == quote));
    }

    [RepositoryFact]
    public void Its_reader_reads_it_so()
    {
        using var answer = JsonDocument.Parse(Example());
        var shown = answer.RootElement;
        var article = new SourceArticle("x", null, shown.GetProperty("published").GetDateTimeOffset(), shown.GetProperty("place").GetString(), "Viện trợ phi chính phủ nước ngoài", shown.GetProperty("sentence").GetString()!);

        var read = FigureReader.Read(article).Figures.Select(figure => JsonSerializer.SerializeToElement(figure, FigureJson.Options));

        Assert.Contains(read, figure => Names.All(name => Same(figure, shown, name)));
    }

    private static readonly string[] Names = ["indicator", "value", "unit", "qualifier", "stage", "place", "period", "coverage"];

    private static string Example()
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static JsonElement[] Annotated(string sentence)
    {
        var article = Repository.Ending(".html").Single(f => f.StartsWith("corpus/portals/", StringComparison.Ordinal) && Repository.Read(f).Contains(sentence, StringComparison.Ordinal));
        using var figures = JsonDocument.Parse(Repository.Read(Path.ChangeExtension(article, ".figures.json")));
        return [.. figures.RootElement.EnumerateArray().Select(f => f.Clone())];
    }

    private static bool Same(JsonElement a, JsonElement b, string name) => JsonElement.DeepEquals(a.GetProperty(name), b.GetProperty(name));
}
