namespace NgoNews.Extractor.Figures.Choices;

/// <summary>A distance in tokens, as roughly as it matters.</summary>
internal static class Distance
{
    public static string Of(int tokens) => tokens switch { <= 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", <= 32 => "32", _ => "far" };
}
