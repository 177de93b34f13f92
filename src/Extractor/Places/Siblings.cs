using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Places;

/// <summary>
/// After the merger, a name that several old provinces now share means the old one where its siblings stand beside it with numbers of their own:
/// "chia theo địa bàn: Hòa Bình 138 khoản; Phú Thọ 71 khoản; Vĩnh Phúc 54 khoản".
/// </summary>
internal static class Siblings
{
    // A breakdown names its members close together.
    private const int Farthest = 24;

    private static readonly Dictionary<string, string> BearerOf = PlaceTables.Merged
        .SelectMany(m => m.Value, (unit, member) => (unit.Key, Member: member)).ToDictionary(m => m.Member, m => m.Key, StringComparer.Ordinal);

    /// <summary>The mentions, those of a breakdown marked as former, and rows of all members made the unit of the home province or of another.</summary>
    public static List<PlaceMention> Mark(List<PlaceMention> mentions, List<Token> tokens, string? home)
    {
        var marked = new List<PlaceMention>(mentions);
        Join(marked, tokens);
        for (var i = 0; i < mentions.Count && home is not null && PlaceTables.Merged.TryGetValue(home, out var members); i++)
        {
            // "ba tỉnh cũ": as many as the province was formed of, and none of them named.
            if (mentions[i] is { Kind: PlaceKind.Region } several && Small(tokens, several.First) == members.Count && several.End - several.First <= 2 && (i + 1 == mentions.Count || mentions[i + 1].First - several.End > 3))
                marked[i] = several with { Kind = PlaceKind.Own };
        }
        for (var i = 0; i < mentions.Count; i++)
        {
            if (IsBearer(mentions[i]) && (IsCounted(i, i - 1) || IsCounted(i, i + 1)))
                marked[i] = mentions[i] with { Former = true };
        }
        return marked;

        bool IsCounted(int bearer, int other) =>
            other >= 0 && other < mentions.Count && mentions[other] is { Kind: PlaceKind.Province, Code: { } code } && code != mentions[bearer].Code
            && BearerOf.GetValueOrDefault(code) == mentions[bearer].Code && CountedApart(tokens, Math.Min(mentions[bearer].End, mentions[other].End), Math.Max(mentions[bearer].First, mentions[other].First));
    }

    // "ba tỉnh Phú Thọ, Vĩnh Phúc và Hòa Bình": all the members in a row are the merged unit.
    private static void Join(List<PlaceMention> mentions, List<Token> tokens)
    {
        for (var first = 0; first < mentions.Count; first++)
        {
            if (mentions[first] is not { Kind: PlaceKind.Province, Code: { } code } || !BearerOf.TryGetValue(code, out var bearer))
                continue;
            var count = PlaceTables.Merged[bearer].Count;
            if (first + count > mentions.Count || !PlaceTables.Merged[bearer].All(m => mentions.FindIndex(first, count, p => p.Code == m && p.Kind == PlaceKind.Province) >= 0)
                || Enumerable.Range(first, count - 1).Any(i => !OnlyMarks(tokens, mentions[i].End, mentions[i + 1].First)))
                continue;
            for (var i = first; i < first + count; i++)
                mentions[i] = mentions[i] with { Code = bearer, Former = false };
        }
    }

    private static bool OnlyMarks(List<Token> tokens, int from, int to)
    {
        while (from < to && Any(tokens, from, ",", "và", "với", "cùng", "tỉnh"))
            from++;
        return from == to;
    }

    private static bool IsBearer(PlaceMention mention) => mention is { Kind: PlaceKind.Province, Code: { } code } && PlaceTables.Merged.ContainsKey(code);

    // A number between the two names, and no end of a sentence.
    private static bool CountedApart(List<Token> tokens, int from, int to)
    {
        var number = false;
        for (var i = from; i < to; i++)
        {
            number |= tokens[i].Kind == TokenKind.Number;
            if (Any(tokens, i, "."))
                return false;
        }
        return number && to - from <= Farthest;
    }
}
