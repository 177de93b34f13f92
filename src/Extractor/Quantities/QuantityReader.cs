using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Reads every quantity of a text in one pass. What stands inside a time expression is no quantity.</summary>
public sealed class QuantityReader
{
    private readonly string text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly Func<int, bool> isTime;

    private QuantityReader(string text, IReadOnlyList<Token> tokens, Func<int, bool> isTime)
    {
        this.text = text;
        this.tokens = tokens;
        this.isTime = isTime;
    }

    private sealed record Amount(decimal Value, int End, bool Scaled, decimal? Swapped, bool Words);

    /// <summary>All quantities, in order.</summary>
    /// <param name="text">NFC.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="isTime">Does this token belong to a time expression?</param>
    public static List<Quantity> Read(string text, IReadOnlyList<Token> tokens, Func<int, bool> isTime)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var reader = new QuantityReader(text, tokens, isTime);
        var quantities = new List<Quantity>();
        for (var i = 0; i < tokens.Count;)
        {
            var skip = reader.SkipIdentifier(i);
            if (skip > i)
            {
                i = skip;
                continue;
            }
            var quantity = reader.QuantityAt(i);
            if (quantity is not null)
                quantities.Add(quantity);
            i = quantity?.End ?? i + 1;
        }
        return SharedUnits.Complete(tokens, quantities);
    }

    // "80/2020/NĐ-CP", "2188/QĐ-UBND", "1/5", "(028) 3930 0000": the index behind what only looks like a number.
    private int SkipIdentifier(int at)
    {
        if (tokens[at].Kind != TokenKind.Number || isTime(at))
            return at;
        var end = at;
        while (end + 2 < tokens.Count && tokens[end + 1].Is("/") && Touching(end, end + 2) && tokens[end + 2].Kind != TokenKind.Break && !IsNounAt(end + 2))
            end += 2;
        while (end > at && end + 2 < tokens.Count && tokens[end + 1].Is("-") && Touching(end, end + 2) && tokens[end + 2].Kind == TokenKind.Word)
            end += 2;
        if (end > at)
            return end + 1;
        var glued = at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Is("-") && at > 1 && tokens[at - 2].End == tokens[at - 1].Start
            && tokens[at - 2].Kind == TokenKind.Word;
        var named = Any(tokens, at - 1, "số", "điều", "khoá", "khóa", "thứ", "phường", "ngày", "tháng", "chương", "đt", "sđt", "fax", "hiệu") && !IsCountedNumberWord(at);
        var road = Any(tokens, at - 1, "lộ") && Any(tokens, at - 2, "quốc", "tỉnh", "hương", "đại");
        var section = Any(tokens, at - 1, "mục") && !Any(tokens, at - 2, "danh");
        return glued || named || road || section || IsLooseYear(at) ? at + 1 : at;
    }

    // "Chương trình Giao lưu 2023 tổ chức ngày 27/3": a year before the verb, not that many organisations.
    private bool IsLooseYear(int at) =>
        TimeYear(at) && UnitTables.Nouns.Match(tokens, at + 1, out var noun) > 0 && noun.Subject is Subject.Org or Subject.Other or Subject.Item
        && UnitTables.Before.Match(tokens, at - 1, out _) < 0;

    private bool TimeYear(int at) => Year(tokens, at) is >= 1975 and <= 2060;

    // "số 45 khoản" is no number of a document.
    private bool IsCountedNumberWord(int at) => Any(tokens, at - 1, "số") && (IsNounAt(at + 1) || NumberWords.Scale(tokens, at + 1) is not null);

    private bool IsNounAt(int at) => UnitTables.Nouns.Match(tokens, at, out _) > 0;

    private bool Touching(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].End != tokens[i + 1].Start)
                return false;
        }
        return true;
    }

    private Quantity? QuantityAt(int at)
    {
        var (qualifier, next) = Hedge(at);
        var from = false;
        if (Any(tokens, next, "từ"))
            (from, next) = (true, next + 1);
        if (Hedge(next) is { Next: var inner, Qualifier: not Qualifier.Exact and var innerQualifier } && inner > next)
            (qualifier, next) = (innerQualifier, inner);
        var prefix = UnitTables.Currencies.Match(tokens, next, out _) is > 0 and var p && p < tokens.Count && tokens[p].Kind == TokenKind.Number && IsCode(next, p) ? p : -1;
        var number = prefix > 0 ? prefix : next;
        if (isTime(number) || AmountAt(number) is not { } low || IsOrder(number, low))
            return null;
        var range = RangeAt(low, from);
        var end = range?.End ?? low.End;
        var quantity = Complete(at, number, prefix > 0 ? PrefixUnit(next) : null, qualifier, low, range, end);
        // "từ" belongs to "từ 5 đến 7" and "từ 12 triệu trở lên"; in "từ hai tổ chức" the number begins behind it.
        return Any(tokens, at, "từ") && quantity is { High: null, Qualifier: not (Qualifier.AtLeast or Qualifier.AtMost) } ? null : quantity;
    }

    private string? PrefixUnit(int at) => UnitTables.Currencies.Match(tokens, at, out var unit) > 0 ? unit : null;

    // Only codes and signs stand before their amount: "US$ 500.000", never "Yên 3 tỷ" or "Bảng 1".
    private bool IsCode(int first, int end)
    {
        for (var i = tokens[first].Start; i < tokens[end - 1].End; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]) && text[i] is not ('$' or '€' or '£'))
                return false;
        }
        return true;
    }

    // "giai đoạn 2 dự án nước sạch", "lần thứ ba tổ chức hội nghị", "một phần ba dự án": a place in an order or a share, no count.
    private bool IsOrder(int number, Amount amount) =>
        amount is { Scaled: false, Value: <= 12 } && Any(tokens, number - 1, "đoạn", "pha", "phần", "đợt", "thứ");

    private Quantity? Complete(int at, int number, string? prefixUnit, Qualifier qualifier, Amount low, Amount? range, int end)
    {
        var unit = UnitAt(end, prefixUnit, low.Scaled || range?.Scaled == true);
        if (low.Words && !IsSaidNumber(low, number, unit))
            return null;
        // "một bảng phân công": a currency's word that is another word first.
        if (unit.Kind == QuantityKind.Money && low is { Words: true, Scaled: false })
            return null;
        end = unit.End;
        if (UnitTables.After.Match(tokens, end, out var after) is > 0 and var behind)
            (qualifier, end) = (after, behind);
        var scaledLow = range is { Scaled: true } && !low.Scaled ? low.Value * (range.Value / PlainValue(range)) : low.Value;
        return new Quantity
        {
            Kind = unit.Kind,
            Value = scaledLow,
            High = range?.Value,
            Unit = unit.Unit,
            Qualifier = range is null ? qualifier : Qualifier.Range,
            Subject = unit.Subject,
            Scaled = low.Scaled,
            Swapped = low.Swapped,
            PerYear = IsPerYear(end),
            First = at,
            Number = number,
            End = end,
        };
    }

    private decimal PlainValue(Amount range)
    {
        // The scale of the upper end, found by reading its digits again without the scale words.
        var at = range.End - 1;
        while (at > 0 && tokens[at].Kind != TokenKind.Number)
            at--;
        return PrintedNumber.Value(tokens[at].Key, scaled: true) is { } plain and > 0 ? plain : range.Value;
    }

    // "USD/năm", "mỗi năm", "hằng năm" behind the unit.
    private bool IsPerYear(int end) =>
        (Any(tokens, end, "/") && Any(tokens, end + 1, "năm"))
        || (Any(tokens, end, "mỗi", "một", "hàng", "hằng") && Any(tokens, end + 1, "năm") && !Any(tokens, end + 2, "qua"));

    private (Qualifier Qualifier, int Next) Hedge(int at)
    {
        var qualifier = Qualifier.Exact;
        while (UnitTables.Before.Match(tokens, at, out var hedge) is > 0 and var end)
            (qualifier, at) = (hedge, end);
        return (qualifier, at);
    }

    private Amount? AmountAt(int at)
    {
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Kind == TokenKind.Number)
        {
            var scaled = NumberWords.Scale(tokens, at + 1, afterDigits: true) is not null;
            if (PrintedNumber.Value(tokens[at].Key, scaled) is not { } value)
                return null;
            return Compose(value, at + 1, PrintedNumber.Swapped(tokens[at].Key, scaled), words: false);
        }
        if (tokens[at].Is("nửa") && NumberWords.Scale(tokens, at + 1) is not null)
            return Compose(0.5m, at + 1, null, words: true);
        if (tokens[at].Kind != TokenKind.Word || NumberWords.BelowThousand(tokens, at) is not { } said || IsCapitalInside(at))
            return null;
        return Compose(said.Value, said.End, null, words: true);
    }

    // "1 triệu 200 nghìn", "nghìn tỷ", "một nghìn sáu trăm tỉ", "4 triệu rưỡi"
    private Amount Compose(decimal value, int end, decimal? swapped, bool words)
    {
        var (total, scaled) = (value, false);
        while (NumberWords.Scale(tokens, end, afterDigits: !words) is { } scale)
        {
            (total, scaled, end) = (total * scale, true, end + 1);
            if (Any(tokens, end, "rưỡi"))
                (total, end) = (total + (scale / 2), end + 1);
            else
                (total, end) = Parts(total, end, scale);
            if (total > 1_000_000_000_000_000_000m)
                break;
        }
        return new Amount(total, end, scaled, scaled && swapped is { } s ? s * (total / value) : null, words);
    }

    // "tỷ 200 triệu 500 nghìn": each part smaller than the one before.
    private (decimal Total, int End) Parts(decimal total, int end, decimal above)
    {
        while (above > 1 && Part(end, above) is { } part)
            (total, end, above) = (total + (part.Value * part.Scale), part.End, part.Scale);
        return (total, end);
    }

    private (decimal Value, decimal Scale, int End)? Part(int at, decimal above)
    {
        var digits = at < tokens.Count && tokens[at].Kind == TokenKind.Number && !isTime(at);
        var (printed, end) = digits ? (PrintedNumber.Value(tokens[at].Key, true), at + 1)
            : NumberWords.BelowThousand(tokens, at) is { } said ? (said.Value, said.End)
            : ((decimal?)null, at);
        if (printed is not { } value)
            return null;
        // "5 tỷ 2 trăm triệu"
        if (digits && Any(tokens, end, "trăm"))
            (value, end) = (value * 100, end + 1);
        var scale = NumberWords.Scale(tokens, end);
        if (scale < above)
            return (value, scale.Value, end + 1);
        // "một nghìn sáu trăm tỉ": hundreds that the next scale multiplies together with the thousands.
        return value is >= 100 and < 1000 && (scale is null ? !digits : above == 1000) ? (value, 1m, end) : null;
    }

    private Amount? RangeAt(Amount low, bool from)
    {
        var joined = Any(tokens, low.End, "-") || (from && Any(tokens, low.End, "đến", "tới")) || (Any(tokens, low.End, "đến", "tới") && !low.Words);
        if (!joined || low.End + 1 >= tokens.Count || isTime(low.End + 1))
            return null;
        var (_, next) = Hedge(low.End + 1);
        if (AmountAt(next) is not { } high || high.Words != low.Words)
            return null;
        var highIsGreater = high.Value > low.Value;
        return highIsGreater && (UnitAt(high.End, null, high.Scaled).Kind != QuantityKind.Number || high.Scaled) ? high : null;
    }

    private (QuantityKind Kind, string? Unit, Subject? Subject, int End) UnitAt(int at, string? prefixUnit, bool scaled)
    {
        if (prefixUnit is not null)
            return (QuantityKind.Money, prefixUnit, null, at);
        if (UnitTables.Currencies.Match(tokens, at, out var currency) is > 0 and var money && IsCurrency(at, money, scaled))
            return (QuantityKind.Money, currency, null, money);
        if (NounAt(at) is { } noun)
            return noun;
        if (UnitTables.Measures.Match(tokens, at, out var measure) is > 0 and var end)
            return (measure == "%" ? QuantityKind.Percent : QuantityKind.Measure, measure, null, end);
        return (QuantityKind.Number, null, null, at);
    }

    // "2 đồng chí", "10 đô thị": the currency word is the first half of another.
    private bool IsCurrency(int at, int end, bool scaled) =>
        !Any(tokens, end, "chí", "bào", "hồ", "thị", "bộ", "nghiệp", "đội") && (scaled || !tokens[at].Is("đ") || tokens[at].Start == tokens[at - 1].End || tokens[at - 1].Key.Length > 4);

    private (QuantityKind, string?, Subject?, int)? NounAt(int at)
    {
        while (Any(tokens, at, "lượt", "số", "các", "loại") && UnitTables.Nouns.Match(tokens, at, out _) < 0)
            at++;
        var end = UnitTables.Nouns.Match(tokens, at, out var noun);
        if (end < 0)
            return null;
        // "chương trình, dự án và khoản viện trợ": one quantity of several nouns of one subject.
        while (end + 1 < tokens.Count && tokens[end].Key is "," or "/" or "và" or "-" or "+" or "hoặc"
            && UnitTables.Nouns.Match(tokens, end + 1, out var more) is > 0 and var next && more.Subject == noun.Subject && noun.Subject != Subject.Other)
            end = next;
        if (end + 2 < tokens.Count && tokens[end].Is("(") && tokens[end + 2].Is(")") && tokens[end + 1].Key is "pcpnn" or "tcpcpnn" or "ctda" or "ngo" or "ngos" or "ingo")
            end += 3;
        return (QuantityKind.Count, noun.Noun, noun.Subject, end);
    }

    // A number word counts only before something that can be counted; "một" before a noun is an article.
    private bool IsSaidNumber(Amount amount, int number, (QuantityKind Kind, string? Unit, Subject? Subject, int End) unit)
    {
        if (amount.Scaled)
            return true;
        if (unit.Kind is QuantityKind.Number || (amount.Value == 1 && unit.Kind == QuantityKind.Count))
            return false;
        return !tokens[number].Is("năm") || !Any(tokens, number - 1, "trong", "mỗi", "hàng", "hằng", "nhiều", "cả", "cuối", "đầu", "của", "các", "một", "từng", "qua", "theo");
    }

    private bool IsCapitalInside(int at) =>
        char.IsUpper(text[tokens[at].Start]) && at > 0 && tokens[at - 1].Kind == TokenKind.Word;
}
