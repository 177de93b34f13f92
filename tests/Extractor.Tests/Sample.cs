using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests;

/// <summary>One sentence as the article that the readers expect.</summary>
internal static class Sample
{
    public const string Day = "2024-06-03";

    /// <summary>The sentence alone, with everything that the decisions look at.</summary>
    public static ArticleContext Context(string text, string published = Day) => new(Article(text, published), text);

    /// <summary>The sentence as the news of an article about foreign-NGO aid to Đắk Lắk.</summary>
    public static SourceArticle AidArticle(string sentence, string published = Day) =>
        Article($"Công tác phi chính phủ nước ngoài ở Đắk Lắk\n\nTin về các tổ chức phi chính phủ nước ngoài.\n\n{sentence}", published);

    /// <summary>The figures of such an article.</summary>
    public static IReadOnlyList<Figure> Figures(string sentence, string published = Day) => FigureReader.Read(AidArticle(sentence, published)).Figures;

    /// <summary>The figures of such an article as the rules alone read them.</summary>
    public static IReadOnlyList<Figure> ByRules(string sentence, string published = Day) => FigureReader.Read(AidArticle(sentence, published), new RulesAlone()).Figures;

    /// <summary>Everything that the rules alone weighed in such an article.</summary>
    public static IReadOnlyList<Candidate> Candidates(string sentence, string published = Day) =>
        FigureReader.Decide(AidArticle(sentence, published), AidArticle(sentence, published).Text, new RulesAlone()).Candidates;

    /// <summary>Every row of a rule table, as the cells of some of its columns.</summary>
    public static TheoryData<string, string, string> Rows(string table, string first, string second, string third = "example", Func<IReadOnlyDictionary<string, string>, bool>? where = null)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in RuleTable.Read(table).Where(where ?? (_ => true)))
            data.Add(row[first], row[second], row[third]);
        return data;
    }

    private static SourceArticle Article(string text, string published) =>
        new("sample", null, PublishedDate.Parse(published), "VN-33", "Công tác phi chính phủ nước ngoài ở Đắk Lắk", text);
}
