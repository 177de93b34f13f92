using NgoNews.Extractor.Quantities;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The unit that a heading gives to the bare numbers of its list: "(đơn vị tính: triệu đồng): Trấn Yên 4.870; Văn Yên 3.460", also in the lines below it.</summary>
internal sealed class HeadingUnits(ArticleContext context)
{
    // A heading with its list of values takes so many tokens, and so many lines.
    private const int LongestHeading = 120;
    private const int LongestList = 10;

    /// <summary>Currency and factor for a number, or null.</summary>
    public (string Unit, decimal Scale)? Of(Candidate candidate)
    {
        for (var p = candidate.Paragraph; p >= Math.Max(0, candidate.Paragraph - LongestList); p--)
        {
            var paragraph = context.Paragraphs[p];
            var end = p == candidate.Paragraph ? candidate.Quantity.First : paragraph.End;
            if (Bracketed(Math.Max(paragraph.First, end - LongestHeading), end) is { } unit)
                return unit;
            if (p != candidate.Paragraph && paragraph.Kind is not (ParagraphKind.Item or ParagraphKind.Loose))
                return null;
        }
        return null;
    }

    /// <summary>What a number in brackets counts, where the heading of its list says so: "(triệu USD, trong ngoặc là số dự án): y tế: 71,9 (812)"; else null.</summary>
    public Subject? InBrackets(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (!Any(context.Tokens, quantity.First - 1, "(") || !Any(context.Tokens, quantity.End, ")"))
            return null;
        for (var p = candidate.Paragraph; p >= Math.Max(0, candidate.Paragraph - LongestList); p--)
        {
            var paragraph = context.Paragraphs[p];
            var end = p == candidate.Paragraph ? quantity.First : paragraph.End;
            for (var i = Math.Max(paragraph.First, end - LongestHeading); i < end; i++)
            {
                if (!Any(context.Tokens, i, "ngoặc") || !Any(context.Tokens, i + 1, "là", "ghi"))
                    continue;
                var noun = i + 2;
                while (Any(context.Tokens, noun, "số", "lượng", "các"))
                    noun++;
                return UnitTables.Nouns.Match(context.Tokens, noun, out var row) > 0 ? row.Subject : null;
            }
            if (p != candidate.Paragraph && paragraph.Kind is not (ParagraphKind.Item or ParagraphKind.Loose))
                return null;
        }
        return null;
    }

    /// <summary>Is a quantity the unit itself: "ĐVT: 1.000 USD", "(đơn vị tính: 1 triệu đồng)"?</summary>
    public bool IsUnit(Quantity quantity)
    {
        // "(vốn thực hiện, 1.000 USD)"
        if (quantity.Value is 1 or 1000 or 1_000_000 && Any(context.Tokens, quantity.First - 1, "(", ",", ";") && Any(context.Tokens, quantity.End, ")") && !quantity.Scaled)
            return true;
        var before = quantity.First - 1;
        while (Any(context.Tokens, before, ":", "là", "bằng", "theo"))
            before--;
        return before < quantity.First - 1 ? Any(context.Tokens, before, "tính", "đvt", "vị") || (Any(context.Tokens, before, "tiền") && Any(context.Tokens, before - 1, "vị")) : Any(context.Tokens, before, "đvt");
    }

    private (string Unit, decimal Scale)? Bracketed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Any(context.Tokens, i, "("))
                continue;
            var next = i + 1;
            while (Any(context.Tokens, next, "đơn", "vị", "tính", "đvt", ":", "bằng", "theo", "giá", "trị", "số", "tiền", "1.000"))
                next++;
            var scale = Any(context.Tokens, next - 1, "1.000") ? 1000m : 1m;
            var (factor, unitAt) = NumberWords.Scales(context.Tokens, next);
            if (UnitTables.Currencies.Match(context.Tokens, unitAt, out var unit) is > 0 and var behind && Any(context.Tokens, behind, ")", ",", ";"))
                return (unit, scale * factor);
        }
        return null;
    }
}
