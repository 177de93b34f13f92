using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Learning.Gold;

/// <summary>An annotated article, as its file has it.</summary>
internal sealed record GoldArticle(string Id, string? Url, string Published, string Place, string Title, string Text, bool Relevant, IReadOnlyList<GoldFigure> Figures, IReadOnlyList<string>? Sectors = null)
{
    /// <summary>What the reader gets to see of it.</summary>
    public SourceArticle Source => new(Id, Url, PublishedDate.Parse(Published), Place, Title, Text);

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="InvalidDataException">It is no annotated article; with the file's name.</exception>
    public static GoldArticle Read(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<GoldArticle>(content, FigureJson.Options) ?? throw new InvalidDataException($"{name}: empty");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }
}
