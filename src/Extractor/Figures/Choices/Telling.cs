namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Where and how often something is told, as roughly as it matters.</summary>
internal static class Telling
{
    /// <summary>How far before a candidate the token lies at which it was told last; -1 is behind it.</summary>
    public static string Last(ArticleContext context, int token, Candidate candidate) => token < 0 ? "behind"
        : context.SentenceOf(token) == candidate.Sentence ? "sentence"
        : (candidate.Paragraph - context.ParagraphOf(token)) switch { 0 => "paragraph", 1 => "paragraph before", <= 3 => "near", _ => "far" };

    /// <summary>Which part of the article holds the token at which it was told first.</summary>
    public static string First(ArticleContext context, int token) => context.ParagraphOf(token) switch { < 0 => "outside", 0 => "first line", 1 => "second line", <= 3 => "lead", _ => "body" };

    /// <summary>So many of all.</summary>
    public static string Share(int count, int all) => (count * 4 / Math.Max(1, all)) switch { 0 => count > 0 ? "few" : "none", 1 => "quarter", 2 => "half", _ => "most" };

    /// <summary>What sort of thing is counted: organisations, visits, or aid.</summary>
    public static string Group(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => "NGOs",
        Indicator.DelegationCount or Indicator.VisitCount => "visits",
        _ => "aid",
    };
}
