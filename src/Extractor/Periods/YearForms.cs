using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeText;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Years and spans of years: "năm 2023", "giai đoạn 2020 - 2025", "các năm 2021, 2022 và 2023", "thập niên 90", "thế kỷ XX".</summary>
internal sealed class YearForms(TimeText text)
{
    // Tokens between a year without the word and the year or the word that makes it one.
    private const int YearsAway = 48;

    private readonly List<Token> tokens = text.Tokens;
    private readonly DateOnly? published = text.Published;

    /// <summary>Each form with the words that it begins with.</summary>
    public (string Openers, PeriodForm Form)[] Forms =>
    [
        ("năm", YearBefore),
        ("trong cả", WholeYear),
        ("sang hướng vụ là", LoneYear),
        (PeriodReader.Digits + " " + PeriodReader.NumberWords + " giai nhiệm khóa khoá từ các những", YearSpan),
        (PeriodReader.Digits + " " + PeriodReader.NumberWords + " các những", YearList),
        ("năm niên", SchoolYear),
        ("thập những", Decade),
        ("thế", Century),
        ("năm", Year),
        (PeriodReader.Digits, BareYear),
    ];

    // "giai đoạn 2020 - 2025", "nhiệm kỳ 2018-2023", "ba năm 2019 - 2021", "2017-2021", "giai đoạn 2020 đến 2025"
    private PeriodMention? YearSpan(int at)
    {
        var next = at;
        var named = false;
        if (Phrase(tokens, at, "giai", "đoạn") is > 0 and var stage)
            (next, named) = (Small(tokens, stage) is not null && Any(tokens, stage + 1, "năm") ? stage + 1 : stage, true);
        else if (Phrase(tokens, at, "nhiệm", "kỳ") is > 0 and var term)
            (next, named) = (term, true);
        else if (Small(tokens, at) is not null && Any(tokens, at + 1, "năm"))
            next += 2;
        else if (Any(tokens, at, "năm", "khóa", "khoá"))
            next++;
        if (Any(tokens, next, "từ"))
            next++;
        if (Any(tokens, next, "năm"))
            next++;
        if (TimeWords.Year(tokens, next) is not { } from || !(Any(tokens, next + 1, "-") || (Any(tokens, next + 1, "đến") && (named || next > at))))
            return null;
        // "giai đoạn 2016 - nay"
        if (named && Any(tokens, next + 2, "nay"))
            return Mention(new DateOnly(from, 1, 1), published, PeriodKind.Span, at, next + 3);
        // "giai đoạn 2021 - 6/2025"
        if (named && SlashedMonth(tokens, next + 2) is { Point: var upTo, End: var behind } && upTo.Year > from)
            return Mention(new DateOnly(from, 1, 1), upTo.Last(null), PeriodKind.Span, at, behind);
        // "giai đoạn 2011-15"
        if (named && next + 2 < tokens.Count && tokens[next + 2].Kind == TokenKind.Number && tokens[next + 2].Key.Length == 2 && Small(tokens, next + 2) is { } twoDigits && twoDigits > from % 100 && !Any(tokens, next + 3, "/", "-"))
            return Years(from, from - (from % 100) + twoDigits, PeriodKind.Span, at, next + 3);
        var second = Any(tokens, next + 2, "năm") ? next + 3 : next + 2;
        if (TimeWords.Year(tokens, second) is not { } to || to < from || to - from > 60)
            return null;
        return Mention(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), PeriodKind.Span, at, second + 1);
    }

    // "các năm 2021, 2022 và 2023", "hai năm 2022 và 2023", "hai năm (2022, 2023)": years in a row are one span, unless each has a number of its own.
    private PeriodMention? YearList(int at)
    {
        var next = Any(tokens, at, "các", "những") || Small(tokens, at) is not null && Any(tokens, at + 1, "năm") ? at + 1 : at;
        if (!Any(tokens, next, "năm"))
            return null;
        // "các năm dịch 2020, 2021"
        if (next > at && next + 1 < tokens.Count && tokens[next + 1].Kind == TokenKind.Word && TimeWords.Year(tokens, next + 2) is not null)
            next++;
        var bracketed = next > at && Any(tokens, next + 1, "(");
        if (bracketed)
            next++;
        if (TimeWords.Year(tokens, next + 1) is not { } first)
            return null;
        // "So với năm 2022, năm 2023 tăng": with the word repeated and only a comma, two clauses meet.
        var (last, end) = (first, next + 2);
        while (Any(tokens, end, ",", "và", ";") && (Any(tokens, end + 1, "năm") && (next > at || Any(tokens, end, "và")) ? end + 2 : end + 1) is var behind && TimeWords.Year(tokens, behind) == last + 1)
            (last, end) = (last + 1, behind + 1);
        var another = Any(tokens, end, ",", "và") && TimeWords.Year(tokens, end + 1) is not null;
        return last == first || another || (bracketed && !Any(tokens, end, ")")) || text.IsShared(end) ? null : Years(first, last, PeriodKind.Span, at, bracketed ? end + 1 : end);
    }

    // "năm học 2023-2024", "niên khóa 2023 - 2024": from the opening in September to the end of May.
    private PeriodMention? SchoolYear(int at)
    {
        var next = Phrase(tokens, at, "năm", "học") is > 0 and var named ? named : Any(tokens, at, "niên") && Any(tokens, at + 1, "khóa", "khoá", "học") ? at + 2 : -1;
        if (next < 0 || TimeWords.Year(tokens, next) is not { } from || !Any(tokens, next + 1, "-", "/", "đến") || TimeWords.Year(tokens, next + 2) != from + 1)
            return null;
        return Mention(new DateOnly(from, 9, 1), new DateOnly(from + 1, 5, 31), PeriodKind.Span, at, next + 3);
    }

    // "thập niên 90", "những năm 1990", "những năm 90 của thế kỷ XX", "thập kỷ qua"
    private PeriodMention? Decade(int at)
    {
        var years = Phrase(tokens, at, "những", "năm") is > 0 and var plural ? plural : -1;
        var next = years > 0 ? years : Any(tokens, at, "thập") && Any(tokens, at + 1, "niên", "kỷ", "kỉ") ? at + 2 : -1;
        if (next < 0)
            return null;
        if (years < 0 && published is { } p && Any(tokens, next, "qua", "này", "tới"))
            return tokens[next].Is("này") ? Years(p.Year / 10 * 10, (p.Year / 10 * 10) + 9, PeriodKind.Loose, at, next + 1)
                : tokens[next].Is("tới") ? Years(p.Year + 1, p.Year + 10, PeriodKind.Loose, at, next + 1) : Years(p.Year - 10, p.Year - 1, PeriodKind.Loose, at, next + 1);
        var short90 = next < tokens.Count && tokens[next].Kind == TokenKind.Number && tokens[next].Key.Length == 2 && tokens[next].Key[1] == '0' ? Digit(tokens[next].Key[0]) : null;
        if ((TimeWords.NamedYear(tokens, next) ?? (short90 is { } tens ? tens + (tens < 30 ? 2000 : 1900) : null)) is not { } year || year % 10 != 0)
            return null;
        var end = Phrase(tokens, next + 1, "của", "thế") is > 0 and var ofCentury ? Century(ofCentury - 1) : Any(tokens, next + 1, "thế") ? Century(next + 1) : null;
        if (end is { Period.From: { } begin })
            year = (begin.Year - 1) + (year % 100);
        return Years(year, year + 9, PeriodKind.Loose, at, end?.End ?? next + 1);
    }

    private static int? Digit(char c) => char.IsAsciiDigit(c) ? (c - '0') * 10 : null;

    // "thế kỷ 20", "thế kỷ XIX", "thế kỷ thứ 10", "thế kỷ hai mươi mốt"
    private PeriodMention? Century(int at)
    {
        if (!Any(tokens, at, "thế") || !Any(tokens, at + 1, "kỷ", "kỉ"))
            return null;
        var next = Any(tokens, at + 2, "thứ") ? at + 3 : at + 2;
        if (published is { } p && Any(tokens, next, "này", "trước", "qua"))
            return Years(((p.Year - 1) / 100 * 100) + (tokens[next].Is("này") ? 1 : -99), ((p.Year - 1) / 100 * 100) + (tokens[next].Is("này") ? 100 : 0), PeriodKind.Loose, at, next + 1);
        var (number, end) = Small(tokens, next) is { } digits && tokens[next].Kind == TokenKind.Number ? (digits, next + 1)
            : TimeWords.Roman(tokens, next) is { } roman ? (roman, next + 1)
            : Quantities.NumberWords.BelowThousand(tokens, next) is { } said ? said : (0, next);
        return number is >= 1 and <= 21 ? Years(((number - 1) * 100) + 1, number * 100, PeriodKind.Loose, at, end) : null;
    }

    // "năm 2023", "năm ngoái", "năm nay", "năm 1858"
    private PeriodMention? Year(int at)
    {
        if (Any(tokens, at - 1, "mỗi", "hàng", "hằng"))
            return null;
        // "năm tài chính 2023" is the calendar's.
        var next = Any(tokens, at + 1, "tài") && Any(tokens, at + 2, "chính", "khoá", "khóa") ? at + 3 : at + 1;
        // "năm Đinh Sửu 1997", "năm Giáp Thìn (2024)"
        if (Any(tokens, next, "giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý") && Any(tokens, next + 1, "tý", "tí", "sửu", "dần", "mão", "mẹo", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"))
        {
            var written = Any(tokens, next + 2, "(") && Any(tokens, next + 4, ")") ? next + 3 : next + 2;
            return TimeWords.Year(tokens, written) is { } lunar ? Years(lunar, lunar, PeriodKind.Span, at, written > next + 2 ? written + 2 : written + 1) : null;
        }
        if (TimeWords.NamedYear(tokens, next) is { } named)
            return Years(named, named, named < 1900 ? PeriodKind.Loose : PeriodKind.Span, at, next + 1);
        if (TimeWords.SaidYear(tokens, next) is { } said)
            return Years(said.Year, said.Year, said.Year < 1900 ? PeriodKind.Loose : PeriodKind.Span, at, said.End);
        // "nhiều năm qua", "5 năm nay": more than one.
        if (text.YearOf(at) is not { } year || Any(tokens, at - 1, "nhiều", "những", "mấy", "vài", "các", "bao", "từng") || Small(tokens, at - 1) is > 1)
            return null;
        return Years(year.Year, year.Year, PeriodKind.Span, at, year.End);
    }

    // "2021 5,1 triệu USD, 2022 6,35 triệu USD", "2010 rồi 2011", "có năm (2022) đạt 103 tỷ", "Kế hoạch 2014: …"
    private PeriodMention? BareYear(int at)
    {
        if (TimeWords.Year(tokens, at) is not { } year || (published is { } p && year > p.Year + 10) || text.IsPhrase)
            return null;
        var opens = Any(tokens, at - 1, ",", "(", ":", ";", "rồi", "và", "hoạch", "tiêu") || (at > 0 && tokens[at - 1].Kind == TokenKind.Break) || (Any(tokens, at - 2, "năm") && Any(tokens, at - 3, "các", "những", "hai", "ba"));
        var closes = Any(tokens, at + 1, ",", ")", ":", ";", ".", "rồi", "và", "là", "có", "đạt", "lập", "nhận", "chỉ", "lên")
            || (at + 2 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 2].Kind == TokenKind.Word);
        // "hơn 2023 (5,48 triệu USD)"
        closes |= Any(tokens, at + 1, "(") && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number;
        // "các năm 2013, 2014, 2015 giải ngân …": the last of a row closes it, whatever follows.
        closes |= at >= 4 && Any(tokens, at - 1, ",") && TimeWords.Year(tokens, at - 2) == year - 1 && TimeWords.Year(tokens, at - 4) == year - 2;
        // "Chỉ riêng 2006", "2006 leo tới 640 ngàn": beside another year, four digits without a dot that count nothing are a year.
        (opens, closes) = (opens || OpensYear(at - 1), closes || CountsNothing(at + 1) || (Any(tokens, at + 1, "lần") && Any(tokens, at + 2, "lượt")));
        // "Năm 2012 | Kế hoạch 2013", the heads of columns
        closes |= Any(tokens, at - 1, "hoạch", "tiêu", "hiện", "quả", "báo", "ước") && (at + 1 >= tokens.Count || tokens[at + 1].Kind == TokenKind.Break || Any(tokens, at + 1, "|"));
        // An open bracket before wants its closing one: "(2022)".
        var bracketed = Any(tokens, at - 1, "(") == Any(tokens, at + 1, ")");
        // "2019: 2,31 triệu USD", "1999 – Lũ lịch sử", "“2003. 11 tổ chức; 5,7 tỷ.”": a line of its own; "2020 là năm trắng khách".
        var line = text.OpensLine(at) || (Any(tokens, at - 1, "“", "\"") && (at == 1 || tokens[at - 2].Kind == TokenKind.Break));
        // "■ 1999", "1999" over what is told of it, "1994 ◦ Lệnh cấm vận gỡ bỏ"
        if (line && at + 2 < tokens.Count && (tokens[at + 1].Kind == TokenKind.Break || tokens[at + 1].IsBullet && tokens[at + 2].Kind != TokenKind.Break && TimeWords.Year(tokens, at + 2) is null))
            return Years(year, year, PeriodKind.Span, at, at + 1);
        var begins = line || (Any(tokens, at - 1, ".", "?") && Any(tokens, at + 1, ":"));
        if ((begins && (Any(tokens, at + 1, ":", "-") || (Any(tokens, at + 1, "là") && Any(tokens, at + 2, "năm"))) || line && Any(tokens, at + 1, ".")) && at + 2 < tokens.Count && tokens[at + 2].Kind != TokenKind.Break && TimeWords.Year(tokens, at + 2) is null)
            return Years(year, year, PeriodKind.Span, at, at + 1);
        return opens && closes && bracketed && (Any(tokens, at - 1, "hồi") || !FarFromYears(at)) ? Years(year, year, PeriodKind.Aside, at, at + 1) : null;
    }

    // "rơi vào 2014 với …", "Trang 2005: 11 khoản", "Nhìn lại 2021, năm dịch, …", "Đối chiếu 2015: 38 khoản"
    private bool OpensYear(int at) => Any(tokens, at, "riêng", "đến", "tới", "từ", "cuối", "đầu", "hết", "trong", "sang", "cả", "trọn", "suốt", "với", "nhất", "ở", "thì", "mà", "còn", "của", "hồi", "tức", "mong", "vào", "hơn", "trang", "lại", "chiếu");

    private bool CountsNothing(int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Key.Length > 1
        && UnitTables.Nouns.Match(tokens, at, out _) < 0 && UnitTables.Counters.Match(tokens, at, out _) < 0 && UnitTables.Currencies.Match(tokens, at, out _) < 0
        && UnitTables.Measures.Match(tokens, at, out _) < 0 && NumberWords.Scale(tokens, at) is null;

    // A year without the word is one beside another year or the word: "năm", "2021", "kế hoạch".
    private bool FarFromYears(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - YearsAway) && tokens[i].Kind != TokenKind.Break; i--)
        {
            if (Any(tokens, i, "năm", "hoạch", "tiêu") || TimeWords.Year(tokens, i) is not null)
                return false;
        }
        return true;
    }

    // "năm trước đó", "năm liền trước"
    private PeriodMention? YearBefore(int at)
    {
        // "hai năm trước đó" are two.
        if (Small(tokens, at - 1) is not null)
            return null;
        var end = Phrase(tokens, at, "năm", "trước", "đó") is > 0 and var said ? said : Phrase(tokens, at, "năm", "liền", "trước") is > 0 and var close ? close : Phrase(tokens, at, "năm", "trước", "nữa") is > 0 and var further ? further
            : Phrase(tokens, at, "năm", "trước") is > 0 and var before && !Any(tokens, before, "mắt", "đây", "khi") && !Any(tokens, at - 1, "nhiều", "những", "mấy", "vài", "các") ? before : -1;
        return end > 0 && published is { } p ? Mention(new DateOnly(p.Year - 1, 1, 1), new DateOnly(p.Year - 1, 12, 31), PeriodKind.YearBefore, at, end) : null;
    }

    // "trong năm", "cả năm" without a year of its own
    private PeriodMention? WholeYear(int at)
    {
        if (!Any(tokens, at, "trong", "cả") || !Any(tokens, at + 1, "năm") || TimeWords.Year(tokens, at + 2) is not null || text.YearInView is not { } year)
            return null;
        if (Any(tokens, at + 2, "tài", "nay", "qua", "ngoái", "trước", "tới", "sau", "học", "đầu", "huyện", "xã", "thứ", "tổ", "vừa", "tháng") || (Any(tokens, at + 2, "dự") && Any(tokens, at + 3, "án")) || Any(tokens, at - 1, "vòng"))
            return null;
        return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.WholeYear, at, at + 2);
    }

    // "năm cao nhất là 2019, …; thấp nhất là 2021", "Đỉnh cao là 2012 - 1,25 triệu USD"
    private PeriodMention? LoneYear(int at)
    {
        if (TimeWords.Year(tokens, at + 1) is not { } year)
            return null;
        // "Phương hướng 2018", "Nhìn sang 2026, …"
        if (Any(tokens, at, "sang") && Any(tokens, at - 1, "bước", "nhìn"))
            return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Span, at + 1, at + 2);
        if (Any(tokens, at, "hướng", "vụ") && (at + 2 >= tokens.Count || tokens[at + 2].Kind == TokenKind.Break || Any(tokens, at + 2, ":", ".")))
            return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Span, at + 1, at + 2);
        if (!Any(tokens, at, "là") || !Any(tokens, at + 2, ",", ";", ":", "(", ")", "với", "-"))
            return null;
        return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Aside, at, at + 2);
    }
}
