using System.Collections.Frozen;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Reads places in an order ("thứ nhất", "lần thứ XII", "hạng 3") and shares in two numbers ("một phần ba", "1/2").</summary>
internal sealed class OrderReader(QuantityText source, AmountReader amounts)
{
    private static readonly FrozenDictionary<char, int> Roman = new Dictionary<char, int>
    {
        ['i'] = 1,
        ['v'] = 5,
        ['x'] = 10,
        ['l'] = 50,
        ['c'] = 100,
    }.ToFrozenDictionary();

    private readonly List<Token> tokens = source.Tokens;

    /// <summary>The order or share that begins at a token, or null. No figure is made of either.</summary>
    public Quantity? At(int at)
    {
        if (tokens[at].Kind == TokenKind.Mark)
            return Sign(at);
        return source.IsTime(at) ? null : Order(at) ?? Share(at);
    }

    // "thứ nhất", "thứ 12", "lần thứ XII", "đầu tiên", "hạng ba", "giải nhì"
    private Quantity? Order(int at)
    {
        if (Phrase(tokens, at, "đầu", "tiên") is > 0 and var first)
            return Ordinal(at, at, first, 1);
        if (!Any(tokens, at, "thứ", "hạng", "giải") || source.IsTime(at + 1) || at + 1 >= tokens.Count)
            return null;
        if (Any(tokens, at + 1, "nhất", "nhì", "tư"))
            return Ordinal(at, at + 1, at + 2, tokens[at + 1].Key switch { "nhất" => 1, "nhì" => 2, _ => 4 });
        if (RomanNumeral(at + 1) is { } roman)
            return Ordinal(at, at + 1, at + 2, roman);
        if (source.IsDigits(at + 1))
            return tokens[at + 1].Key.Length <= 4 && PrintedNumber.IsPlain(tokens[at + 1].Key) ? Ordinal(at, at + 1, at + 2, PrintedNumber.Value(tokens[at + 1].Key, scaled: false) ?? 0) : null;
        // "hạng một", but "giải ba mươi bài" is no prize.
        return NumberWords.BelowThousand(tokens, at + 1) is { } said && (Any(tokens, at, "thứ") || said.End == at + 2) && !source.IsCapital(at + 1) ? Ordinal(at, at + 1, said.End, said.Value) : null;
    }

    private int? RomanNumeral(int at)
    {
        var key = tokens[at].Key;
        if (!source.IsCapital(at) || key.Length > 6 || !key.All(Roman.ContainsKey))
            return null;
        var value = 0;
        for (var i = 0; i < key.Length; i++)
            value += i + 1 < key.Length && Roman[key[i]] < Roman[key[i + 1]] ? -Roman[key[i]] : Roman[key[i]];
        return value;
    }

    // "một phần ba", "3 phần 4", "1/2"
    private Quantity? Share(int at)
    {
        if (source.IsDigits(at) && Any(tokens, at + 1, "/") && source.IsDigits(at + 2) && source.Touching(at, at + 2) && (!source.Touching(at - 1, at) || Any(tokens, at - 1, "-")) && !Any(tokens, at + 3, "/", "-") && tokens[at].Key[0] != '0')
            return IsShare(at) && Whole(at) is { } over && Whole(at + 2) is { } under && over < under ? Fraction(at, at + 3, over, under) : null;
        if (Mixed(at) is { } mixed)
            return mixed;
        if (amounts.At(at) is not { Scaled: false } part)
            return Half(at);
        // "một trên hai", alone in its line: elsewhere "trên" is "over".
        if (Any(tokens, part.End, "trên", "chia") && amounts.At(part.End + 1) is { } whole2 && source.IsLine(at, whole2.End))
            return Fraction(at, whole2.End, part.Value, whole2.Value);
        if (!Any(tokens, part.End, "phần") || Any(tokens, part.End + 1, "trăm"))
            return Half(at);
        // "ba phần tư"
        if (NumberWords.Tail(tokens, part.End + 1) is { } quarter)
            return Fraction(at, part.End + 2, part.Value, quarter);
        if (amounts.At(part.End + 1) is not { } whole)
            return Half(at);
        return Fraction(at, whole.End, part.Value, whole.Value);
    }

    // "5 1/2"
    private Quantity? Mixed(int at) =>
        source.IsDigits(at) && Whole(at) is { } whole && source.IsDigits(at + 1) && tokens[at + 1].Start == tokens[at].End + 1 && Any(tokens, at + 2, "/") && Share(at + 1) is { Value: < 1 } part
            ? part with { First = at, Number = at, Value = whole + part.Value } : null;

    // "ngày 1/3", "sáng 2/9", "(5/6)", "Nghị định 12/2020" are days and documents.
    private bool IsShare(int at) =>
        tokens[at + 2].Key.Length <= 3 && !Any(tokens, at - 1, "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "lễ", "dịp", "tháng", "từ", "đến", "tới", "số", "(", "nhà", "ngõ", "khánh") && !(Any(tokens, at - 1, "-") && source.Touching(at - 2, at - 1));

    // "một nửa số dự án", "nửa số hộ"
    private Quantity? Half(int at)
    {
        var half = Any(tokens, at, "một") ? at + 1 : at;
        if (!Any(tokens, half, "nửa") || !(half > at || source.IsLine(at, at + 1) || Any(tokens, half + 1, "số")) || Any(tokens, half + 1, "đầu", "cuối", "năm", "tháng") || NumberWords.Scale(tokens, half + 1) is not null)
            return null;
        return Fraction(at, half + 1, 1, 2);
    }

    // "½", but in "½ triệu" it is an amount.
    private Quantity? Sign(int at) => AmountReader.FractionOf(tokens, at) is { } share && NumberWords.Scale(tokens, at + 1) is null ? Fraction(at, at + 1, share, 1) : null;

    private decimal? Whole(int at) => tokens[at].Key.Length <= 4 && PrintedNumber.IsPlain(tokens[at].Key) ? PrintedNumber.Value(tokens[at].Key, scaled: false) : null;

    private static Quantity? Fraction(int at, int end, decimal over, decimal under) =>
        over <= 0 || under <= 0 || over >= under * 1000 ? null : Of(QuantityKind.Number, at, at, end, Math.Round(over / under, 12));

    private static Quantity Ordinal(int at, int number, int end, decimal value) => Of(QuantityKind.Ordinal, at, number, end, value);

    private static Quantity Of(QuantityKind kind, int at, int number, int end, decimal value) => new()
    {
        Kind = kind,
        Value = value,
        Qualifier = Qualifier.Exact,
        First = at,
        Number = number,
        End = end,
        Incidental = true,
    };
}
