using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Reads the time expressions of a text, in one pass, longest first at each place.</summary>
public sealed class PeriodReader
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly DateOnly? published;

    private PeriodReader(IReadOnlyList<Token> tokens, DateOnly? published)
    {
        this.tokens = tokens;
        this.published = published;
    }

    private delegate PeriodMention? Form(int at);

    /// <summary>All time expressions, in order; relative ones that need a publication date are left out without one.</summary>
    public static List<PeriodMention> Read(IReadOnlyList<Token> tokens, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var reader = new PeriodReader(tokens, published);
        Form[] forms = [reader.YearBefore, reader.WholeYear, reader.LoneYear, reader.FromTo, reader.Until, reader.Months, reader.Half, reader.Quarter, reader.SameMonths, reader.YearSpan, reader.PastYears, reader.Month, reader.Day, reader.Year];
        var mentions = new List<PeriodMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var mention = tokens[i].Kind is TokenKind.Word or TokenKind.Number ? Best(forms, i) : null;
            if (mention is { } found)
                mentions.Add(found);
            i = mention?.End ?? i + 1;
        }
        return mentions;
    }

    private static PeriodMention? Best(Form[] forms, int at)
    {
        PeriodMention? best = null;
        foreach (var form in forms)
        {
            if (form(at) is { } mention && (best is null || mention.End > best.Value.End))
                best = mention;
        }
        return best;
    }

    private static PeriodMention? Mention(DateOnly? from, DateOnly? to, PeriodKind kind, int first, int end) =>
        (from is null && to is null) || (from is { } f && to is { } t && f > t) ? null : new PeriodMention(new Period(from, to), kind, first, end);

    // "từ năm 2013 đến nay", "từ 01/01 đến 30/12/2018", "từ đầu năm đến hết tháng 9", "từ nay đến cuối năm", "từ năm 2026"
    private PeriodMention? FromTo(int at)
    {
        if (!Any(tokens, at, "từ"))
            return null;
        var start = Any(tokens, at + 1, "ngày") && Small(tokens, at + 2) is not null && Any(tokens, at + 3, "đến") ? at + 2 : at + 1;
        DatePoint? from = null;
        int next;
        if (Any(tokens, start, "nay"))
            next = start + 1;
        else if (Phrase(tokens, start, "đầu", "năm") is > 0 and var yearStart)
            (from, next) = YearOf(yearStart) is { } y ? (new DatePoint(y.Year, 1, 1), y.End) : (new DatePoint(published?.Year, 1, 1), yearStart);
        else if (Point(tokens, start) is { } point)
            (from, next) = (point.Point, point.End);
        else if (Small(tokens, start) is { } day && Any(tokens, start + 1, "đến", "-"))
            (from, next) = (new DatePoint(null, null, day), start + 1);
        else
            return null;
        return Ending(at, from, next);
    }

    private PeriodMention? Ending(int at, DatePoint? from, int next)
    {
        while (Any(tokens, next, ",", "trở", "cho", "tính"))
            next++;
        if (!Any(tokens, next, "đến", "tới", "-"))
        {
            // "từ năm 2026 mở rộng", "từ tháng 4": open at the end.
            return from is { } open ? Mention(open.First(open.Year ?? YearFor(open)), null, PeriodKind.Open, at, next) : null;
        }
        var end = next + 1;
        if (Now(end) is > 0 and var now)
            return from is { } f ? Mention(f.First(published?.Year), published, PeriodKind.Span, at, now) : null;
        if (Phrase(tokens, end, "cuối", "năm") is > 0 and var yearEnd && TimeWords.Year(tokens, yearEnd) is null)
            return Mention(from is { } f2 ? f2.First(published?.Year) : published, published is { } p ? new DateOnly(p.Year, 12, 31) : null, PeriodKind.Span, at, yearEnd);
        if (Point(tokens, end) is not { } to)
            return null;
        var toYear = to.Point.Year ?? from?.Year ?? published?.Year;
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
        if (!Any(tokens, next, "đến", "tới"))
            return null;
        if (Now(next + 1) is > 0 and var now)
            return Mention(null, published, PeriodKind.Until, at, now);
        if (Point(tokens, next + 1) is not { } point)
            return null;
        var closing = Any(tokens, next + 1, "hết", "cuối");
        // "phấn đấu đến năm 2025" is told of the future and covers no account up to it.
        if (point.Point is { Month: null, Day: null, Year: { } year } && !closing && published is { } p && year > p.Year)
            return Mention(null, point.Point.Last(year), PeriodKind.UntilDate, at, point.End);
        return Mention(null, point.Point.Last(YearFor(point.Point)), closing || next > at ? PeriodKind.Until : PeriodKind.UntilDate, at, point.End);
    }

    private int Now(int at)
    {
        if (Any(tokens, at, "nay"))
            return at + 1;
        if (Phrase(tokens, at, "thời", "điểm") is > 0 and var moment)
            at = moment;
        else if (!Any(tokens, at, "hiện"))
            return -1;
        return Any(tokens, at, "này", "nay") ? at + 1 : Any(tokens, at, "hiện") ? at + (Any(tokens, at + 1, "nay", "tại") ? 2 : 1) : -1;
    }

    // "6 tháng đầu năm 2024", "9 tháng năm nay", "sáu tháng cuối năm", "trong 9 tháng"
    private PeriodMention? Months(int at)
    {
        if (Small(tokens, at) is not { } count || count > 12 || !Any(tokens, at + 1, "tháng"))
            return null;
        var next = at + 2;
        var last = Phrase(tokens, next, "cuối", "năm") > 0;
        if (last || Phrase(tokens, next, "đầu", "năm") > 0)
            next += 2;
        else if (Phrase(tokens, next, "đầu") > 0 || Any(tokens, next, "năm", "/"))
            next++;
        else
            return count is 3 or 6 or 9 or 10 or 11 && Any(tokens, at - 1, "trong", "sau", "qua") ? MonthsOf(published?.Year, count, false, at, next) : null;
        if (YearOf(next) is { } year)
            return MonthsOf(year.Year, count, last, at, year.End);
        // In January "6 tháng đầu năm" were last year's.
        var over = published is { } p && !last && new DateOnly(p.Year, count, 1) <= p;
        return MonthsOf(over || last ? published?.Year : published?.Year - 1, count, last, at, next);
    }

    private static PeriodMention? MonthsOf(int? year, int count, bool last, int at, int end)
    {
        if (year is not { } y)
            return null;
        var from = new DateOnly(y, last ? 13 - count : 1, 1);
        return Mention(from, from.AddMonths(count).AddDays(-1), PeriodKind.Span, at, end);
    }

    // "nửa đầu năm 2021", "nửa cuối năm", "nửa năm qua"
    private PeriodMention? Half(int at)
    {
        if (!Any(tokens, at, "nửa"))
            return null;
        if (Phrase(tokens, at + 1, "năm", "qua") is > 0 and var past)
            return published is { } p ? MonthsOf(p.Month > 6 ? p.Year : p.Year - 1, 6, p.Month <= 6, at, past) : null;
        if (!Any(tokens, at + 1, "đầu", "cuối") || !Any(tokens, at + 2, "năm"))
            return null;
        var last = Any(tokens, at + 1, "cuối");
        return YearOf(at + 3) is { } year ? MonthsOf(year.Year, 6, last, at, year.End) : MonthsOf(published?.Year, 6, last, at, at + 3);
    }

    // "quý I/2024", "quý 3 năm nay", "quý IV"
    private PeriodMention? Quarter(int at)
    {
        if (!Any(tokens, at, "quý") || TimeWords.Quarter(tokens, at + 1) is not { } quarter)
            return null;
        var next = at + 2;
        var year = Any(tokens, next, "/", "-", "năm") ? YearOf(next + 1) : null;
        if ((year?.Year ?? published?.Year) is not { } y)
            return null;
        // A quarter that cannot be accounted for yet is last year's.
        if (year is null && published is { } p && new DateOnly(y, (3 * quarter) - 2, 1).AddMonths(2) > p)
            y--;
        var from = new DateOnly(y, (3 * quarter) - 2, 1);
        return Mention(from, from.AddMonths(3).AddDays(-1), PeriodKind.Span, at, year?.End ?? next);
    }

    // "cùng kỳ năm 2020", "cùng kỳ năm trước", "cùng kỳ"
    private PeriodMention? SameMonths(int at)
    {
        if (Phrase(tokens, at, "cùng", "kỳ") is not (> 0 and var next))
            return null;
        while (Any(tokens, next, "của"))
            next++;
        if (Any(tokens, next, "năm"))
            next++;
        var year = TimeWords.Year(tokens, next) ?? published?.Year - 1;
        var end = TimeWords.Year(tokens, next) is not null || Any(tokens, next, "trước", "ngoái") ? next + 1 : next;
        return year is { } y ? Mention(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31), PeriodKind.SameMonths, at, end) : null;
    }

    // "giai đoạn 2020 - 2025", "nhiệm kỳ 2018-2023", "ba năm 2019 - 2021", "2017-2021", "giai đoạn 2020 đến 2025"
    private PeriodMention? YearSpan(int at)
    {
        var next = at;
        var named = false;
        if (Phrase(tokens, at, "giai", "đoạn") is > 0 and var stage)
            (next, named) = (stage, true);
        else if (Phrase(tokens, at, "nhiệm", "kỳ") is > 0 and var term)
            (next, named) = (term, true);
        else if (Any(tokens, at, "năm", "khóa"))
            next++;
        if (Any(tokens, next, "từ"))
            next++;
        if (Any(tokens, next, "năm"))
            next++;
        if (TimeWords.Year(tokens, next) is not { } from || !(Any(tokens, next + 1, "-") || (Any(tokens, next + 1, "đến") && (named || next > at))))
            return null;
        var second = Any(tokens, next + 2, "năm") ? next + 3 : next + 2;
        if (TimeWords.Year(tokens, second) is not { } to || to < from || to - from > 60)
            return null;
        return Mention(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), PeriodKind.Span, at, second + 1);
    }

    // "trong 5 năm qua", "ba năm gần đây"
    private PeriodMention? PastYears(int at)
    {
        if (Small(tokens, at) is not { } count || count < 2 || !Any(tokens, at + 1, "năm") || published is not { } p)
            return null;
        var end = Any(tokens, at + 2, "qua") ? at + 3 : Phrase(tokens, at + 2, "gần", "đây");
        return end < 0 ? null : Mention(new DateOnly(p.Year - count, 1, 1), new DateOnly(p.Year - 1, 12, 31), PeriodKind.Span, at, end);
    }

    // "tháng 8/2024", "tháng 9", "cuối tháng 4"
    private PeriodMention? Month(int at)
    {
        if (!Any(tokens, at, "tháng") || MonthPoint(tokens, at + 1) is not { } month || Any(tokens, at - 1, "tờ"))
            return null;
        var year = YearFor(month.Point);
        return Mention(month.Point.First(year), month.Point.Last(year), PeriodKind.Span, at, month.End);
    }

    // "ngày 22/8", "sáng 30.10", "chiều 12/4/2024", "hôm 1-12"
    private PeriodMention? Day(int at)
    {
        if (Any(tokens, at, "hôm") && Any(tokens, at + 1, "nay"))
            return Mention(published, published, PeriodKind.Day, at, at + 2);
        if (!Any(tokens, at, "ngày", "sáng", "chiều", "tối", "trưa", "hôm", "khuya"))
            return null;
        var next = at + 1;
        while (Any(tokens, next, "ngày", "mùng", "mồng"))
            next++;
        if (DayPoint(tokens, next) is not { } day)
            return null;
        var date = day.Point.First(YearFor(day.Point));
        return Mention(date, date, PeriodKind.Day, at, day.End);
    }

    // "năm 2023", "năm ngoái", "năm nay"
    private PeriodMention? Year(int at)
    {
        if (!Any(tokens, at, "năm") || YearOf(at) is not { } year || Any(tokens, at - 1, "mỗi", "hàng", "hằng"))
            return null;
        return Mention(new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31), PeriodKind.Span, at, year.End);
    }

    // "năm trước đó", "năm liền trước"
    private PeriodMention? YearBefore(int at)
    {
        var end = Phrase(tokens, at, "năm", "trước", "đó") is > 0 and var said ? said : Phrase(tokens, at, "năm", "liền", "trước") is > 0 and var close ? close
            : Phrase(tokens, at, "năm", "trước") is > 0 and var before && !Any(tokens, before, "nữa", "mắt") ? before : -1;
        return end > 0 && published is { } p ? Mention(new DateOnly(p.Year - 1, 1, 1), new DateOnly(p.Year - 1, 12, 31), PeriodKind.YearBefore, at, end) : null;
    }

    // "trong năm", "cả năm" without a year of its own
    private PeriodMention? WholeYear(int at)
    {
        if (!Any(tokens, at, "trong", "cả") || !Any(tokens, at + 1, "năm") || TimeWords.Year(tokens, at + 2) is not null || published is not { } p)
            return null;
        if (Any(tokens, at + 2, "nay", "qua", "ngoái", "trước", "tới", "sau", "học", "đầu", "huyện", "xã", "thứ", "dự", "tổ", "vừa") || Any(tokens, at - 1, "vòng"))
            return null;
        var year = p.Month <= 3 ? p.Year - 1 : p.Year;
        return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.WholeYear, at, at + 2);
    }

    // "năm cao nhất là 2019, …; thấp nhất là 2021"
    private PeriodMention? LoneYear(int at)
    {
        if (TimeWords.Year(tokens, at + 1) is not { } year)
            return null;
        // "Phương hướng 2018"
        if (Any(tokens, at, "sang") && Any(tokens, at - 1, "bước"))
            return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Span, at + 1, at + 2);
        if (Any(tokens, at, "hướng", "vụ") && (at + 2 >= tokens.Count || tokens[at + 2].Kind == TokenKind.Break))
            return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Span, at + 1, at + 2);
        if (!Any(tokens, at, "là") || !Any(tokens, at + 2, ",", ";", "(", ")", "với"))
            return null;
        return Mention(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Aside, at, at + 2);
    }

    // "2024", "năm 2024", "năm nay", "nay", "năm ngoái": the year meant and the index behind it.
    private (int Year, int End)? YearOf(int at)
    {
        var next = Any(tokens, at, "năm", "/") ? at + 1 : at;
        if (TimeWords.Year(tokens, next) is { } year)
            return (year, next + 1);
        if (published is not { } p || next >= tokens.Count)
            return null;
        return tokens[next].Key switch
        {
            "nay" => (p.Year, next + 1),
            "ngoái" => (p.Year - 1, next + 1),
            "tới" or "sau" when next > at => (p.Year + 1, next + 1),
            // A review that appears in December looks back on its own year.
            "qua" when next > at => (p.Month == 12 ? p.Year : p.Year - 1, next + 1),
            _ => null,
        };
    }

    private int? YearFor(DatePoint point)
    {
        if (point.Year is not null || published is not { } p)
            return point.Year;
        // A month that is still to come, far ahead, is last year's.
        return point.Month is { } month && month > p.Month + 3 ? p.Year - 1 : p.Year;
    }
}
