using System.Globalization;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Periods;

/// <summary>The small pieces of time expressions: numbers, years, quarters, date points.</summary>
internal static class TimeWords
{
    private static readonly KeyTable<int> Words = new(new Dictionary<string, int>
    {
        ["một"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["năm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
        ["mười"] = 10,
        ["giêng"] = 1,
        ["tư"] = 4,
        ["chạp"] = 12,
    });

    private static readonly Dictionary<string, int> Quarters = new(StringComparer.Ordinal)
    {
        ["i"] = 1,
        ["ii"] = 2,
        ["iii"] = 3,
        ["iv"] = 4,
        ["1"] = 1,
        ["2"] = 2,
        ["3"] = 3,
        ["4"] = 4,
        ["một"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["tư"] = 4,
        ["bốn"] = 4,
    };

    /// <summary>Is the token at <paramref name="at"/> one of these?</summary>
    public static bool Any(List<Token> tokens, int at, params ReadOnlySpan<string> keys)
    {
        if (at < 0 || at >= tokens.Count)
            return false;
        var own = tokens[at].Key;
        foreach (var key in keys)
        {
            // Most words differ in their first letter.
            if (key[0] == own[0] && key == own)
                return true;
        }
        return false;
    }

    /// <summary>Do the tokens at <paramref name="at"/> spell this phrase? Then the index behind it, else -1.</summary>
    public static int Phrase(List<Token> tokens, int at, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (at < 0 || at >= tokens.Count || tokens[at].Key != key)
                return -1;
            at++;
        }
        return at;
    }

    /// <summary>A year 1900–2100 without separators.</summary>
    public static int? Year(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Number && tokens[at].Key.Length == 4 && Digits(tokens[at].Key) is { } year and >= 1900 and <= 2100 ? year : null;

    /// <summary>A year 1000–2100 where a word before it says that it is one: "năm 1858".</summary>
    public static int? NamedYear(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Number && tokens[at].Key.Length == 4 && Digits(tokens[at].Key) is { } year and >= 1000 and <= 2100 ? year : null;

    /// <summary>A Roman numeral up to XXXIX, or null.</summary>
    public static int? Roman(List<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Key.Length > 7 || tokens[at].Key.AsSpan().IndexOfAnyExcept("ivx") >= 0)
            return null;
        var (value, key) = (0, tokens[at].Key);
        for (var i = 0; i < key.Length; i++)
            value += i + 1 < key.Length && Rank(key[i]) < Rank(key[i + 1]) ? -Rank(key[i]) : Rank(key[i]);
        return value;
    }

    private static int Rank(char c) => c switch { 'i' => 1, 'v' => 5, _ => 10 };

    /// <summary>"9/2022" in one number or two.</summary>
    public static (DatePoint Point, int End)? SlashedMonth(List<Token> tokens, int at) =>
        Small(tokens, at) is { } month and <= 12 && tokens[at].Kind == TokenKind.Number && Any(tokens, at + 1, "/") && Year(tokens, at + 2) is { } year && tokens[at + 1].Start == tokens[at].End
            ? (new DatePoint(year, month, null), at + 3) : null;

    /// <summary>"2024-04-12", "2024/04/12".</summary>
    public static (DatePoint Point, int End)? IsoDay(List<Token> tokens, int at) =>
        Year(tokens, at) is { } year && Any(tokens, at + 1, "-", "/") && Small(tokens, at + 2) is { } month and <= 12 && Any(tokens, at + 3, tokens[at + 1].Key) && Small(tokens, at + 4) is { } day
        && tokens[at].End == tokens[at + 1].Start && tokens[at + 4].Start == tokens[at + 3].End
            ? (new DatePoint(year, month, day), at + 5) : null;

    /// <summary>A number 1–31 in digits, or 1–12 in words.</summary>
    public static int? Small(List<Token> tokens, int at)
    {
        if (at < 0 || at >= tokens.Count)
            return null;
        if (tokens[at].Kind == TokenKind.Number)
            return tokens[at].Key.Length <= 2 && Digits(tokens[at].Key) is { } number and >= 1 and <= 31 ? number : null;
        return Words.TryGet(tokens[at], out var word) ? word : null;
    }

    /// <summary>A quarter in Roman or Arabic numerals or in words.</summary>
    public static int? Quarter(List<Token> tokens, int at) =>
        at < tokens.Count && Quarters.TryGetValue(tokens[at].Key, out var quarter) ? quarter : null;

    /// <summary>
    /// A date point at <paramref name="at"/>: "30/9", "12/4/2024", "01.12.2020", "tháng 7/2022", "tháng 10 năm 2022", "ngày 5 tháng 6", "năm 2023", "2023".
    /// Words before it that only point at an end or a beginning are passed over: "hết tháng 10", "cuối năm 2020".
    /// </summary>
    public static (DatePoint Point, int End)? Point(List<Token> tokens, int at)
    {
        while (Any(tokens, at, "hết", "cuối", "đầu", "giữa", "trước", "hồi", "khoảng", "thời", "điểm", "mốc", "đúng", "sáng", "trưa", "chiều", "tối"))
            at++;
        if (Any(tokens, at, "ngày", "hôm", "mùng", "mồng") && DayPoint(tokens, Any(tokens, at + 1, "mùng", "mồng") ? at + 2 : at + 1) is { } named)
            return named;
        if (Any(tokens, at, "tháng") && MonthPoint(tokens, at + 1) is { } month)
            return month;
        if (Any(tokens, at, "năm") && Year(tokens, at + 1) is { } year)
            return (new DatePoint(year, null, null), at + 2);
        if (Year(tokens, at) is { } bare && !Any(tokens, at + 1, "/") && !IsAmount(tokens, at + 1))
            return (new DatePoint(bare, null, null), at + 1);
        return SlashedMonth(tokens, at) ?? DashedMonth(tokens, at) ?? DayPoint(tokens, at);
    }

    // "từ 10-2016 đến 9-2019"
    private static (DatePoint Point, int End)? DashedMonth(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Number && Any(tokens, at + 1, "-") && tokens[at + 1].Start == tokens[at].End && Year(tokens, at + 2) is not null && tokens[at + 2].Start == tokens[at + 1].End ? MonthPoint(tokens, at) : null;

    // "từ 1000 đến 2000 đồng": thousands, no years.
    private static bool IsAmount(List<Token> tokens, int at) =>
        UnitTables.Currencies.Match(tokens, at, out _) > 0 || UnitTables.Measures.Match(tokens, at, out _) > 0 || NumberWords.Scale(tokens, at) is not null;

    /// <summary>"9/2022", "9.2022", "9-2022", "9 năm 2022", "9": behind the word "tháng".</summary>
    public static (DatePoint Point, int End)? MonthPoint(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Number && Split(tokens[at].Key) is [var m, var y] && m is >= 1 and <= 12 && y is >= 1900 and <= 2100)
            return (new DatePoint(y, m, null), at + 1);
        if (Small(tokens, at) is not { } month || month > 12)
            return null;
        var end = at + 1;
        // "tháng mười hai"
        if (tokens[at].Is("mười") && Any(tokens, end, "một", "hai"))
            (month, end) = (tokens[end].Is("một") ? 11 : 12, end + 1);
        if (Any(tokens, end, "/", "-", "năm") && NamedYear(tokens, end + 1) is { } year)
            return (new DatePoint(year, month, null), end + 2);
        if (Any(tokens, end, "năm") && SaidYear(tokens, end + 1) is { } said)
            return (new DatePoint(said.Year, month, null), said.End);
        // "Báo cáo tháng 12 2023: …", "9 tháng 1 2015 lúc 15:08", not "Tháng 5 2000 người được khám"
        if (Year(tokens, end) is { } bare && (end + 1 == tokens.Count || tokens[end + 1].Kind is TokenKind.Break or TokenKind.Mark || tokens[end + 1].Is("lúc")))
            return (new DatePoint(bare, month, null), end + 1);
        return (new DatePoint(null, month, null), end);
    }

    /// <summary>"12/4/2024", "12/4", "12.4", "12-4-2024", "5 tháng 6 năm 2023", "5 tháng 6".</summary>
    public static (DatePoint Point, int End)? DayPoint(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Kind != TokenKind.Number)
            return SaidDay(tokens, at);
        // "tới 6.3 triệu" is money.
        if (Any(tokens, at + 1, "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "%"))
            return null;
        if (Split(tokens[at].Key) is { Length: 2 or 3 } parts && parts[0] <= 31 && parts[1] <= 12 && (parts.Length == 2 || parts[2] is >= 1900 and <= 2100))
            return (new DatePoint(parts.Length == 3 ? parts[2] : null, parts[1], parts[0]), at + 1);
        if (Small(tokens, at) is not { } day)
            return null;
        if (Any(tokens, at + 1, "tháng") && MonthPoint(tokens, at + 2) is { } inMonth)
            return (inMonth.Point with { Day = day }, inMonth.End);
        if (!Any(tokens, at + 1, "/", "-") || Small(tokens, at + 2) is not { } month || month > 12 || tokens[at + 2].Kind != TokenKind.Number)
            return null;
        if (tokens[at + 1].Is("-") && tokens[at + 1].Start > tokens[at].End)
            return null;
        return Any(tokens, at + 3, "/", "-") && Year(tokens, at + 4) is { } year
            ? (new DatePoint(year, month, day), at + 5)
            : (new DatePoint(null, month, day), at + 3);
    }

    // "hai mươi tư tháng bảy năm hai nghìn mười ba"
    private static (DatePoint Point, int End)? SaidDay(List<Token> tokens, int at)
    {
        var said = NumberWords.Bare(tokens, at) is { } bare && Any(tokens, bare.End, "tháng") ? bare : NumberWords.BelowThousand(tokens, at);
        return said is { Value: <= 31 } day && Any(tokens, day.End, "tháng") && MonthPoint(tokens, day.End + 1) is { } month ? (month.Point with { Day = day.Value }, month.End) : null;
    }

    /// <summary>A year 1000–2100 in words behind "năm": "hai nghìn không trăm hai mươi tư", "hai không hai bốn", "một chín tám tư".</summary>
    public static (int Year, int End)? SaidYear(List<Token> tokens, int at)
    {
        if (NumberWords.Unit(tokens, at) is not { } first || first > 2)
            return null;
        if (Any(tokens, at + 1, "nghìn", "ngàn"))
        {
            if (NumberWords.Remainder(tokens, at + 2) is { } odd)
                return Within((first * 1000) + odd.Value, odd.End);
            if ((NumberWords.Bare(tokens, at + 2) ?? NumberWords.BelowThousand(tokens, at + 2)) is { Value: > 9 } rest)
                return Within((first * 1000) + rest.Value, rest.End);
            return at + 2 >= tokens.Count || tokens[at + 2].Kind != TokenKind.Word ? Within(first * 1000, at + 2) : null;
        }
        if (NumberWords.Digit(tokens, at + 1) is not { } second)
            return null;
        var hundreds = (first * 1000) + (second * 100);
        if (Any(tokens, at + 2, "linh", "lẻ"))
            return NumberWords.Unit(tokens, at + 3) is { } one ? Within(hundreds + one, at + 4) : null;
        if (NumberWords.Digit(tokens, at + 2) is { } third && (NumberWords.Digit(tokens, at + 3) ?? NumberWords.Tail(tokens, at + 3)) is { } fourth)
            return Within(hundreds + (third * 10) + fourth, at + 4);
        return NumberWords.BelowThousand(tokens, at + 2) is { Value: >= 10 and < 100 } tens ? Within(hundreds + tens.Value, tens.End) : null;
    }

    private static (int Year, int End)? Within(int year, int end) => year is >= 1000 and <= 2100 ? (year, end) : null;

    private static int[]? Split(string key)
    {
        if (!key.Contains('.', StringComparison.Ordinal))
            return null;
        var parts = key.Split('.');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is < 1 or > 4 || Digits(parts[i]) is not { } number)
                return null;
            numbers[i] = number;
        }
        return numbers;
    }

    private static int? Digits(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
