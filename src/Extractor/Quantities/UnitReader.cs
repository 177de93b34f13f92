using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Reads what stands behind a number, or as a sign before it: a currency, a noun, a measure.</summary>
internal sealed class UnitReader(QuantityText source)
{
    private readonly List<Token> tokens = source.Tokens;

    /// <summary>The unit at a token; a number without one makes a bare number.</summary>
    /// <param name="at">Index behind the number.</param>
    /// <param name="prefixUnit">The currency that stood before it, or null.</param>
    /// <param name="scaled">A scale word was printed.</param>
    public Unit At(int at, string? prefixUnit, bool scaled)
    {
        if (prefixUnit is not null)
            return new Unit(QuantityKind.Money, prefixUnit, null, UnitTables.Currencies.Match(tokens, at, out var again) is > 0 and var end && again == prefixUnit ? end : at);
        if (UnitTables.Currencies.Match(tokens, at, out var currency) is > 0 and var money && IsCurrency(at, money, scaled))
            return new Unit(QuantityKind.Money, currency, null, money);
        // Nobody says of whose dollar; where nothing tells, it is the American one.
        if (UnitTables.Cents.Match(tokens, at, out _) is > 0 and var cents && !Any(tokens, cents, "ti", "hào"))
            return new Unit(QuantityKind.Money, "USD", null, cents) { Factor = 0.01m };
        if (NounAt(at) is { } noun)
            return noun;
        // "18,2 tỷ năm 2011": the year belongs to the time, not to the number.
        if (!(scaled && source.IsTime(at)) && UnitTables.Measures.Match(tokens, at, out var measure) is > 0 and var behind
            && UnitTables.Counters.Match(tokens, at, out _) <= behind)
            return new Unit(measure == "%" ? QuantityKind.Percent : QuantityKind.Measure, measure, null, behind);
        if (source.IsWord(at) && source.Touching(at - 1, at) && tokens[at].Key is ['m', >= '0' and <= '9', .. { Length: <= 1 }] meters && PrintedNumber.Value("0," + meters[1..], scaled: true) is { } tail && meters is not ("m2" or "m3"))
            return new Unit(QuantityKind.Measure, "m", null, at + 1) { Tail = tail };
        return CounterAt(at) ?? new Unit(QuantityKind.Number, null, null, at);
    }

    /// <summary>The currency whose code or sign stands at a token, directly before digits, and the index of those digits.</summary>
    public (string Unit, int Number)? Prefix(int at)
    {
        if (UnitTables.Currencies.Match(tokens, at, out var unit) is not (> 0 and var end) || !IsCode(at, end))
            return null;
        // "$,75" too: the zero is not written.
        return end < tokens.Count && (tokens[end].Kind == TokenKind.Number || (tokens[end].Is(",") && source.IsDigits(end + 1) && source.Touching(end - 1, end + 1))) ? (unit, end) : null;
    }

    // Only codes and signs stand before their amount: "US$ 500.000", never "Yên 3 tỷ" or "Bảng 1".
    private bool IsCode(int first, int end)
    {
        for (var i = tokens[first].Start; i < tokens[end - 1].End; i++)
        {
            if (!char.IsAsciiLetterUpper(source.Text[i]) && source.Text[i] is not ('$' or '€' or '£' or '¥' or '₫' or '₩' or '฿' or '₹' or 'Đ' or '.' or 's'))
                return false;
        }
        return true;
    }

    // "2 đồng chí", "10 đô thị": the currency word is the first half of another.
    private bool IsCurrency(int at, int end, bool scaled) =>
        !Any(tokens, end, "chí", "bào", "hồ", "thị", "bộ", "nghiệp", "đội", "đốc", "ruộng", "xu") && (scaled || !tokens[at].Is("đ") || tokens[at].Start == tokens[at - 1].End || tokens[at - 1].Key.Length > 4);

    private Unit? NounAt(int at)
    {
        while (Any(tokens, at, "lượt", "số", "các", "loại") && UnitTables.Nouns.Match(tokens, at, out _) < 0)
            at++;
        var end = UnitTables.Nouns.Match(tokens, at, out var noun);
        // "8 khoản mục", "8 trường hợp": another noun, of which this one is only the head.
        if (end < 0 || UnitTables.Counters.Match(tokens, at, out _) > end)
            return null;
        var written = (at, end);
        // "chương trình, dự án và khoản viện trợ": one quantity of several nouns of one subject.
        while (end + 1 < tokens.Count && tokens[end].Key is "," or "/" or "và" or "-" or "+" or "hoặc"
            && UnitTables.Nouns.Match(tokens, end + 1, out var more) is > 0 and var next && more.Subject == noun.Subject && noun.Subject != Subject.Other)
            end = next;
        if (end + 2 < tokens.Count && tokens[end].Is("(") && tokens[end + 2].Is(")") && tokens[end + 1].Key is "pcpnn" or "tcpcpnn" or "ctda" or "ngo" or "ngos" or "ingo")
            end += 3;
        return new Unit(QuantityKind.Count, noun.Noun, noun.Subject, end, written);
    }

    // "8 con bò", "45 bệnh nhân": nouns that no figure counts; a classifier takes the word behind it along.
    private Unit? CounterAt(int at)
    {
        if (UnitTables.Counters.Match(tokens, at, out var takes) is not (> 0 and var end) || source.IsCapital(at) && !source.IsCapital(at - 1))
            return null;
        if (takes && source.IsWord(end) && !source.IsCapital(end) && tokens[end].Key.Length > 1 && NumberWords.BelowThousand(tokens, end) is null && !UnitTables.NoNoun.Contains(tokens[end].Key))
            end = Math.Max(end + 1, UnitTables.Counters.Match(tokens, end, out _));
        return new Unit(QuantityKind.Count, source.Text[tokens[at].Start..tokens[end - 1].End], null, end, (at, end));
    }
}
