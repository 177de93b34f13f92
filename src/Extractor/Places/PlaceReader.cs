using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Places;

/// <summary>Finds the places that a text names.</summary>
public static class PlaceReader
{
    // No region has as many provinces.
    private const int CountrywideFrom = 20;

    /// <summary>All place mentions, in order.</summary>
    /// <param name="text">NFC.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="home">The province that settles a district name which recurs, or null.</param>
    public static List<PlaceMention> Read(string text, List<Token> tokens, string? home)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var mentions = new List<PlaceMention>();
        var districtList = false;
        for (var i = 0; i < tokens.Count;)
        {
            districtList = tokens[i].Key is "huyện" or "quận" or "xã" or "thị" or "tp" or "phố" || (districtList && (tokens[i].Key is "," or "và" or "(" or ")" or ";" or "các" || IsCapital(text, tokens[i])));
            var mention = At(text, tokens, i, home, districtList, mentions);
            if (mention is { } found && found.Kind != PlaceKind.Nothing)
                mentions.Add(found);
            districtList |= mention?.Kind == PlaceKind.District;
            i = mention?.End ?? i + 1;
        }
        return mentions;
    }

    private static PlaceMention? At(string text, List<Token> tokens, int at, string? home, bool districtList, List<PlaceMention> before)
    {
        if (NamedUnit(text, tokens, at, home, before) is { } unit)
            return unit;
        if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        if (SeveralProvinces(text, tokens, at) is > 0 and var several)
        {
            // "ở 33 tỉnh, thành phố": so many stand for the country.
            return Small(tokens, at) >= CountrywideFrom ? new PlaceMention(PlaceKind.Country, "VN", at, several) : new PlaceMention(PlaceKind.Region, null, at, several);
        }
        if (tokens[at].Kind == TokenKind.Number)
            return null;
        // Most words are told by themselves to begin no name.
        if (!PlaceTables.Scopes.MayOpen(tokens[at]) && !PlaceTables.Provinces.MayOpen(tokens[at]) && !PlaceTables.Regions.MayOpen(tokens[at]) && !PlaceTables.Districts.MayOpen(tokens[at]))
            return null;
        var scopeEnd = PlaceTables.Scopes.Match(tokens, at, out var scope);
        if (PlaceTables.Provinces.Match(tokens, at, out var code) is > 0 and var end && end >= scopeEnd && (AllCapital(text, tokens, at, end) || (scopeEnd > 0 && IsCapital(text, tokens[end - 1]))) && !IsOtherName(tokens, at, end))
        {
            var former = PlaceTables.Formers.Match(tokens, Any(tokens, end, "(") ? end + 1 : end, out _) > 0;
            return new PlaceMention(PlaceKind.Province, code, at, end, former);
        }
        if (scopeEnd > 0)
        {
            return scope switch
            {
                "VN" => new PlaceMention(PlaceKind.Country, "VN", at, scopeEnd),
                "that" => new PlaceMention(PlaceKind.That, null, at, scopeEnd),
                "own" when !NamesAnother(text, tokens, at, scopeEnd) => new PlaceMention(PlaceKind.Own, null, at, scopeEnd),
                _ => new PlaceMention(PlaceKind.Nothing, null, at, scopeEnd),
            };
        }
        if (PlaceTables.Regions.Match(tokens, at, out _) is > 0 and var regionEnd)
            return new PlaceMention(PlaceKind.Region, null, at, regionEnd);
        // "ở Sơn Động, Lục Ngạn": without the word for district only those of the home province.
        var named = District(text, tokens, at, home, before);
        return districtList || (named is { } found && found.Code == home && found.End - at > 1 && Any(tokens, at - 1, "ở", "tại", ",", "và", "cho")) ? named : null;
    }

    // "thành phố Yên Bái", "TP. Vinh", "thị xã Quảng Trị", "quận 1": said to be a part of a province, whatever else bears the name.
    private static PlaceMention? NamedUnit(string text, List<Token> tokens, int at, string? home, List<PlaceMention> before)
    {
        // Asked for every word, and nearly none has such a word before it.
        if (at == 0 || tokens[at - 1].Key is not ("." or "huyện" or "quận" or "xã" or "phố" or "tp" or "tx"))
            return null;
        var kind = Any(tokens, at - 1, ".") ? at - 2 : at - 1;
        var named = kind == at - 1 && (Any(tokens, kind, "huyện", "quận") || (Any(tokens, kind, "xã") && Any(tokens, kind - 1, "thị")) || (Any(tokens, kind, "phố") && Any(tokens, kind - 1, "thành")));
        return (named || Any(tokens, kind, "tp", "tx")) && (tokens[at].Kind == TokenKind.Word || Any(tokens, kind, "quận")) ? District(text, tokens, at, home, before) : null;
    }

    // "ba tỉnh Quảng Bình, Quảng Trị và Thừa Thiên Huế", "sáu tỉnh": no one's own.
    private static int SeveralProvinces(string text, List<Token> tokens, int at)
    {
        if (!Any(tokens, at + 1, "tỉnh") || Small(tokens, at) is not >= 2)
            return -1;
        // "mỗi năm tỉnh vận động được": a year and no five.
        if (Any(tokens, at, "năm") && !Any(tokens, at - 1, "cho", "ở", "tại", "của", "cả", "thuộc"))
            return -1;
        var end = at + 2;
        while (Any(tokens, end, ",", "thành", "phố", "miền", "trung", "gồm", "là", ":"))
            end++;
        for (var next = end; PlaceTables.Provinces.Match(tokens, next, out _) is > 0 and var name && AllCapital(text, tokens, next, name);)
        {
            end = name;
            next = Any(tokens, end, ",", "và") ? end + 1 : end;
            if (next == end)
                break;
        }
        return Any(tokens, end - 1, ",") ? end - 1 : end;
    }

    private static PlaceMention? District(string text, List<Token> tokens, int at, string? home, List<PlaceMention> before)
    {
        if ((tokens[at].Kind == TokenKind.Word && !IsCapital(text, tokens[at])) || PlaceTables.Districts.Match(tokens, at, out var provinces) is not (> 0 and var end) || !AllCapital(text, tokens, at, end))
            return null;
        var named = before.Count > 0 ? before[^1].Code : null;
        var code = provinces.Count == 1 ? provinces[0] : provinces.Contains(home) ? home : provinces.Contains(named) ? named : null;
        // "Mù Cang Chải (Yên Bái)": the name in brackets says it, and is no place of its own.
        return code is null ? null : new PlaceMention(PlaceKind.District, code, at, end);
    }

    // "tỉnh Savannakhet", "thành phố Tuy Hòa": not the passage's own.
    private static bool NamesAnother(string text, List<Token> tokens, int at, int end) =>
        Any(tokens, end - 1, "tỉnh", "phố") && end < tokens.Count && (IsCapital(text, tokens[end]) || Any(tokens, end, "khác", "bạn", "trong"))
        && !Any(tokens, at, "ubnd");

    // "Báo Quảng Trị", "sông Thái Bình", "ông Bình Định", "cảng Hải Phòng": the name is another thing's.
    private static bool IsOtherName(List<Token> tokens, int at, int end) =>
        (Any(tokens, at - 1, "báo", "sông", "ông", "bà", "đường", "phố", "giáp", "cảng", "bay") && !(Any(tokens, at - 1, "phố") && Any(tokens, at - 2, "thành"))) || Phrase(tokens, end, "online") > 0;

    private static bool AllCapital(string text, List<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !IsCapital(text, tokens[i]))
                return false;
        }
        return true;
    }

    private static bool IsCapital(string text, Token token) => token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]);
}
