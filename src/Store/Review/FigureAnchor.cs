using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Review;

/// <summary>What a figure said and where, so that it is found again when its article is read again and all rows are new.</summary>
/// <param name="Read">As the reader read it.</param>
/// <param name="Quote">The words of its first mention.</param>
/// <param name="Sentence">The sentence that holds them.</param>
/// <param name="Offset">Where they began in the text, in UTF-16 units.</param>
/// <param name="InSentence">Where they began in the sentence: of two equal numbers of a sentence, it tells which.</param>
public sealed record FigureAnchor(FigureAttributes Read, string Quote, string Sentence, int Offset, int InSentence)
{
    /// <summary>Words that moved further than this with their sentence reworded are other words.</summary>
    private const int Near = 500;

    /// <summary>The anchor of a figure, as read from a text.</summary>
    internal static FigureAnchor Of(Figure read, string text) => At(read, read.Mentions[0], text);

    /// <summary>How well a figure fits; 0 where it is another one. A reader that has learned may read now what a person had to say before.</summary>
    /// <param name="figure">As read.</param>
    /// <param name="given">What a person said it is, or null.</param>
    /// <param name="text">The text that it was read from.</param>
    /// <param name="apart">How far it stands from where the anchor was.</param>
    internal int Fit(Figure figure, FigureAttributes? given, string text, out int apart)
    {
        var (best, nearest) = (0, int.MaxValue);
        var said = FigureAttributes.Of(figure);
        if (said.SameNumber(Read) || (given is not null && said.SameNumber(given)))
        {
            foreach (var mention in figure.Mentions)
            {
                var there = At(figure, mention, text);
                var distance = Math.Abs(there.Offset - Offset);
                var fit = there.Sentence == Sentence ? there.InSentence == InSentence ? 3 : 2 : there.Quote == Quote && distance <= Near ? 1 : 0;
                if (fit > best || (fit == best && distance < nearest))
                    (best, nearest) = (fit, distance);
            }
        }
        apart = nearest;
        return best;
    }

    private static FigureAnchor At(Figure read, Mention mention, string text)
    {
        var sentence = EvidenceSentence.Around(text, mention);
        var begins = text.IndexOf(sentence, Math.Max(0, mention.Start - sentence.Length), StringComparison.Ordinal);
        return new FigureAnchor(FigureAttributes.Of(read), mention.In(text), sentence, mention.Start, mention.Start - begins);
    }
}
