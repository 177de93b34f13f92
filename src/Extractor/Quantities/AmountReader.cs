using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Reads numbers, in digits or words, with their scale words; what they count is read elsewhere.</summary>
internal sealed class AmountReader(QuantityText source)
{
    private readonly List<Token> tokens = source.Tokens;
    private (int At, bool Signed, Amount? Read) last = (-1, false, null);

    /// <summary>The number that begins at a token, or null.</summary>
    /// <param name="at">Index of its first token.</param>
    /// <param name="signed">The mark that touches it is its sign: "-,5".</param>
    public Amount? At(int at, bool signed = false)
    {
        if (at < 0 || at >= tokens.Count)
            return null;
        // An order, a share, a sign: the same number is asked for several times in a row.
        if (last.At != at || last.Signed != signed)
            last = (at, signed, Read(at, signed));
        return last.Read;
    }

    private Amount? Read(int at, bool signed) => tokens[at].Kind switch
    {
        TokenKind.Number => Printed(at),
        TokenKind.Word => InWords(at),
        TokenKind.Mark => FractionOf(tokens, at) is { } part && NumberWords.Scale(tokens, at + 1) is not null ? Compose(part, at + 1, words: false) : LeadingComma(at, signed),
        _ => null,
    };

    /// <summary>What a sign such as "½" is worth, or null.</summary>
    internal static decimal? FractionOf(List<Token> tokens, int at) =>
        at >= tokens.Count ? null : tokens[at].Key switch { "½" => 0.5m, "¼" => 0.25m, "¾" => 0.75m, "⅓" => 1m / 3, "⅔" => 2m / 3, _ => null };

    private Amount? Printed(int at)
    {
        if (Spaced(at) is { } spaced)
            return Compose(spaced.Value, spaced.End, words: false);
        // "2 chấm 23 đô la"
        if (Any(tokens, at + 1, "phẩy", "chấm") && PrintedNumber.Value(tokens[at].Key, scaled: false) is { } whole && DecimalPart(at + 2) is { } part)
            return Compose(whole + part.Value, part.End, words: false) with { Loose = true };
        if (PrintedNumber.Value(tokens[at].Key, IsDecimal(at)) is not { } value)
            return null;
        // "2½ tỷ"
        return FractionOf(tokens, at + 1) is { } more && source.Touching(at, at + 1) && NumberWords.Scale(tokens, at + 2) is not null ? Compose(value + more, at + 2, words: false) : Compose(value, at + 1, words: false);
    }

    // "720,000 USD" and "1,200 người" are thousands; before a scale word, a measure or nothing the comma is the decimal mark.
    private bool IsDecimal(int at) =>
        ScaleAt(at + 1, afterDigits: true) is not null || !(UnitTables.Currencies.Match(tokens, at + 1, out _) > 0 || UnitTables.Nouns.Match(tokens, at + 1, out _) > 0 || UnitTables.Counters.Match(tokens, at + 1, out _) > 0
            || UnitTables.Currencies.Match(tokens, at - 1, out _) == at || Any(tokens, at + 1, "-", "đến") || !source.EndsBefore(at + 1));

    // ",77": the zero is not written.
    private Amount? LeadingComma(int at, bool signed)
    {
        if (tokens[at].Key is not ("," or ".") || !source.IsDigits(at + 1) || !source.Touching(at, at + 1) || (!signed && at > 0 && source.Touching(at - 1, at) && !Any(tokens, at - 1, "$", "€", "£")))
            return null;
        return PrintedNumber.IsPlain(tokens[at + 1].Key) && PrintedNumber.Value("0," + tokens[at + 1].Key, scaled: true) is { } value
            ? Compose(value, at + 2, words: false) with { Loose = true } : null;
    }

    // "1 300 000": one space each, and no label before that the first group could belong to ("quận 1 300 hộ").
    private (decimal Value, int End)? Spaced(int at)
    {
        if (tokens[at].Key.Length > 3 || tokens[at].Key[0] == '0' || !PrintedNumber.IsPlain(tokens[at].Key))
            return null;
        var end = at + 1;
        while (end - at < 6 && source.IsDigits(end) && IsGroup(end))
            end++;
        if (end - at == 1 || (source.IsDigits(end) && tokens[end].Start - tokens[end - 1].End <= 1))
            return null;
        var single = end - at == 2;
        if (single && (source.IsWord(at - 1) && UnitTables.Labels.Match(tokens, at - 1, out _) > 0 || !(source.EndsBefore(end) ? source.IsLine(at, end) : IsUnit(end))))
            return null;
        var printed = string.Concat(Enumerable.Range(at, end - at).Select(i => tokens[i].Key));
        return PrintedNumber.Value(printed, scaled: true) is { } value ? (value, end) : null;
    }

    private bool IsGroup(int at) =>
        tokens[at].Start - tokens[at - 1].End == 1 && (tokens[at].Key.Length == 3 || (tokens[at].Key.Length > 4 && tokens[at].Key[3] == ',')) && tokens[at].Key.AsSpan(0, 3).IndexOfAny('.', ',') < 0;

    private bool IsUnit(int at) =>
        UnitTables.Currencies.Match(tokens, at, out _) > 0 || UnitTables.Nouns.Match(tokens, at, out _) > 0 || UnitTables.Measures.Match(tokens, at, out _) > 0 || ScaleAt(at, afterDigits: true) is not null;

    private Amount? InWords(int at)
    {
        // "vài ba người", "dăm mười phút" tell no number.
        if (!NumberWords.Opens(tokens[at]) || source.IsCapitalInside(at) || Any(tokens, at - 1, "vài", "mấy", "dăm", "đôi"))
            return null;
        if (tokens[at].Is("nửa") && NumberWords.Scale(tokens, at + 1) is not null)
            return Compose(0.5m, at + 1, words: true);
        if (VaguePair(at) is { } pair)
            return pair;
        if (NumberWords.Bare(tokens, at) is { } bare && (NumberWords.Scale(tokens, bare.End) is not null || source.IsLine(at, bare.End) || UnitTables.Measures.Match(tokens, bare.End, out _) > 0 || Any(tokens, bare.End, "phẩy", "chấm")) && !Any(tokens, bare.End, "năm", "tháng", "ngày"))
            return WithDecimals(bare.Value, bare.End) ?? Compose(bare.Value, bare.End, words: true) with { Loose = true };
        if (NumberWords.BelowThousand(tokens, at) is not { } said)
            return Zero(at) ?? Scaleless(at);
        if (WithDecimals(said.Value, said.End) is { } decimals)
            return decimals;
        var tail = ShortTail(said.End, said.Value % 100 == 0 && said.Value > 0 ? 100m : 1m);
        return tail is { } tens ? Compose(said.Value + tens.Value, tens.End, words: true) with { Loose = true } : Compose(said.Value, said.End, words: true);
    }

    // "hai phẩy năm triệu"
    private Amount? WithDecimals(decimal whole, int end) =>
        Any(tokens, end, "phẩy", "chấm") && DecimalPart(end + 1) is { } part ? Compose(whole + part.Value, part.End, words: true) : null;

    // "không phẩy năm"; "không" alone in its line is nought, in a sentence it is "not".
    private Amount? Zero(int at)
    {
        if (!tokens[at].Is("không"))
            return null;
        if (Any(tokens, at + 1, "phẩy", "chấm") && DecimalPart(at + 2) is { } part)
            return Compose(part.Value, part.End, words: true) with { Loose = true };
        var measured = (UnitTables.Currencies.Match(tokens, at + 1, out _) is > 0 and var unit && source.IsLine(at, unit)) || Any(tokens, at + 1, "độ") || (Any(tokens, at + 1, "phần") && Any(tokens, at + 2, "trăm"));
        return measured || source.IsLine(at, at + 1) ? new Amount(0, at + 1, null, true) { Loose = true } : null;
    }

    // "triệu rưỡi", "trăm hai", and "trăm" alone in its line: one is not said.
    private Amount? Scaleless(int at)
    {
        var scale = NumberWords.Scale(tokens, at) ?? tokens[at].Key switch { "trăm" => 100m, "chục" => 10m, "tá" => 12m, _ => null };
        if (scale is not { } factor || Any(tokens, at - 1, "hàng", "vài", "mấy", "nhiều", "bạc", "tiền", "cả", "bao") || source.IsCapital(at) && source.IsWord(at + 1))
            return null;
        if (Any(tokens, at + 1, "rưỡi", "rưởi") && factor >= 100)
            return Compose(factor * 1.5m, at + 2, words: true) with { Loose = true };
        if (ShortTail(at + 1, factor) is { } tail && factor >= 100)
            return Compose(factor + tail.Value, tail.End, words: true) with { Loose = true };
        return source.IsLine(at, at + 1) ? new Amount(factor, at + 1, null, true) { Loose = true } : null;
    }

    // "năm bảy dự án", "hai ba chục người": a guess between two.
    private Amount? VaguePair(int at)
    {
        if (NumberWords.Unit(tokens, at) is not { } low || NumberWords.Unit(tokens, at + 1) is not { } high || high <= low || high - low > 2 || tokens[at + 1].Is("năm") || source.IsCapital(at + 1))
            return null;
        if ((high - low == 2 && (low, high) is not ((5, 7) or (3, 5))) || Any(tokens, at + 2, "mốt", "lăm", "nhăm", "phẩy", "chấm", "tháng") || Any(tokens, at - 1, "phẩy", "chấm", "thứ", "tháng", "trăm", "mươi", "lẻ", "linh"))
            return null;
        var (factor, end) = (1m, at + 2);
        while ((NumberWords.Scale(tokens, end) ?? (tokens.Count > end ? tokens[end].Key switch { "trăm" => 100m, "chục" or "mươi" => 10m, _ => null } : null)) is { } scale && factor * scale <= 1_000_000_000_000_000m)
            (factor, end) = (factor * scale, end + 1);
        return factor == 1 && !IsUnit(end) && UnitTables.Counters.Match(tokens, end, out _) < 0 ? null : new Amount(low * factor, end, factor == 1 ? null : factor, true) { Upto = high * factor, Loose = true };
    }

    // Behind "phẩy": digits one by one, or one number: "phẩy không năm", "phẩy mười bốn", "phẩy 1".
    private (decimal Value, int End)? DecimalPart(int at)
    {
        var (place, end) = (0.1m, at);
        if (source.IsDigits(at))
            return tokens[at].Key.Length <= 6 && PrintedNumber.IsPlain(tokens[at].Key) ? (PrintedNumber.Value("0," + tokens[at].Key, scaled: true) ?? 0m, at + 1) : null;
        while (Any(tokens, end, "không") && end - at < 6)
            (place, end) = (place / 10, end + 1);
        if (NumberWords.Tail(tokens, end) is { } last)
            return (last * place, end + 1);
        if (NumberWords.BelowThousand(tokens, end) is not { } number)
            return end > at ? (0m, end) : null;
        if (number.Value > 9 && number.End - end > 0 && NumberWords.Bare(tokens, end) is null)
            return (number.Value * place / (number.Value > 99 ? 100 : 10), number.End);
        var value = 0m;
        // "hai phẩy năm năm" is over once the word may mean years.
        while (end - at < 8 && (NumberWords.Digit(tokens, end) ?? NumberWords.Tail(tokens, end)) is { } digit && (end == at || !tokens[end].Is("năm") || IsDigitFive(end)))
            (value, place, end) = (value + (digit * place), place / 10, end + 1);
        return (value, end);
    }

    // "phẩy không năm" is over with its clause; "phẩy năm năm" may be years.
    private bool IsDigitFive(int at) =>
        NumberWords.Scale(tokens, at + 1) is not null || NumberWords.Digit(tokens, at + 1) is not null || ((source.EndsBefore(at + 1) || IsUnit(at + 1)) && !tokens[at - 1].Is("năm"));

    // "1 triệu 200 nghìn", "nghìn tỷ", "một nghìn sáu trăm tỉ", "4 triệu rưỡi", "2tr5"
    private Amount Compose(decimal value, int end, bool words)
    {
        var (total, factor, above, loose) = (value, (decimal?)null, 1m, false);
        while (ScaleAt(end, afterDigits: !words) is { } scale && total <= NumberWords.Most / scale.Factor)
        {
            // "hai nghìn tỷ ba trăm tỷ": words in a row scale together.
            above = (above > 1 && NumberWords.Scale(tokens, end - 1) is not null ? above : 1m) * scale.Factor;
            (total, factor, end) = ((total * scale.Factor) + (scale.Tail * scale.Factor), (factor ?? 1m) * scale.Factor, end + 1);
            if (scale.Tail > 0)
                break;
            if (Any(tokens, end, "rưỡi", "rưởi"))
                (total, end) = (total + (scale.Factor / 2), end + 1);
            else if (ShortTail(end, scale.Factor) is { } tail)
                (total, end, loose) = (total + tail.Value, tail.End, true);
            else
                (total, end) = Parts(total, end, above);
        }
        // "một nghìn phẩy mười một"
        if (words && factor is not null && Any(tokens, end, "phẩy", "chấm") && DecimalPart(end + 1) is { } part)
            (total, end, loose) = (total + part.Value, part.End, true);
        // "hai tá": dozens
        if (factor is null && Any(tokens, end, "tá") && total <= 1000)
            (total, end, loose) = (total * 12, end + 1, true);
        return new Amount(total, end, factor, words) { Loose = loose };
    }

    // A scale word, or one glued to the digits: "100k", "3M", "2tr5".
    private (decimal Factor, decimal Tail)? ScaleAt(int at, bool afterDigits)
    {
        if (NumberWords.Scale(tokens, at, afterDigits) is { } word)
            return (word, 0m);
        if (!afterDigits || !source.IsWord(at) || at == 0 || tokens[at - 1].Kind != TokenKind.Number)
            return null;
        var key = tokens[at].Key;
        if (tokens[at - 1].End != tokens[at].Start)
            return key == "k" && UnitTables.Currencies.Match(tokens, at + 1, out _) > 0 ? (1_000m, 0m) : null;
        if (key.Length == 1)
        {
            return source.Text[tokens[at].Start] switch
            {
                'k' or 'K' => (1_000m, 0m),
                'M' => (1_000_000m, 0m),
                // "5G" is a network.
                'G' when tokens[at - 1].Key.Contains(',', StringComparison.Ordinal) || (at > 1 && tokens[at - 2].Is(",")) => (1_000_000_000m, 0m),
                _ => null,
            };
        }
        var letters = key.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters <= 0 || key.Length - letters > 3 || key.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        decimal? factor = key[..letters] switch { "k" or "nghìn" or "ngàn" => 1_000m, "tr" or "triệu" => 1_000_000m, "tỷ" or "tỉ" => 1_000_000_000m, _ => null };
        return factor is { } glued && PrintedNumber.Value("0," + key[letters..], scaled: true) is { } tail ? (glued, tail) : null;
    }

    // "2 triệu 5", "một tỷ hai", "hai trăm tư": a tenth of the scale, where no unit can belong to the digit alone.
    private (decimal Value, int End)? ShortTail(int at, decimal scale)
    {
        if (scale < 100 || at >= tokens.Count || source.IsTime(at) || source.IsCapital(at))
            return null;
        if (NumberWords.Tail(tokens, at) is { } said)
            return (said * scale / 10, at + 1);
        var digit = tokens[at].Kind == TokenKind.Number && tokens[at].Key.Length == 1 && source.IsWord(at - 1) ? tokens[at].Key[0] - '0' : tokens[at].Is("năm") ? null : NumberWords.Unit(tokens, at);
        var closed = source.EndsBefore(at + 1) ? !Any(tokens, at + 1, ":", ")", ".") || at + 2 >= tokens.Count || tokens[at + 2].Kind == TokenKind.Break : UnitTables.Currencies.Match(tokens, at + 1, out _) > 0;
        return digit is { } tenth && closed ? (tenth * scale / 10, at + 1) : null;
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
        if (NumberWords.Remainder(tokens, at) is { } rest)
            return NumberWords.Scale(tokens, rest.End) is { } lesser && lesser < above ? (rest.Value, lesser, rest.End + 1) : (rest.Value, 1m, rest.End);
        var digits = source.IsDigits(at);
        var (printed, end) = digits ? (PrintedNumber.Value(tokens[at].Key, true), at + 1)
            : (NumberWords.Bare(tokens, at) ?? NumberWords.BelowThousand(tokens, at)) is { } said ? (said.Value, said.End)
            : ((decimal?)null, at);
        if (printed is not { } value)
            return null;
        // "5 tỷ 2 trăm triệu"
        if (digits && Any(tokens, end, "trăm"))
            (value, end) = (value * 100, end + 1);
        var scale = NumberWords.Scale(tokens, end);
        if (scale < above)
            return (value, scale.Value, end + 1);
        // "một nghìn sáu trăm tỉ": hundreds that the next scale multiplies together with the thousands; "hai nghìn hai mươi ba".
        var whole = value is >= 100 and < 1000 || (value >= 10 && !digits);
        return whole && (scale is null ? !digits : above == 1000) ? (value, 1m, end) : null;
    }
}
