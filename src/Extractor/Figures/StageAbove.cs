using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The stage that a line above tells of the lines below it: a heading, or the words that introduce a list.</summary>
internal sealed class StageAbove(ArticleContext context, StageCues cues)
{
    // "2. Về công tác giải ngân."
    private const int HeadingTokens = 8;
    private const int LongestHeading = 24;

    // "Những cam kết lớn nhất gồm:" and then a line for each; "III. Theo lĩnh vực (số giải ngân)" and its lines "a) …", "b) …".
    public StageVerdict? Introduction(Candidate candidate)
    {
        foreach (var line in context.Outline.Above(candidate.Paragraph).Take(4))
        {
            var above = context.Paragraphs[line];
            var introduces = context.Tokens[above.End - 1].Is(":");
            if (!introduces && (above.End - above.First > LongestHeading || !(context.IsListed(candidate.Paragraph) || Any(context.Tokens, candidate.Quantity.First - 1, ":"))))
                continue;
            var cue = ArticleContext.Within(cues.Aid, c => c.Start, context.Introducing(above).First, above.End).LastOrDefault(c => c.Value is not null && (introduces || c.Value != Stage.Target));
            if (cue.Value is { } stage)
                return new(stage, context.Words(cue.Start, cue.End) + " above the list", introduces ? "introduction" : "heading of a list");
        }
        return null;
    }

    // "2. Giải ngân. Lũy kế cả năm đạt 112,9 tỷ đồng": a short sentence without a number heads what follows it.
    public StageVerdict? Heading(Candidate candidate)
    {
        for (var s = candidate.Sentence - 1; s >= Math.Max(0, candidate.Sentence - 4) && context.ParagraphOf(context.Sentences[s].First) == candidate.Paragraph; s--)
        {
            var sentence = context.Sentences[s];
            if (sentence.End - sentence.First > HeadingTokens)
                continue;
            var cue = ArticleContext.Within(cues.Aid, c => c.Start, sentence.First, sentence.End).LastOrDefault(c => c.Value is not null);
            if (cue.Value is { } stage && !ArticleContext.Within(context.Quantities, q => q.First, sentence.First, sentence.End).Any(q => q.Subject is not null || q.Kind == Quantities.QuantityKind.Money))
                return new(stage, "heading " + context.Words(cue.Start, cue.End), "heading");
        }
        return OwnLine(candidate);
    }

    // "3. Giải ngân" on a line of its own.
    private StageVerdict? OwnLine(Candidate candidate)
    {
        for (var p = candidate.Paragraph - 1; p >= Math.Max(0, candidate.Paragraph - 4); p--)
        {
            var paragraph = context.Paragraphs[p];
            if (paragraph.Kind != ParagraphKind.Loose)
                continue;
            var cue = ArticleContext.Within(cues.Aid, c => c.Start, paragraph.First, paragraph.End).LastOrDefault(c => c.Value is not null);
            return paragraph.End - paragraph.First <= HeadingTokens && cue.Value is { } stage ? new(stage, "heading " + context.Words(cue.Start, cue.End), "heading line") : null;
        }
        return null;
    }
}
