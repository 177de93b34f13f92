using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Finds what only looks like a quantity: document numbers, telephones, clock times, addresses, names with a number.</summary>
internal sealed class Identifiers(QuantityText source)
{
    // An address longer than this is cut; the rest of it is skipped piece by piece.
    private const int LongestRun = 64;

    private readonly List<Token> tokens = source.Tokens;

    /// <summary>The index behind an identifier at a token, or the token itself where none is.</summary>
    public int Skip(int at)
    {
        if (Address(at) is > 0 and var address)
            return address;
        if (!source.IsDigits(at))
            return at;
        if (Clock(at) is > 0 and var clock)
            return clock;
        if (Telephone(at) is > 0 and var telephone)
            return telephone;
        return IsName(at) || IsLooseYear(at) ? at + 1 : Chained(at);
    }

    // "https://abc.vn/2024/12", "ngo2020@abc.vn", "www.abc.vn"
    private int Address(int at)
    {
        if (!source.IsWord(at) || source.Touching(at - 1, at))
            return -1;
        var (end, found) = (at + 1, Any(tokens, at, "www", "http", "https"));
        while (end < tokens.Count && end - at < LongestRun && tokens[end].Kind != TokenKind.Break && source.Touching(end - 1, end))
            found |= tokens[end++].Key is "@";
        return found && end - at > 2 ? end : -1;
    }

    // "15:31", "10h45", "8 giờ 30 phút", "lúc 9 giờ": a time of day is no quantity.
    private int Clock(int at)
    {
        if (tokens[at].Key.Length > 2)
            return -1;
        if (Any(tokens, at + 1, ":") && source.IsDigits(at + 2) && source.Touching(at, at + 2))
        {
            var end = at + 3;
            while (Any(tokens, end, ":") && source.IsDigits(end + 1) && source.Touching(end - 1, end + 1))
                end += 2;
            return end;
        }
        if (source.IsWord(at + 1) && source.Touching(at, at + 1) && tokens[at + 1].Key[0] is 'h' or 'g' && tokens[at + 1].Key.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 && (tokens[at + 1].Key[0] == 'h' || tokens[at + 1].Key.Length > 1))
            return at + 2;
        if (!Any(tokens, at + 1, "giờ"))
            return -1;
        if (source.IsDigits(at + 2) && tokens[at + 2].Key.Length <= 2)
            return Any(tokens, at + 3, "phút") ? at + 4 : at + 3;
        return Any(tokens, at - 1, "lúc", "hồi", "đúng") || Any(tokens, at + 2, "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "kém", "rưỡi", "ngày") ? at + 2 : -1;
    }

    // "khóa 5", "phường 3", "COVID-19", "#7", "0912345678": a number that names.
    private bool IsName(int at)
    {
        var glued = source.Touching(at - 1, at) && (tokens[at - 1].Kind == TokenKind.Number || tokens[at - 1].Key is "#" or "_" or "@"
            || (source.IsWord(at - 2) && source.Touching(at - 2, at) && (tokens[at - 1].Is("-") || (tokens[at - 1].Is(".") && tokens[at - 2].Key.Length <= 2 && source.IsCapital(at - 2)))));
        var telephone = tokens[at].Key[0] == '0' && tokens[at].Key.Length >= 9 && PrintedNumber.IsPlain(tokens[at].Key);
        var coded = source.IsWord(at + 1) && source.Touching(at, at + 1) && IsSuffix(at + 1);
        return glued || telephone || coded || IsLabelled(at);
    }

    // "105A", "3D", "12ter": letters glued to the digits that are no unit.
    private bool IsSuffix(int at)
    {
        var letters = tokens[at].End - tokens[at].Start;
        var unit = UnitTables.Currencies.Match(tokens, at, out _) > 0 || UnitTables.Measures.Match(tokens, at, out _) > 0 || UnitTables.Nouns.Match(tokens, at, out _) > 0 || UnitTables.Counters.Match(tokens, at, out _) > 0;
        var scale = NumberWords.Scale(tokens, at, afterDigits: true) is not null || tokens[at].Key is "k" || source.Text[tokens[at].Start] is 'M' || (letters > 1 && char.IsAsciiDigit(tokens[at].Key[^1]));
        return !unit && !scale && letters <= 3 && (char.IsUpper(source.Text[tokens[at].Start]) || letters == 1) && !tokens[at].Is("g");
    }

    // "0912 345 678", "(028) 3930 0000", "+84 912 345 678", "hotline: 1900 6035"
    private int Telephone(int at)
    {
        var labelled = IsLine(Any(tokens, at - 1, ":", "(", ".") ? at - 2 : at - 1);
        if (!labelled && !Any(tokens, at - 1, "+") && !(tokens[at].Key[0] == '0' && tokens[at].Key.Length is >= 3 and <= 5))
            return -1;
        var (end, digits) = (at, 0);
        for (var next = at; source.IsDigits(next) && tokens[next].Key.Length <= 19 && digits < 20 && (next == at || tokens[next].Start - tokens[end - 1].End <= 2); next = Any(tokens, end, ".", "-", ")") ? end + 1 : end)
            (digits, end) = (digits + tokens[next].Key.Length, next + 1);
        return digits >= 8 || labelled ? end : -1;
    }

    private bool IsLine(int at) => Any(tokens, at, "đt", "sđt", "fax", "hotline", "zalo", "tel", "stk", "cmnd", "cccd") || (Any(tokens, at, "thoại") && Any(tokens, at - 1, "điện")) || (Any(tokens, at, "khoản") && Any(tokens, at - 1, "tài") && Any(tokens, at - 2, "số"));

    private bool IsLabelled(int at)
    {
        var named = (LabelBefore(at, 1) ?? LabelBefore(at, 2)) is { } firm && (firm || !IsUnitAt(at + 1)) && !IsCountedNumberWord(at) && !IsTotal(at);
        var road = Any(tokens, at - 1, "lộ") && Any(tokens, at - 2, "quốc", "tỉnh", "hương", "đại");
        var section = Any(tokens, at - 1, "mục") && !Any(tokens, at - 2, "danh");
        return named || road || section;
    }

    // "80/2020/NĐ-CP", "2188/QĐ-UBND", "1/5"
    private int Chained(int at)
    {
        var end = at;
        while (end + 2 < tokens.Count && tokens[end + 1].Is("/") && source.Touching(end, end + 2) && tokens[end + 2].Kind != TokenKind.Break && !IsNounAt(end + 2))
            end += 2;
        while (end > at && end + 2 < tokens.Count && tokens[end + 1].Is("-") && source.Touching(end, end + 2) && tokens[end + 2].Kind == TokenKind.Word)
            end += 2;
        return end > at ? end + 1 : at;
    }

    // "Chương trình Giao lưu 2023 tổ chức ngày 27/3": a year before the verb, not that many organisations.
    private bool IsLooseYear(int at) =>
        Year(tokens, at) is >= 1975 and <= 2060 && UnitTables.Nouns.Match(tokens, at + 1, out var noun) > 0 && noun.Subject is Subject.Org or Subject.Other or Subject.Item
        && UnitTables.Before.Match(tokens, at - 1, out _) < 0;

    private bool? LabelBefore(int at, int words) => at >= words && UnitTables.Labels.Match(tokens, at - words, out var firm) == at ? firm : null;

    // "số 45 khoản" is no number of a document.
    private bool IsCountedNumberWord(int at) => Any(tokens, at - 1, "số") && (IsNounAt(at + 1) || NumberWords.Scale(tokens, at + 1) is not null);

    // "dân số 25.000", "con số 12", "doanh số 3 tỷ"
    private bool IsTotal(int at) => Any(tokens, at - 1, "số") && Any(tokens, at - 2, "dân", "tổng", "con", "doanh", "chỉ", "hệ", "tỷ", "tỉ", "sĩ", "quân", "điểm", "tham", "là", "mật");

    private bool IsUnitAt(int at) => IsNounAt(at) || NumberWords.Scale(tokens, at) is not null || UnitTables.Currencies.Match(tokens, at, out _) > 0 || Any(tokens, at, "%");

    private bool IsNounAt(int at) => UnitTables.Nouns.Match(tokens, at, out _) > 0;
}
