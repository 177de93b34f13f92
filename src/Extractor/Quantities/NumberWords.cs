using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>Numbers in words below a thousand, and the words of scale above it.</summary>
internal static class NumberWords
{
    private static readonly KeyTable<int> Units = new(new Dictionary<string, int>
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
    });

    // Only behind a ten: "hai mươi mốt", "ba mươi tư", "mười lăm".
    private static readonly KeyTable<int> AfterTen = new(new Dictionary<string, int>
    {
        ["mốt"] = 1,
        ["tư"] = 4,
        ["lăm"] = 5,
        ["nhăm"] = 5,
    });

    private static readonly KeyTable<decimal> ScaleWords = new(new Dictionary<string, decimal>
    {
        ["nghìn"] = 1_000m,
        ["ngàn"] = 1_000m,
        ["vạn"] = 10_000m,
        ["triệu"] = 1_000_000m,
        ["tr"] = 1_000_000m,
        ["tỷ"] = 1_000_000_000m,
        ["tỉ"] = 1_000_000_000m,
        ["thousand"] = 1_000m,
        ["million"] = 1_000_000m,
        ["billion"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
    });

    private static readonly KeyTable<bool> Openers = KeyTable.Of("mười", "hăm", "nửa", "không", "trăm", "chục", "tá");

    /// <summary>Can a number in words begin with this token? Most words are told apart by this alone.</summary>
    public static bool Opens(in Token token) => Openers.TryGet(token, out _) || Units.TryGet(token, out _) || ScaleWords.TryGet(token, out _);

    /// <summary>More than this is no sum that anyone reports; numbers are not multiplied beyond it.</summary>
    public const decimal Most = 1_000_000_000_000_000_000m;

    /// <summary>The scale word at <paramref name="at"/>, or null. "trăm" and "chục" scale only digits: "2 trăm triệu".</summary>
    public static decimal? Scale(List<Token> tokens, int at, bool afterDigits = false)
    {
        if (at >= tokens.Count)
            return null;
        if (ScaleWords.TryGet(tokens[at], out var scale))
            return scale;
        return !afterDigits ? null : tokens[at].Key switch { "trăm" => 100m, "chục" => 10m, _ => null };
    }

    /// <summary>All scale words from <paramref name="at"/> on ("nghìn tỷ"), as one factor of at most 10^15, and the index behind them; 1 where there are none.</summary>
    public static (decimal Factor, int End) Scales(List<Token> tokens, int at)
    {
        var factor = 1m;
        while (Scale(tokens, at) is { } scale && factor * scale <= 1_000_000_000_000_000m)
            (factor, at) = (factor * scale, at + 1);
        return (factor, at);
    }

    /// <summary>One digit in words, zero included, or null.</summary>
    public static int? Digit(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Is("không") ? 0 : Unit(tokens, at);

    /// <summary>One to nine in words, or null.</summary>
    public static int? Unit(List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && Units.TryGet(tokens[at], out var unit) ? unit : null;

    /// <summary>The words that stand only behind a ten, a hundred or a scale word: mốt, tư, lăm.</summary>
    public static int? Tail(List<Token> tokens, int at) =>
        at < tokens.Count && AfterTen.TryGet(tokens[at], out var tail) ? tail : null;

    /// <summary>A number 1–999 in words at <paramref name="at"/> and the index behind it, or null.</summary>
    public static (int Value, int End)? BelowThousand(List<Token> tokens, int at) =>
        Tens(tokens, at) is not { } first ? null
        : first.Value > 9 || first.End >= tokens.Count || !tokens[first.End].Is("trăm") ? first
        : Hundreds(tokens, first.Value, first.End + 1);

    /// <summary>What stands behind a scale word and is told of its ones: "không trăm mười một", "lẻ năm". Null for anything else.</summary>
    public static (int Value, int End)? Remainder(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count)
            return null;
        if (tokens[at].Key is "lẻ" or "linh")
            return Tens(tokens, at + 1) is { } odd ? odd : null;
        return tokens[at].Is("không") && tokens[at + 1].Is("trăm") ? Hundreds(tokens, 0, at + 2) : null;
    }

    private static (int Value, int End) Hundreds(List<Token> tokens, int hundreds, int end)
    {
        var value = hundreds * 100;
        if (end >= tokens.Count)
            return (value, end);
        if (tokens[end].Key is "lẻ" or "linh")
            return (Unit(tokens, end + 1) ?? Tail(tokens, end + 1)) is { } odd ? (value + odd, end + 2) : (value, end);
        // "một trăm bốn bảy", "bốn trăm sáu triệu": the ten is not said.
        if (Unit(tokens, end) is { } tens && (Scale(tokens, end + 1) is not null || Bare(tokens, end) is not null))
            return Scale(tokens, end + 1) is null ? (value + Bare(tokens, end)!.Value.Value, end + 2) : (value + (tens * 10), end + 1);
        if (tokens[end].Key is "rưỡi" or "rưởi" && hundreds > 0)
            return (value + 50, end + 1);
        // "hai trăm năm 2023": the word for five is also the word for year.
        return Tens(tokens, end) is { Value: > 9 } rest ? (value + rest.Value, rest.End) : (value, end);
    }

    private static (int Value, int End)? Tens(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Is("mười"))
            return Last(tokens, at + 1) is { } tail ? (10 + tail, at + 2) : (10, at + 1);
        // "hăm ba": twenty-three
        if (tokens[at].Is("hăm") && (Last(tokens, at + 1) ?? Tail(tokens, at + 1)) is { } twenty)
            return (20 + twenty, at + 2);
        if (Unit(tokens, at) is not { } unit)
            return null;
        if (at + 1 >= tokens.Count)
            return (unit, at + 1);
        if (tokens[at + 1].Key is "mươi" or "mười" or "chục" && (unit > 1 || tokens[at + 1].Is("chục")))
            return Last(tokens, at + 2) is { } last ? ((unit * 10) + last, at + 3) : (unit * 10, at + 2);
        // "hai mốt", "ba lăm": the ten is not said. "năm tư" is a fourth year, and "một tư" nothing.
        return unit > 1 && tokens[at + 1].Key is "mốt" or "lăm" or "nhăm" ? ((unit * 10) + Tail(tokens, at + 1)!.Value, at + 2) : (unit, at + 1);
    }

    /// <summary>Two digits that are a ten and its ones, "bốn ba", or null; only where nothing else can be meant.</summary>
    public static (int Value, int End)? Bare(List<Token> tokens, int at) =>
        Unit(tokens, at) is { } tens && !(at + 2 < tokens.Count && tokens[at + 2].Key is "mươi" or "trăm" or "mốt" or "lăm") && (Tail(tokens, at + 1) ?? Last(tokens, at + 1)) is { } ones && tens > 1 ? ((tens * 10) + ones, at + 2) : null;

    private static int? Last(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;
        if (AfterTen.TryGet(tokens[at], out var special))
            return special;
        // "hai mươi năm" is twenty years, and nobody says "hai mươi năm dự án" for 25; but "hai mươi năm triệu" counts no years.
        return tokens[at].Is("năm") && Scale(tokens, at + 1) is null ? null : Unit(tokens, at);
    }
}
