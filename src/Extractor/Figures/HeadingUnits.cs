using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The unit that a heading gives to the bare numbers of its list: "(đơn vị tính: triệu đồng): Trấn Yên 4.870; Văn Yên 3.460", also in the lines below it.</summary>
internal sealed class HeadingUnits(ArticleContext context)
{
    // A heading with its list of values takes so many tokens, and so many lines.
    private const int LongestHeading = 120;
    private const int LongestList = 20;

    // "Đơn vị tính thống nhất là triệu đồng"
    private const int LongestSaying = 4;

    /// <summary>Currency and factor for a number, or null.</summary>
    public (string Unit, decimal Scale)? Of(Candidate candidate)
    {
        if (Bracketed(context.Paragraphs[candidate.Paragraph].First, candidate.Quantity.First) is { } within)
            return within;
        // Under "Theo lĩnh vực (%)" the brackets above no longer hold, but what is said of all numbers does.
        var (bracketed, said) = (true, IsLabelled(candidate));
        for (var p = candidate.Paragraph - 1; (bracketed || said) && p >= Math.Max(0, candidate.Paragraph - LongestList); p--)
        {
            var paragraph = context.Paragraphs[p];
            if (bracketed && Bracketed(paragraph.First, paragraph.End) is { } unit)
                return unit;
            if (said && Said(paragraph) is { } common)
                return common;
            var heads = Any(context.Tokens, paragraph.End - 1, ")") && !ArticleContext.Within(context.Quantities, q => q.First, paragraph.First, paragraph.End).Any();
            if (!heads && paragraph.Kind is not (ParagraphKind.Item or ParagraphKind.Loose))
                return null;
            bracketed &= !heads;
        }
        return null;
    }

    // "Đơn vị tính: triệu đồng", "Đơn vị tính thống nhất là triệu đồng, tỷ giá 26.500 đồng/EUR."
    private (string Unit, decimal Scale)? Said(Paragraph paragraph)
    {
        for (var i = Math.Max(paragraph.First, paragraph.End - LongestHeading); i < paragraph.End; i++)
        {
            if (!Any(context.Tokens, i, "đvt") && !(Any(context.Tokens, i, "vị") && Any(context.Tokens, i - 1, "đơn") && Any(context.Tokens, i + 1, "tính", ":")))
                continue;
            for (var at = i + 1; at < paragraph.End && at <= i + 1 + LongestSaying; at++)
            {
                if (Any(context.Tokens, at, ":", "là", "bằng", "theo"))
                    return Unit(at + 1) is var (unit, behind) && (behind >= paragraph.End || context.Tokens[behind].Kind != TokenKind.Word) ? unit : null;
            }
        }
        return null;
    }

    // "A2. Trường mẫu giáo, huyện Tháp Mười: 1.980" is a sum where sums have a unit, "Số trường: 12" is not.
    private bool IsLabelled(Candidate candidate)
    {
        var line = context.Paragraphs[candidate.Paragraph];
        return line.Kind is ParagraphKind.Item or ParagraphKind.Loose && Any(context.Tokens, candidate.Quantity.First - 1, ":") && !context.Holds(line.First, candidate.Quantity.First, "số", "lượng");
    }

    private ((string Unit, decimal Scale) Unit, int Behind)? Unit(int at)
    {
        var thousand = Any(context.Tokens, at, "1.000", "1000");
        var (factor, unitAt) = NumberWords.Scales(context.Tokens, thousand ? at + 1 : at);
        return UnitTables.Currencies.Match(context.Tokens, unitAt, out var unit) is > 0 and var behind ? ((unit, (thousand ? 1000m : 1m) * factor), behind) : null;
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

    // "(đơn vị tính: triệu đồng)", "(giá trị giải ngân, nghìn USD)"
    private (string Unit, decimal Scale)? Bracketed(int first, int end)
    {
        var open = false;
        for (var i = Math.Max(first, end - LongestHeading); i < end; i++)
        {
            open = Any(context.Tokens, i, "(") || (open && !Any(context.Tokens, i, ")"));
            if (!open || !Any(context.Tokens, i, "(", ",", ";", ":"))
                continue;
            var next = i + 1;
            while (Any(context.Tokens, next, "đơn", "vị", "tính", "đvt", ":", "bằng", "theo", "giá", "trị", "số", "tiền"))
                next++;
            if (Unit(next) is var (unit, behind) && Any(context.Tokens, behind, ")", ",", ";"))
                return unit;
        }
        return null;
    }
}
