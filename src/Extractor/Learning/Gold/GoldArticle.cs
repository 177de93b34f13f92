using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Learning.Gold;

/// <summary>An annotated article, as its file has it.</summary>
internal sealed record GoldArticle(string Id, string? Url, string Published, string Place, string Title, string Text, bool Relevant, IReadOnlyList<GoldFigure> Figures, IReadOnlyList<string>? Sectors = null)
{
    /// <summary>What the reader gets to see of it.</summary>
    public SourceArticle Source => new(Id, Url, PublishedDate.Parse(Published), Place, Title, Text);

    /// <summary>The annotated articles of a folder, in order of their file names.</summary>
    /// <exception cref="InvalidDataException">A file is no annotated article; with its name.</exception>
    public static IReadOnlyList<GoldArticle> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ReadFile)];

    private static GoldArticle ReadFile(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<GoldArticle>(File.ReadAllBytes(file), FigureJson.Options) ?? throw new InvalidDataException($"{file}: empty");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }
    }
}
