using NgoNews.Extractor.Figures;

namespace NgoNews.Extractor.Learning.Gold;

/// <summary>Where a figure is stated: the <paramref name="Nth"/> occurrence of a quote in the text, from 1.</summary>
internal sealed record GoldMention(string Quote, int Nth = 1)
{
    /// <summary>The offsets of the quote.</summary>
    public Mention In(string text)
    {
        var at = -1;
        for (var i = 0; i < Nth; i++)
        {
            at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidDataException($"quote not in text: '{Quote}' {Nth}");
        }
        return new Mention(at, at + Quote.Length);
    }
}
