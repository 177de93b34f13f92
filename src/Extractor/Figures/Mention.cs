namespace NgoNews.Extractor.Figures;

/// <summary>A place in the text that states a figure, from qualifier to unit: UTF-16 offsets, end exclusive.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct Mention(int Start, int End)
{
    /// <summary>The words themselves.</summary>
    public string In(string text) => text[Start..End];
}
