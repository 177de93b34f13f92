using System.Text.Json;
using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Articles;

/// <summary>Names everything that reading made of an article, its words aside: a draft of equal words and equal reading brings nothing new.</summary>
internal static class ReadingHash
{
    /// <summary>SHA-256 in lower-case hex. When and from which copy of the page it was read makes no difference.</summary>
    public static string Of(ArticleDraft draft)
    {
        var reading = draft with { Id = "", Title = "", Text = "", PageId = null, ReadAt = default };
        return ContentHash.Hex(JsonSerializer.Serialize(reading, FigureJson.Options));
    }
}
