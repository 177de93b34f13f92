using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeText;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Spans with a beginning, an end or both: "từ năm 2010 đến nay", "tính đến 30/9", "trước năm 2015".</summary>
internal sealed class SpanForms(TimeText text)
{
    private readonly List<Token> tokens = text.Tokens;
    private readonly DateOnly? published = text.Published;

    /// <summary>Each form with the words that it begins with.</summary>
    public (string Openers, PeriodForm Form)[] Forms =>
    [
        ("từ", FromTo),
        ("đầu", SoFar),
        (PeriodReader.Digits + " ngày tháng năm", UpToNow),
        (PeriodReader.Digits, WrittenRange),
        ("tại vào ở", AtMoment),
        ("hiện tính cho kể đến tới hết", Until),
        ("nay", Nay),
        ("trước", Before),
        ("sau từ", After),
    ];

    // "Đầu năm đến nay", "đầu năm 2019 tới nay"
    private PeriodMention? SoFar(int at) =>
        Phrase(tokens, at, "đầu", "năm") is > 0 and var begun && (text.YearOf(begun) ?? (published is { } p ? (p.Year, begun) : null)) is { } year && Any(tokens, year.End, "đến", "tới") && Now(year.End + 1) is > 0 and var now
            ? Mention(new DateOnly(year.Year, 1, 1), published, PeriodKind.Span, at, now) : null;

    // "từ năm 2013 đến nay", "từ 01/01 đến 30/12/2018", "từ đầu năm đến hết tháng 9", "từ nay đến cuối năm", "từ năm 2026"
    private PeriodMention? FromTo(int at)
    {
        if (!Any(tokens, at, "từ"))
            return null;
        var start = Any(tokens, at + 1, "ngày", "hôm") && Small(tokens, at + 2) is not null && Any(tokens, at + 3, "đến", "tới") ? at + 2 : at + 1;
        if (Any(tokens, start, "sau"))
            return null;
        DatePoint? from = null;
        int next;
        if (Any(tokens, start, "nay", "giờ") || (Any(tokens, start, "bây") && Any(tokens, start + 1, "giờ")))
            next = Any(tokens, start, "bây") ? start + 2 : start + 1;
        else if (Phrase(tokens, start, "đầu", "năm") is > 0 and var yearStart)
            (from, next) = text.YearOf(yearStart) is { } y ? (new DatePoint(y.Year, 1, 1), y.End) : (new DatePoint(published?.Year, 1, 1), yearStart);
        else if (published is { } p && Phrase(tokens, start, "đầu", "tháng") is > 0 and var monthStart && MonthPoint(tokens, monthStart) is null)
            (from, next) = (new DatePoint(p.Year, p.Month, 1), Any(tokens, monthStart, "này") ? monthStart + 1 : monthStart);
        else if (text.PointAt(start) is { } point)
            (from, next) = (point.Point, point.End);
        // "dự kiến từ quý II sẽ đón …"
        else if (Any(tokens, start, "quý") && text.QuartersEnd(start) is { } quarter)
            (from, next) = (quarter.Point with { Month = quarter.Point.Month - 2 }, quarter.End);
        else if (Small(tokens, start) is { } day && Any(tokens, start + 1, "đến", "tới", "-"))
            (from, next) = (new DatePoint(null, null, day), start + 1);
        else
            return null;
        return Ending(at, from, next);
    }

    // "năm 2010 đến nay", "1/7 đến nay", without "từ"
    private PeriodMention? UpToNow(int at) =>
        Point(tokens, at) is { } point && (tokens[at].Kind != TokenKind.Number || point.End > at + 1 || TimeWords.Year(tokens, at) is not null) && Any(tokens, point.End, "đến", "tới") && Now(point.End + 1) is > 0 and var now
            ? Mention(point.Point.First(text.YearFor(point.Point)), published, PeriodKind.Span, at, now) : null;

    private PeriodMention? Ending(int at, DatePoint? from, int next)
    {
        var written = next;
        while (Any(tokens, next, ",", "trở", "cho", "tính"))
            next++;
        if (!Any(tokens, next, "đến", "tới", "-"))
        {
            // "Từ năm 2015 trở lại đây"
            if (from is { } since && Phrase(tokens, written, "trở", "lại", "đây") is > 0 and var back)
                return Mention(since.First(since.Year ?? YearFor(since)), published, PeriodKind.Span, at, back);
            // "Từ đầu năm, tỉnh đã nhận …": of the year so far
            if (published is { } today && from == new DatePoint(today.Year, 1, 1) && Phrase(tokens, at, "từ", "đầu", "năm") == written && !Any(tokens, written, "học", "sau"))
                return Mention(new DateOnly(today.Year, 1, 1), today, PeriodKind.Span, at, written);
            // "từ năm 2026 mở rộng", "từ tháng 4": open at the end; "từ cuối năm ngoái" tells of no account.
            return from is { } open && (Point(tokens, at + 1) is not null || Any(tokens, at + 1, "quý")) ? Mention(open.First(open.Year ?? YearFor(open)), null, PeriodKind.Open, at, written) : null;
        }
        var end = text.Clock(next + 1);
        if (Now(end) is > 0 and var now)
            return from is { } f ? Mention(f.First(published?.Year), published, PeriodKind.Span, at, now) : null;
        if (Phrase(tokens, Any(tokens, end, "hết") && Any(tokens, end + 1, "cuối") ? end + 1 : end, Any(tokens, end, "hết") ? "hết" : "cuối", "năm") is > 0 and var yearEnd && text.YearOf(yearEnd - 1) is null)
            return Mention(from is { } f2 ? f2.First(published?.Year) : published, published is { } p ? new DateOnly(p.Year, 12, 31) : null, PeriodKind.Span, at, yearEnd);
        if ((Any(tokens, end, "quý") ? text.QuartersEnd(end) : text.PointAt(end)) is not { } to)
            return null;
        var toYear = to.Point.Year ?? from?.Year ?? text.YearFor(to.Point);
        if (from is not { } begun)
            return Mention(published, to.Point.Last(toYear), PeriodKind.Span, at, to.End);
        var whole = begun with { Month = begun.Month ?? (begun.Day is null ? null : to.Point.Month) };
        return Mention(whole.First(whole.Year ?? toYear), to.Point.Last(toYear), PeriodKind.Span, at, to.End);
    }

    // "đến nay", "hiện nay", "hiện có", "tính đến ngày 30/9", "đến hết năm 2023", "đến cuối tháng 12/2022"
    private PeriodMention? Until(int at)
    {
        if (Phrase(tokens, at, "hiện") is > 0 and var present && !Any(tokens, present, "đại", "thực", "vật", "trường", "trạng", "hữu")
            && !Any(tokens, at - 1, "thực", "xuất", "phát", "thể", "biểu", "tái"))
        {
            while (Any(tokens, present, "nay", "tại", "giờ"))
                present++;
            return Mention(null, published, PeriodKind.Until, at, present);
        }
        var next = Any(tokens, at, "tính", "cho", "kể") ? at + 1 : at;
        // "Tính hết tháng 6", "Hết quý I, tỉnh mới nhận …"
        if (Any(tokens, next, "hết") && (next > at || OpensClause(at) || Any(tokens, at - 1, "song", "nhưng", "mà", "thì", "và")) && text.PointAt(next) is { } closed)
            return Mention(null, closed.Point.Last(text.YearFor(closed.Point)), PeriodKind.Until, at, closed.End);
        if (!Any(tokens, next, "đến", "tới"))
            return null;
        if (Now(next + 1) is > 0 and var now)
            return Mention(null, published, PeriodKind.Until, at, now);
        if (Any(tokens, next + 1, "trước") && Before(next + 1) is { } before)
            return before with { First = at };
        var behind = text.Clock(next + 1);
        // "Tính đến cuối năm, 57 tổ chức đang hoạt động": of the year that is over, or that is running.
        if (text.YearInView is { } inView && Any(tokens, behind, "cuối", "hết") && Any(tokens, behind + 1, "năm") && text.PointAt(behind) is null)
            return Mention(null, new DateOnly(inView, 12, 31), PeriodKind.Until, at, behind + 2);
        // "Lũy kế đến quý III/2019": its last month stands for it.
        if ((Any(tokens, behind, "quý") ? text.QuartersEnd(behind) : text.PointAt(behind)) is not { } point)
            return null;
        var closing = Any(tokens, behind, "hết", "cuối");
        // "phấn đấu đến năm 2025" is told of the future and covers no account up to it.
        if (point.Point is { Month: null, Day: null, Year: { } year } && !closing && published is { } p && year > p.Year)
            return Mention(null, point.Point.Last(year), PeriodKind.UntilDate, at, point.End);
        return Mention(null, point.Point.Last(text.YearFor(point.Point)), closing || next > at ? PeriodKind.Until : PeriodKind.UntilDate, at, point.End);
    }

    // "năm 2016 có 19 tổ chức, nay là 31", "Nay tỉnh có 7 tổ chức"
    private PeriodMention? Nay(int at) =>
        OpensClause(at) && Any(tokens, at + 1, "là", "còn", "có", "đã", "chỉ", "lên", "tăng", "giảm", "xuống", "thì", "tỉnh", "toàn", "cả", "ta", "mới")
            ? Mention(null, published, PeriodKind.Until, at, at + 1) : null;

    // "01/2017 - 12/2019", "1/7/2016 - 30/6/2017": both ends with their years.
    private PeriodMention? WrittenRange(int at)
    {
        if (Any(tokens, at - 1, "/", "-", "số") || Written(at) is not { } from || !Any(tokens, from.End, "-", "–", "đến", "tới") || Written(from.End + 1) is not { } to)
            return null;
        return from.Point.Day is null == to.Point.Day is null ? Mention(from.Point.First(null), to.Point.Last(null), PeriodKind.Span, at, to.End) : null;
    }

    private (DatePoint Point, int End)? Written(int at) =>
        SlashedMonth(tokens, at) ?? (at < tokens.Count && tokens[at].Kind == TokenKind.Number && DayPoint(tokens, at) is { Point: { Year: not null, Month: not null } } day ? day : null);

    // "Tại thời điểm 1/7/2025, hai tỉnh bàn giao 61 dự án": what stood up to that day.
    private PeriodMention? AtMoment(int at) =>
        (Any(tokens, at, "tại", "vào", "ở") ? Phrase(tokens, at + 1, "thời", "điểm") is > 0 and var moment ? moment : Any(tokens, at + 1, "mốc") ? at + 2 : -1 : -1) is > 0 and var next && Point(tokens, next) is { } point
            ? Mention(null, point.Point.Last(YearFor(point.Point)), PeriodKind.Until, at, point.End) : null;

    private bool OpensClause(int at) => at == 0 || tokens[at - 1].Kind is TokenKind.Break or TokenKind.Mark;

    private int Now(int at)
    {
        if (Any(tokens, at, "tận"))
            at++;
        if (Any(tokens, at, "nay", "giờ"))
            return at + 1;
        if (Phrase(tokens, at, "bây", "giờ") is > 0 and var moment0)
            return moment0;
        if (Phrase(tokens, at, "lúc", "này") is > 0 and var moment1)
            return moment1;
        if (Phrase(tokens, at, "thời", "điểm") is > 0 and var moment)
            at = moment;
        else if (!Any(tokens, at, "hiện"))
            return -1;
        return Any(tokens, at, "này", "nay") ? at + 1 : Any(tokens, at, "hiện") ? at + (Any(tokens, at + 1, "nay", "tại") ? 2 : 1) : -1;
    }

    // "trước năm 2015", "trước 2015" (but not "trước 2000 người"), "trước tháng 5/2020", "trước ngày 30/6": what lies before its first day.
    private PeriodMention? Before(int at)
    {
        if (!Any(tokens, at, "trước") || !(Any(tokens, at + 1, "năm", "ngày", "tháng") || (TimeWords.Year(tokens, at + 1) is not null && UnitTables.Nouns.Match(tokens, at + 2, out _) < 0 && UnitTables.Counters.Match(tokens, at + 2, out _) < 0)) || Point(tokens, at + 1) is not { } point)
            return null;
        return point.Point.First(YearFor(point.Point)) is { } first ? Mention(null, first.AddDays(-1), PeriodKind.Until, at, point.End) : null;
    }

    // "sau năm 2015", "từ sau năm 2015 đến nay"
    private PeriodMention? After(int at)
    {
        var next = Phrase(tokens, at, "từ", "sau") is > 0 and var from ? from : Any(tokens, at, "sau") ? at + 1 : -1;
        if (next < 0 || !Any(tokens, next, "năm", "ngày", "tháng") || Point(tokens, next) is not { } point || point.Point.Last(YearFor(point.Point)) is not { } last)
            return null;
        if (!Any(tokens, point.End, "đến", "tới"))
            return Mention(last.AddDays(1), null, PeriodKind.Open, at, point.End);
        if (Now(point.End + 1) is > 0 and var now)
            return Mention(last.AddDays(1), published, PeriodKind.Span, at, now);
        return text.PointAt(point.End + 1) is { } to ? Mention(last.AddDays(1), to.Point.Last(YearFor(to.Point)), PeriodKind.Span, at, to.End) : null;
    }

    private int? YearFor(DatePoint point) => text.YearFor(point);
}
