using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures.Gold;

/// <summary>An annotated article, as its file has it.</summary>
internal sealed record GoldArticle(string Id, string? Url, string Published, string Place, string Title, string Text, bool Relevant, IReadOnlyList<GoldFigure> Figures)
{
    /// <summary>What the reader gets to see of it.</summary>
    public SourceArticle Source => new(Id, Url, PublishedDate.Parse(Published), Place, Title, Text);
}
