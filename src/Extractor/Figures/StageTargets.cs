using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Finds what is only wished for: a plan or a call before the number, behind it, in the question that was asked or in the heading.</summary>
internal sealed class StageTargets(ArticleContext context, StageCues cues)
{
    // Words that point forward: what they govern is wished for, over commas too.
    private static readonly string[] Forward = ["phấn đấu", "dự kiến", "đề ra", "kêu gọi", "mời gọi", "gọi vốn", "danh mục", "mục tiêu", "chỉ tiêu", "đặt", "kỳ vọng", "nhu cầu", "phương hướng", "sẽ", "dự định", "đăng ký"];

    // Those that call for aid may stand behind what is called for: "52 dự án gọi vốn".
    private static readonly string[] Calls = ["kêu gọi", "mời gọi", "gọi vốn"];

    /// <summary>Target, or null.</summary>
    public StageVerdict? Of(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var first = candidate.Quantity.First;
        if (Called(candidate) is { } call)
            return call;
        if (Measure(candidate) is { } measure)
            return measure;
        if (AskedFor(candidate))
            return new(Stage.Target, "the question above", "question");
        if (OutlookAbove(candidate) && !context.Holds(sentence.First, first, "đã", "đạt"))
            return new(Stage.Target, "the heading above", "outlook");
        foreach (var (start, end, value) in ArticleContext.Within(cues.Aid, c => c.Start, sentence.First, first))
        {
            if (value != Stage.Target)
                continue;
            var words = context.Words(start, end);
            if (Any(context.Tokens, start, "sẽ") && Assured(start, candidate))
                continue;
            var forward = Forward.Any(f => words.StartsWith(f, StringComparison.OrdinalIgnoreCase));
            var comma = context.Holds(end, first, ",");
            // "vượt chỉ tiêu cả năm (8 tỷ đồng)": reached, and then the target itself.
            if (context.InBrackets(first) && first - end <= 8 && !ArticleContext.Within(context.Quantities, q => q.First, end, first).Any())
                return new(Stage.Target, words, "target in brackets");
            // "vượt chỉ tiêu 4,8 triệu USD" names the target, "vượt chỉ tiêu, đạt 4,8 triệu USD" what was reached.
            var reached = (Any(context.Tokens, start - 1, "vượt", "hoàn", "thành") && first > end) || context.Holds(end, first, ";", "đã");
            if (!reached && !context.Holds(end, first, ")") && first - end <= 45 && (!comma || (forward && !context.Holds(end, first, "đạt", "%"))))
                return new(Stage.Target, words, forward ? "target forward" : "target");
        }
        return null;
    }

    // "Ban tổ chức giới thiệu 52 dự án gọi vốn"
    private StageVerdict? Called(Candidate candidate)
    {
        var (from, sentence) = (candidate.Quantity.End, context.Sentences[candidate.Sentence]);
        foreach (var (start, end, value) in ArticleContext.Within(cues.Aid, c => c.Start, from, Math.Min(from + 3, sentence.End)))
        {
            if (value == Stage.Target && Calls.Any(c => context.Words(start, end).StartsWith(c, StringComparison.OrdinalIgnoreCase)) && !context.Holds(from, start, ",", ";"))
                return new(Stage.Target, context.Words(start, end) + " behind it", "call");
        }
        return null;
    }

    // "đạt 20% mức 276 triệu USD dự kiến cho cả năm", "trên tổng số 58,4 tỷ đồng kế hoạch năm": what is reached is held against it.
    private StageVerdict? Measure(Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var opening = Math.Max(sentence.First, quantity.First - 2);
        if (!context.Holds(opening, quantity.Number, "mức", "số", "vượt", "với", "hơn", "%") || candidate.Indicator is not (Indicator.AidValue or Indicator.ItemCount))
            return null;
        foreach (var (start, end, value) in ArticleContext.Within(cues.Aid, c => c.Start, quantity.End, Math.Min(quantity.End + 7, sentence.End)))
        {
            if (value == Stage.Target && !context.Holds(quantity.End, start, ",", ";", "(", ")") && !ArticleContext.Within(context.Quantities, q => q.First, quantity.End, start).Any())
                return new(Stage.Target, context.Words(start, end) + " behind it", "measure");
        }
        return null;
    }

    // "cam kết trong ba năm tới sẽ góp 300.000 USD", "Theo thỏa thuận, CARE sẽ tài trợ 300.000 USD": not a wish but a promise.
    private bool Assured(int cue, Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var paragraph = context.Paragraphs[Math.Max(0, candidate.Paragraph)];
        return context.Holds(sentence.First, Math.Min(sentence.First + 4, cue), "thuận", "nhớ")
            || ArticleContext.Within(cues.Aid, c => c.Start, Math.Min(paragraph.First, sentence.First), cue).Any(c => c.Value == Stage.Committed);
    }

    // "Sở đặt mục tiêu ra sao?" and the answer names the number alone.
    private bool AskedFor(Candidate candidate)
    {
        if (candidate.Paragraph < 1 || context.SentenceOf(context.Paragraphs[candidate.Paragraph].First) != candidate.Sentence)
            return false;
        var asked = context.Paragraphs[candidate.Paragraph - 1].End - 1;
        if (!context.Tokens[asked].Is("?") || context.Holds(context.Sentences[candidate.Sentence].First, candidate.Quantity.First, "đã", "đạt", "được"))
            return false;
        var question = context.Sentences[context.SentenceOf(asked)];
        return ArticleContext.Within(cues.Aid, c => c.Start, question.First, question.End).LastOrDefault(c => c.Value is not null).Value == Stage.Target;
    }

    // "4. Phương hướng 2018" and then its lines.
    private bool OutlookAbove(Candidate candidate)
    {
        for (var p = candidate.Paragraph - 1; p >= Math.Max(0, candidate.Paragraph - 8); p--)
        {
            var paragraph = context.Paragraphs[p];
            if (paragraph.Kind == ParagraphKind.Loose && paragraph.End - paragraph.First <= 14)
                return (Aims(paragraph) || context.Holds(paragraph.First, paragraph.End, "hướng", "vụ") || (context.Holds(paragraph.First, paragraph.End, "cuối") && context.Holds(paragraph.First, paragraph.End, "tháng", "năm"))) && !context.Holds(paragraph.First, paragraph.End, "quả", "ngoại", "kết", "hiện");
        }
        return false;
    }

    // "II. Mục tiêu năm 2026"
    private bool Aims(Paragraph paragraph) => ArticleContext.Within(cues.Aid, c => c.Start, paragraph.First, Math.Min(paragraph.End, paragraph.First + 4)).Any(c => c.Value == Stage.Target && Any(context.Tokens, c.Start, "mục", "chỉ", "kế"));
}
