using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>The tokens that time expressions are read from, and the day that relative ones are told from.</summary>
internal sealed record TimeText(List<Token> Tokens, DateOnly? Published)
{
    // Fewer words than a sentence has: the text asks for a date instead of telling of one.
    private const int PhraseLength = 8;

    /// <summary>A mention, or null where it would be empty or end before it begins.</summary>
    public static PeriodMention? Mention(DateOnly? from, DateOnly? to, PeriodKind kind, int first, int end) =>
        (from is null && to is null) || (from is { } f && to is { } t && f > t) ? null : new PeriodMention(new Period(from, to), kind, first, end);

    /// <summary>A mention of whole calendar years.</summary>
    public static PeriodMention? Years(int from, int to, PeriodKind kind, int first, int end) =>
        from is >= 1 and <= 9998 && to is >= 1 and <= 9998 ? Mention(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), kind, first, end) : null;

    /// <summary>A mention of whole calendar months, so many from the one that holds a day.</summary>
    public static PeriodMention? Months(DateOnly within, int count, PeriodKind kind, int first, int end)
    {
        var from = new DateOnly(within.Year, within.Month, 1);
        return Mention(from, from.AddMonths(count).AddDays(-1), kind, first, end);
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>"2024", "năm 2024", "năm nay", "nay", "năm ngoái", "năm trước đó" not: the year meant and the index behind it.</summary>
    public (int Year, int End)? YearOf(int at)
    {
        var next = Any(Tokens, at, "năm", "/") ? at + 1 : Any(Tokens, at, "của") && Any(Tokens, at + 1, "năm") ? at + 2 : at;
        if (TimeWords.Year(Tokens, next) is { } year)
            return (year, next + 1);
        if (Published is not { } p || next >= Tokens.Count)
            return null;
        return Tokens[next].Key switch
        {
            "nay" => (p.Year, next + 1),
            "ngoái" => (p.Year - 1, next + 1),
            "kia" when next > at => (p.Year - 2, next + 1),
            "tới" or "sau" when next > at => (p.Year + 1, next + 1),
            "tiếp" or "kế" when next > at && Any(Tokens, next + 1, "theo", "tiếp") => (p.Year + 1, next + 2),
            // A review that appears in December looks back on its own year.
            "qua" or "rồi" when next > at => (PastYear(p), next + 1),
            "vừa" when next > at && Any(Tokens, next + 1, "qua", "rồi") => (PastYear(p), next + 2),
            _ => null,
        };
    }

    /// <summary>Is the whole text a phrase, which tells of nothing past or to come?</summary>
    public bool IsPhrase => Tokens.Count <= PhraseLength;

    /// <summary>Does a clause, a line or the text end before this token?</summary>
    public bool EndsBefore(int at) => at >= Tokens.Count || Tokens[at].Kind is TokenKind.Break or TokenKind.Mark;

    /// <summary>Does a line or the text end before this token?</summary>
    public bool EndsLine(int at) => at >= Tokens.Count || Tokens[at].Kind == TokenKind.Break;

    /// <summary>Is this the first token of its line, or the first behind a bullet?</summary>
    public bool OpensLine(int at) => at == 0 || Tokens[at - 1].Kind == TokenKind.Break || (Tokens[at - 1].IsBullet && (at == 1 || Tokens[at - 2].Kind == TokenKind.Break));

    /// <summary>"17 giờ", "16h30": the index behind a time of day, or the same where there is none.</summary>
    public int Clock(int at)
    {
        if (Small(Tokens, at) is not <= 24 || at + 1 >= Tokens.Count)
            return at;
        // "8h00" is two tokens.
        if (Tokens[at + 1].Key is ['h', >= '0' and <= '9', >= '0' and <= '9'])
            return at + 2;
        if (!Any(Tokens, at + 1, "giờ", "h"))
            return at;
        var next = Small(Tokens, at + 2) is not null && !Any(Tokens, at + 3, "/", "-", "tháng") ? at + 3 : at + 2;
        return Any(Tokens, next, "phút", "p") ? next + 1 : next;
    }

    /// <summary>"năm 2021, 2022 lần lượt là 5 và 7 dự án": times in a row that have a number each.</summary>
    public bool IsShared(int at)
    {
        for (var i = at; i < Math.Min(at + 14, Tokens.Count) && Tokens[i].Kind != TokenKind.Break; i++)
        {
            if ((Any(Tokens, i, "lần") && Any(Tokens, i + 1, "lượt")) || (Any(Tokens, i, "tương") && Any(Tokens, i + 1, "ứng")))
                return true;
        }
        return false;
    }

    /// <summary>Says the text of what ends before this token that it is of the lunar calendar? Then it is another day each year.</summary>
    public bool IsLunar(int at) => Any(Tokens, at, "âm") && Any(Tokens, at + 1, "lịch");

    /// <summary>"này", "trước", "tới", "vừa qua": how many weeks, months or quarters from the present one, and the index behind it.</summary>
    public (int Count, int End)? Shift(int at)
    {
        if (at < 0 || at >= Tokens.Count)
            return null;
        return Tokens[at].Key switch
        {
            "này" or "nay" => (0, at + 1),
            "hiện" when Any(Tokens, at + 1, "tại") => (0, at + 2),
            "trước" when !Any(Tokens, at + 1, "khi", "đó", "mắt") => (-1, at + 1),
            "qua" or "rồi" or "ngoái" => (-1, at + 1),
            "vừa" when Any(Tokens, at + 1, "qua", "rồi") => (-1, at + 2),
            "sau" when !Any(Tokens, at + 1, "khi", "đó") => (1, at + 1),
            "tới" => (1, at + 1),
            "tiếp" => (1, Any(Tokens, at + 1, "theo") ? at + 2 : at + 1),
            "kế" when Any(Tokens, at + 1, "tiếp") => (1, at + 2),
            "sắp" when Any(Tokens, at + 1, "tới") => (1, at + 2),
            _ => null,
        };
    }

    /// <summary>"tháng 9 năm ngoái", "tháng 3 tới", "tháng 10 vừa qua": a month with a year told from the publication.</summary>
    public (DatePoint Point, int End)? MonthIn(int at)
    {
        if (Published is not { } p || !Any(Tokens, at, "tháng") || MonthPoint(Tokens, at + 1) is not { Point: { Year: null, Month: { } month }, End: var end })
            return null;
        if (Any(Tokens, end, "năm") && YearOf(end) is { } named)
            return (new DatePoint(named.Year, month, null), named.End);
        // "7,6 tỷ đồng của tháng 1 năm trước"
        if (Any(Tokens, end, "năm") && Any(Tokens, end + 1, "trước") && !Any(Tokens, end + 2, "đó", "đây", "nữa", "khi"))
            return (new DatePoint(p.Year - 1, month, null), end + 2);
        // "từ tháng 7 tới nay" goes on to its end.
        if (Shift(end) is not { } shift || Any(Tokens, end, "trước", "sau", "nay", "hiện", "này", "ngoái") || (Any(Tokens, end, "tới") && Any(Tokens, end + 1, "nay", "giờ", "hết", "cuối", "ngày", "tháng", "năm", "đầu", "giữa")))
            return null;
        var year = shift.Count > 0 ? (month > p.Month ? p.Year : p.Year + 1) : month <= p.Month ? p.Year : p.Year - 1;
        return (new DatePoint(year, month, null), shift.End);
    }

    /// <summary>A date point as <see cref="Point"/> reads it, also one told from the publication: "hết năm nay", "cuối tháng này", "hôm qua".</summary>
    public (DatePoint Point, int End)? PointAt(int at)
    {
        var next = at;
        while (Any(Tokens, next, "hết", "cuối", "đầu", "giữa"))
            next++;
        if (MonthIn(next) is { } month)
            return month;
        // "hết quý I/2019"
        if (next > at && Any(Tokens, next, "quý") && QuartersEnd(next) is { } quarter)
            return quarter;
        if (Point(Tokens, at) is { } written)
            return written;
        if (Published is not { } p)
            return null;
        if (Any(Tokens, next, "năm") && YearOf(next) is { } year)
            return (new DatePoint(year.Year, null, null), year.End);
        if (Any(Tokens, next, "tháng") && Shift(next + 1) is { } shift && p.AddMonths(shift.Count) is var day)
            return (new DatePoint(day.Year, day.Month, null), shift.End);
        if (!Any(Tokens, next, "hôm") || !Any(Tokens, next + 1, "nay", "qua"))
            return null;
        var near = Any(Tokens, next + 1, "nay") ? p : p.AddDays(-1);
        return (new DatePoint(near.Year, near.Month, near.Day), next + 2);
    }

    /// <summary>"quý I/2019": its last month.</summary>
    public (DatePoint Point, int End)? QuartersEnd(int at)
    {
        if (TimeWords.Quarter(Tokens, at + 1) is not { } quarter)
            return null;
        var named = Any(Tokens, at + 2, "/", "-", "năm") ? YearOf(Any(Tokens, at + 2, "năm") ? at + 2 : at + 3) : null;
        return (new DatePoint(named?.Year, 3 * quarter, null), named?.End ?? at + 2);
    }

    /// <summary>The year of a date that is written without one.</summary>
    public int? YearFor(DatePoint point)
    {
        if (point.Year is not null || Published is not { } p)
            return point.Year;
        // A month that is still to come, far ahead, is last year's.
        return !IsPhrase && point.Month is { } month && month > p.Month + 3 ? p.Year - 1 : p.Year;
    }

    /// <summary>"trong năm", "cuối năm" without a year: told in its first months, the year that is over.</summary>
    public int? YearInView => Published is { } p ? (p.Month <= 3 ? p.Year - 1 : p.Year) : null;

    private static int PastYear(DateOnly published) => published.Month == 12 ? published.Year : published.Year - 1;
}
