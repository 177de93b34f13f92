using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Donors;

/// <summary>Finds donors: those of the table, and new ones by their shape ("Tổ chức X", "Quỹ X (Hoa Kỳ)").</summary>
public static class DonorReader
{
    // A name that the table itself writes small ("saigonchildren") needs no capital.
    private static readonly PhraseTable<(DonorKind Kind, bool Small)> Known = new(Phrases().Select(p => (p.Phrase, (p.Kind, char.IsLower(p.Phrase[0])))));

    private static readonly PhraseTable<DonorKind> Official = new(
    [
        ("Chính phủ Hoa Kỳ", DonorKind.State), ("Chính phủ Nhật Bản", DonorKind.State), ("Chính phủ Hàn Quốc", DonorKind.State), ("Chính phủ Úc", DonorKind.State),
        ("Chính phủ Ấn Độ", DonorKind.State), ("Chính phủ Đức", DonorKind.State), ("Chính phủ Ireland", DonorKind.State), ("Đại sứ quán", DonorKind.State),
        ("Tổng Lãnh sự quán", DonorKind.State), ("Lãnh sự quán", DonorKind.State), ("UNICEF", DonorKind.State), ("UNESCO", DonorKind.State), ("Liên hợp quốc", DonorKind.State), ("Quỹ Nhi đồng Liên hợp quốc", DonorKind.State), ("Liên minh châu Âu", DonorKind.State),
        ("Quỹ Phát triển nông nghiệp quốc tế", DonorKind.State), ("Ngân hàng Phát triển châu Á", DonorKind.State), ("Quỹ Vì người nghèo", DonorKind.Domestic),
        ("Quỹ Bảo trợ trẻ em", DonorKind.Domestic),
    ]);

    // Words that begin what is told of a donor, not what it is called.
    private static readonly HashSet<string> Does = new(StringComparer.Ordinal)
    {
        "tài", "hỗ", "viện", "trợ", "trao", "tặng", "cam", "dành", "giúp", "đóng", "góp", "ủng", "cấp", "ký", "giải", "chuyển", "gửi", "mang", "đầu", "chi", "rót",
        "đã", "sẽ", "đang", "vừa", "cũng", "còn", "chưa", "không", "có", "là", "được", "bắt", "tiếp", "khởi", "triển", "thực", "phối", "tổ", "hoạt", "kết", "đến", "xây", "thăm", "khám", "báo", "cho",
        "cùng", "và", "với", "tại", "ở", "từ", "trong", "vào", "theo", "để", "nhằm", "về", "tới", "của", "do", "thông", "năm", "ngày", "tháng", "khi", "nay", "này", "trên", "đề", "phê", "đăng", "thì", "mới",
    };

    private const int LongestPlain = 4;

    /// <summary>All donors, in order.</summary>
    public static List<DonorMention> Read(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var mentions = new List<DonorMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var mention = Opens(tokens[i]) ? At(text, tokens, i) ?? Again(text, tokens, i, mentions) : null;
            if (mention is { } found)
                mentions.Add(found);
            i = mention?.End ?? i + 1;
        }
        return mentions;
    }

    // Most words are told by themselves to begin no donor.
    private static bool Opens(in Token token) => Official.MayOpen(token) || Known.MayOpen(token) || token.Key is "chính" or "quỹ" or "tổ";

    // "Tổ chức này dành 60.000 USD", "Quỹ cam kết …": the donor named last.
    private static DonorMention? Again(string text, List<Token> tokens, int at, List<DonorMention> before)
    {
        var end = Phrase(tokens, at, "tổ", "chức", "này") is > 0 and var said ? said : Any(tokens, at, "quỹ") && char.IsUpper(text[tokens[at].Start]) && !Any(tokens, at + 1, "bảo", "vì", "hỗ", "đền") ? at + 1 : -1;
        if (end < 0)
            return null;
        // Not further back than a reader would remember.
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - 12); i--)
        {
            if (before[i].Kind == DonorKind.Ngo)
                return before[i] with { First = at, End = end };
        }
        return null;
    }

    private static DonorMention? At(string text, List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word)
            return null;
        if (Official.Match(tokens, at, out var office) is > 0 and var officeEnd && char.IsUpper(text[tokens[at].Start]))
            return Named(text, tokens, office, at, officeEnd);
        if (Phrase(tokens, at, "chính", "phủ") is > 0 and var state && char.IsUpper(text[tokens[at].Start]) && state < tokens.Count && char.IsUpper(text[tokens[state].Start])
            && !Any(tokens, state, "việt") && NameEnd(text, tokens, state) is var stateEnd && stateEnd > state)
            return Named(text, tokens, DonorKind.State, at, stateEnd);
        if (Known.Match(tokens, at, out var known) is > 0 and var end && (known.Small || Capitals(text, tokens, at, end)))
            return Named(text, tokens, known.Kind, at, end);
        return ByShape(text, tokens, at);
    }

    // "Tổ chức Trả lại tuổi thơ (Hoa Kỳ)", "tổ chức Children of Vietnam", "Quỹ Schneider Electric"
    private static DonorMention? ByShape(string text, List<Token> tokens, int at)
    {
        var fund = Any(tokens, at, "quỹ") && char.IsUpper(text[tokens[at].Start]);
        var start = Phrase(tokens, at, "tổ", "chức");
        if (!fund && start < 0)
            return null;
        if (start > 0)
        {
            start = Phrase(tokens, start, "phi", "chính", "phủ") is > 0 and var plain ? plain : start;
            start = Phrase(tokens, start, "nước", "ngoài") is > 0 and var foreign ? foreign : start;
        }
        var first = fund ? at + 1 : start;
        var end = NameEnd(text, tokens, first);
        // "Tổ chức Tầm nhìn Thế giới", "Tổ chức Save the Children Hoa Kỳ": a name of the table, small words and all, and what else is written large behind it.
        if (!fund && Known.Match(tokens, first, out var known) is > 0 and var knownEnd && (known.Small || Capitals(text, tokens, first, knownEnd)))
            return Named(text, tokens, known.Kind, first, Math.Max(end, knownEnd));
        if (Any(tokens, first, "pcpnn", "pcp", "ngo", "ngos", "ingo", "ingos", "phi", "tcpcpnn", "liên"))
            return null;
        if (end <= first)
            return null;
        end = end == first + 1 ? PlainEnd(tokens, end) : end;
        return Named(text, tokens, DonorKind.Ngo, fund ? at : first, end);
    }

    // "Tổ chức Hy vọng xanh tài trợ": a name of which only the first word is written large goes on to the word that tells what it does; where none comes soon, it is that word alone.
    private static int PlainEnd(List<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Count && i <= at + LongestPlain; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || Does.Contains(tokens[i].Key))
                return i;
        }
        return at;
    }

    // A run of capitalised words, joined by small words of other tongues.
    private static int NameEnd(string text, List<Token> tokens, int at)
    {
        var end = at;
        for (var i = at; i < tokens.Count && i < at + 8; i++)
        {
            var capital = tokens[i].Kind == TokenKind.Word && char.IsUpper(text[tokens[i].Start]);
            var joins = i > at && (tokens[i].Key is "of" or "the" or "for" or "and" or "de" or "du" or "des" or "pour" or "un" or "in" or "et" or "-" or "thế");
            if (capital)
                end = i + 1;
            else if (!joins)
                break;
        }
        return end;
    }

    private static DonorMention Named(string text, List<Token> tokens, DonorKind kind, int first, int end) =>
        new(text[tokens[first].Start..tokens[end - 1].End], kind, first, end);

    private static bool Capitals(string text, List<Token> tokens, int first, int end) =>
        // "tổ chức Di cư Quốc tế": the name begins behind the word for what it is.
        Phrase(tokens, first, "tổ", "chức") is > 0 and var name && name < end ? char.IsUpper(text[tokens[name].Start])
        : char.IsUpper(text[tokens[first].Start]) && (end - first > 1 || tokens[first].End - tokens[first].Start > 1);

    private static IEnumerable<(string Phrase, DonorKind Kind)> Phrases()
    {
        foreach (var row in RuleTable.Read("donors.tsv"))
        {
            var kind = row["kind"].StartsWith("not an NGO (", StringComparison.Ordinal) ? DonorKind.State : row["kind"] == "domestic" ? DonorKind.Domestic : DonorKind.Ngo;
            // The reports list this agency's grants among those of the NGOs.
            if (row["name"] == "USAID")
                kind = DonorKind.Ngo;
            if (row["kind"] == "not an NGO")
                continue;
            yield return (row["name"], kind);
            foreach (var alias in row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries))
                yield return (alias, kind);
        }
    }
}
