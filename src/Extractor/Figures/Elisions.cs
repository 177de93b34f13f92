using NgoNews.Extractor.Places;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>
/// Completes the numbers that leave out what was said before: the noun ("gồm 32 ở Lâm Đồng, 24 ở Bình Thuận"), the scale ("năm 2005 là 175 triệu USD,
/// năm 2006 là 217") or the currency ("cam kết 98,4 triệu USD, giải ngân 71,6 triệu"). What is only likely is proposed, not claimed: the learned choice decides.
/// </summary>
internal sealed class Elisions(ArticleContext context, HeadingUnits headings)
{
    // Tokens that the longest place, time or sector takes.
    private const int LongestName = 16;

    // Between the two numbers of "17 khoản, giá trị cam kết 1.284.600 USD".
    private const int PairDistance = 8;

    // No province counts more organisations, items or delegations in one number; what is larger is money, or a year.
    private const decimal MostCounted = 5000;

    /// <summary>What a number becomes, and whether a rule vouches for it.</summary>
    public readonly record struct Completed(Indicator Indicator, string Unit, decimal Value, Completion From, bool Certain);

    private Dictionary<string, decimal>? largestOf;

    private List<Token> Tokens => context.Tokens;

    /// <summary>A number without a noun or a currency, completed; null: nothing near it says what it counts.</summary>
    public Completed? Of(Candidate candidate, Earlier earlier)
    {
        if (candidate.Quantity.Scaled)
            return WithoutCurrency(candidate, earlier);
        if (IsMark(candidate))
            return null;
        return InList(candidate) ?? BeforeUnit(candidate) ?? Counted(candidate, earlier) ?? InMoney(candidate, earlier);
    }

    // "3. Đoàn vào", "1/3", "khu vực 2", "năm 2023 và 2024": numbers that count nothing.
    private bool IsMark(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (quantity.Number == context.Paragraphs[candidate.Paragraph].First && Any(Tokens, quantity.End, ".", ")", "-"))
            return true;
        if (Any(Tokens, quantity.End, "/") || Any(Tokens, quantity.First - 1, "/") || Year(Tokens, quantity.Number) is not null)
            return true;
        return Enumerable.Range(1, 3).Any(words => UnitTables.Labels.Match(Tokens, Math.Max(0, quantity.First - words), out _) == quantity.First);
    }

    /// <summary>
    /// Two numbers that "và" joins: "lần lượt 610 và 540 ngàn" share their scale; in "cùng kỳ năm trước là 12 và 963.250 USD", beside "17 khoản, 1.284.600 USD",
    /// the first one counts.
    /// </summary>
    public Completed? OfRow(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        if (quantity.Scaled && quantity.RowScale is null || !Any(Tokens, quantity.End, "và") || context.QuantityAt(quantity.End + 1) is not { } next || next.Kind is not (QuantityKind.Money or QuantityKind.Number))
            return null;
        if (quantity.Kind == QuantityKind.Number && next is { Kind: QuantityKind.Number, Scaled: true } && context.Holds(Math.Max(0, quantity.First - 3), quantity.First, "lượt", "ứng", "tự"))
        {
            var unit = earlier.Last(c => c.Paragraph == candidate.Paragraph && IsMoney(c))?.Unit;
            return unit is null ? null : new Completed(Indicator.AidValue, unit, quantity.Value * NumberWords.Scales(Tokens, next.Number + 1).Factor, Completion.Currency, true);
        }
        var count = quantity.Value / (quantity.RowScale ?? 1);
        if (quantity is not { Kind: QuantityKind.Money, RowScale: not null } || count != decimal.Truncate(count) || count > MostCounted)
            return null;
        var money = earlier.Last(c => c.Paragraph == candidate.Paragraph && c.Indicator is not null);
        var pair = money?.Indicator == Indicator.AidValue && earlier.Last(c => c.Start < money.Start && c.Indicator is not null) is { } counted && IsCount(counted) && money.Quantity.First - counted.Quantity.End <= PairDistance;
        return pair || next.Value / quantity.Value > MostCounted ? CountedAs(candidate, earlier) : null;
    }

    // "cam kết 98,4 triệu, giải ngân 71,6 triệu"
    private Completed? WithoutCurrency(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        var time = ArticleContext.Within(context.Periods, p => p.First, quantity.End, quantity.End + 1).Any();
        if (!time && (UnitTables.Nouns.Match(Tokens, quantity.End, out _) > 0 || UnitTables.Measures.Match(Tokens, quantity.End, out _) > 0 || Any(Tokens, quantity.End, "lượt", "con", "cây", "liều", "cổ", "dân", "khách")))
            return null;
        var beside = earlier.Last(c => c.Paragraph == candidate.Paragraph && IsMoney(c))
            is { } before ? (before.Unit, before.Value)
            : ArticleContext.Within(context.Quantities, q => q.First, quantity.End, context.Sentences[candidate.Sentence].End).FirstOrDefault(q => q.Kind == QuantityKind.Money) is { } behind ? (behind.Unit!, behind.Value)
            : ((string Unit, decimal Value)?)null;
        if ((beside?.Unit ?? earlier.Last(c => c.Indicator == Indicator.AidValue)?.Unit) is not { } unit)
            return null;
        return new Completed(Indicator.AidValue, Currency(quantity.Value, unit, beside?.Value), quantity.Value, Completion.Currency, true);
    }

    private static bool IsMoney(Candidate candidate) => candidate.Quantity.Kind == QuantityKind.Money || candidate.Completion == Completion.Currency;

    // Magnitudes tell: no NGO brings a province a billion dollars, and "gom được 30 triệu" beside 25.000 euro is dong.
    private string Currency(decimal value, string unit, decimal? beside)
    {
        if (unit == "VND" || beside >= 1_000_000_000m)
            return unit;
        if (value >= 1_000_000_000m)
            return "VND";
        largestOf ??= context.Quantities.Where(q => q is { Kind: QuantityKind.Money, Unit: not null }).GroupBy(q => q.Unit!).ToDictionary(g => g.Key, g => g.Max(q => q.Value), StringComparer.Ordinal);
        var largest = largestOf.GetValueOrDefault(unit, value);
        return value > 100 * largest && value >= 1_000_000m ? "VND" : unit;
    }

    // "(đơn vị tính: triệu đồng): Trấn Yên 4.870; Văn Yên 3.460"
    private Completed? InList(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (headings.InBrackets(candidate) is { } counted and not (Subject.Other or Subject.Person) && quantity.Value == decimal.Truncate(quantity.Value))
            return new Completed(IndicatorOf(counted), "1", quantity.Value, Completion.Heading, true);
        if (headings.Of(candidate) is not { } heading || !(quantity.End >= Tokens.Count || Any(Tokens, quantity.End, ";", ".", "\n", ",", "(")))
            return null;
        // "10,165" in billions is ten and a bit.
        var value = quantity.High is null && PrintedNumber.Value(Tokens[quantity.Number].Key, heading.Scale > 1) is { } printed ? printed : quantity.Value;
        return value <= NumberWords.Most / heading.Scale ? new Completed(Indicator.AidValue, heading.Unit, value * heading.Scale, Completion.Heading, true) : null;
    }

    // "Trấn Yên 480, Văn Chấn 655, Lục Yên 555 nghìn USD": names with a number each, of which the last has the unit of all.
    private Completed? BeforeUnit(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (quantity.Kind != QuantityKind.Number || !IsNamed(quantity))
            return null;
        foreach (var next in ArticleContext.Within(context.Quantities, q => q.First, quantity.End, context.Sentences[candidate.Sentence].End))
        {
            if (!IsNamed(next) || next.Kind is not (QuantityKind.Number or QuantityKind.Money))
                return null;
            if (next.Kind == QuantityKind.Money)
                return NumberWords.Scales(Tokens, next.Number + 1).Factor is > 1 and var scale && PrintedNumber.Value(Tokens[quantity.Number].Key, scaled: true) * scale is { } value and <= NumberWords.Most
                    ? new Completed(Indicator.AidValue, next.Unit!, value, Completion.Currency, true) : null;
        }
        return null;
    }

    private bool IsNamed(Quantity quantity) =>
        ArticleContext.Within(context.Places, p => p.First, quantity.First - LongestName, quantity.First).Any(p => p.End == quantity.First)
        || ArticleContext.Within(context.Donors, d => d.First, quantity.First - LongestName, quantity.First).Any(d => d.End == quantity.First);

    private Completed? Counted(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        if (quantity.Value != decimal.Truncate(quantity.Value) || quantity.Value > MostCounted)
            return null;
        return CountedAs(candidate, earlier);
    }

    private Completed? CountedAs(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        var value = quantity.Value / (quantity.RowScale ?? 1);
        var closed = quantity.End >= Tokens.Count || Any(Tokens, quantity.End, ";", ".", ",", ")", "\n", "và", "đã", "được", "đang", "mới", "chuyển", "mang", "có", "là", "của");
        if (Heads(quantity.First, earlier) is { } head)
            return new Completed(head, "1", value, Completion.Label, closed || Any(Tokens, quantity.End, "-"));
        if (Label(quantity.First) is { } label)
            return new Completed(label, "1", value, Completion.Label, closed && Any(Tokens, quantity.First - 1, "là", "đạt", ":", "còn", "lên", "gồm"));
        if (SubjectOf(quantity.First) is { } subject)
            return new Completed(subject, "1", value, Completion.Label, closed && Any(Tokens, quantity.First - 1, "là"));
        if (earlier.Last(c => c.Indicator is not null && c.Sentence >= candidate.Sentence - 1 && c.Paragraph == candidate.Paragraph) is { } last && IsCount(last))
            return new Completed(last.Indicator!.Value, "1", value, Completion.Before, closed && last.Indicator != Indicator.VisitCount && Opened(quantity));
        var sector = ArticleContext.Within(context.Topics, t => t.Start, quantity.First - LongestName, quantity.First).Any(t => t.Value == "sector" && t.End == quantity.First);
        if (earlier.Last(c => IsCount(c) && c.Sentence == candidate.Sentence) is { } same)
            return new Completed(same.Indicator!.Value, "1", value, Completion.Before, closed && sector && same.Indicator == Indicator.ItemCount);
        if (ArticleContext.Within(context.Quantities, q => q.First, quantity.End, context.Sentences[candidate.Sentence].End).FirstOrDefault(q => q.Subject is not (null or Subject.Other)) is { } behind)
            return new Completed(IndicatorOf(behind.Subject!.Value), "1", value, Completion.Behind, false);
        return earlier.Last(c => IsCount(c) && c.Paragraph == candidate.Paragraph) is { } any ? new Completed(any.Indicator!.Value, "1", value, Completion.Before, false) : null;
    }

    private static bool IsCount(Candidate candidate) => candidate.Indicator is not (null or Indicator.AidValue) && candidate.Quantity.Kind is QuantityKind.Count or QuantityKind.Number;

    // "trong đó 48 đã được cấp giấy đăng ký", "Sơn La 24", "quý IV 9"
    private bool Opened(Quantity quantity)
    {
        if (Any(Tokens, quantity.First - 1, "đó", "có", "là", "với", "còn", ":"))
            return true;
        // A comma alone opens nothing: "Hà Tĩnh, 24" is anything.
        if (Any(Tokens, quantity.First - 1, "và", ";", ","))
            return Any(Tokens, quantity.End, "đã", "được", "đang", "mới", "mang", "chuyển");
        return ArticleContext.Within(context.Places, p => p.First, quantity.First - LongestName, quantity.First).Any(p => p.End == quantity.First && p.Kind == PlaceKind.Province)
            || ArticleContext.Within(context.Periods, p => p.First, quantity.First - LongestName, quantity.First).Any(p => p.End == quantity.First);
    }

    // "• Đoàn do các tổ chức cử lên: 58 - lượt người: 233", "Đã đăng ký: 27" not: the clause begins with what its number counts.
    private Indicator? Heads(int at, Earlier earlier)
    {
        if (!Any(Tokens, at - 1, ":"))
            return null;
        var first = at - 1;
        var line = context.Paragraphs[context.ParagraphOf(at)].First;
        while (first > line && Tokens[first - 1].Kind != TokenKind.Break && Tokens[first - 1].Key is not (";" or "." or ":" or "(") && !Tokens[first - 1].IsBullet && context.QuantityAt(first - 1) is null)
            first--;
        while (Any(Tokens, first, "tổng", "số", "lượng", "các"))
            first++;
        if (first >= at - 1 || UnitTables.Nouns.Match(Tokens, first, out var row) < 0)
            return null;
        if (row.Subject is Subject.Person or Subject.Visit)
            return earlier.Last(c => c.Paragraph == context.ParagraphOf(at) && c.Indicator is not null)?.Indicator is Indicator.DelegationCount or Indicator.VisitCount ? Indicator.VisitCount : null;
        return row.Subject == Subject.Other ? null : IndicatorOf(row.Subject);
    }

    // "Số tổ chức được cấp giấy đăng ký là 61"
    private Indicator? Label(int at)
    {
        var from = Math.Max(context.Sentences[context.SentenceOf(at)].First, at - 25);
        for (var i = at - 1; i >= from; i--)
        {
            if (!Any(Tokens, i, "số"))
                continue;
            var noun = Any(Tokens, i + 1, "lượng", "các") ? i + 2 : i + 1;
            if (UnitTables.Nouns.Match(Tokens, noun, out var row) > 0 && row.Subject is not (Subject.Other or Subject.Person or Subject.Visit))
                return IndicatorOf(row.Subject);
        }
        return null;
    }

    // "Các khoản mới được phê duyệt trong kỳ là 28", "Tính đến nay, tổ chức có hoạt động là 34": what the clause begins with is counted at its end.
    private Indicator? SubjectOf(int at)
    {
        if (!Any(Tokens, at - 1, "là", "đạt", "được", "còn"))
            return null;
        var from = Math.Max(context.Sentences[context.SentenceOf(at)].First, at - 25);
        for (var i = at - 2; i >= from && context.QuantityAt(i) is null; i--)
        {
            if (i > from && !Any(Tokens, i - 1, ",", ";", ":"))
                continue;
            var noun = i;
            while (Any(Tokens, noun, "các", "những", "tổng", "số", "lượng"))
                noun++;
            if (UnitTables.Nouns.Match(Tokens, noun, out var row) > 0)
                return row.Subject is Subject.Other or Subject.Person or Subject.Visit ? null : IndicatorOf(row.Subject);
        }
        return null;
    }

    private static Indicator IndicatorOf(Subject subject) => subject switch
    {
        Subject.Ngo or Subject.Org => Indicator.NgoCount,
        Subject.Item => Indicator.ItemCount,
        Subject.Delegation => Indicator.DelegationCount,
        _ => Indicator.VisitCount,
    };

    // "năm 2005 là 175 triệu USD thì năm 2006 là 217", "1,3 triệu đô la Úc …, Bắc Kạn thì ít hơn, 640.000"
    private Completed? InMoney(Candidate candidate, Earlier earlier)
    {
        if (earlier.Last(c => c.Indicator == Indicator.AidValue && c.Paragraph == candidate.Paragraph && c.Sentence >= candidate.Sentence - 1) is not { } last)
            return null;
        var value = candidate.Quantity.Value;
        var scale = NumberWords.Scales(Tokens, last.Quantity.Number + 1).Factor;
        var scaled = PrintedNumber.Value(Tokens[candidate.Quantity.Number].Key, scaled: true) * scale ?? value;
        // Of the two readings the one of the same order as the amount before.
        if (scale > 1 && IsLike(scaled, last.Value))
            return new Completed(Indicator.AidValue, last.Unit, scaled, Completion.Before, false);
        return value >= 1000 && IsLike(value, last.Value) ? new Completed(Indicator.AidValue, last.Unit, value, Completion.Before, false) : null;
    }

    private static bool IsLike(decimal a, decimal b) => a <= b * 100 && b <= a * 100;
}
