using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeText;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Days: "ngày 22/8", "12/4/2024", "hôm qua", "thứ ba tuần sau", "Quốc khánh".</summary>
internal sealed class DayForms(TimeText text)
{
    private readonly List<Token> tokens = text.Tokens;
    private readonly DateOnly? published = text.Published;

    private static readonly PhraseTable<(int Month, int Day)> Holidays =
        new(RuleTable.Read("holidays.tsv").Select(r => (r["phrase"], (Number(r["month"]), Number(r["day"])))));

    private static readonly string Openers = string.Join(' ', RuleTable.Read("holidays.tsv").Select(r => Folding.Key(r["phrase"].Split(' ', '-')[0])).Distinct());

    /// <summary>Each form with the words that it begins with.</summary>
    public (string Openers, PeriodForm Form)[] Forms =>
    [
        ("ngày sáng chiều tối trưa hôm khuya đêm", Day),
        ("ngày từ", DayRange),
        ("ngày", DayList),
        (PeriodReader.Digits, LineDay),
        (PeriodReader.Digits, BracketedRange),
        (PeriodReader.Digits + " mùng mồng " + PeriodReader.NumberWords, Bare),
        ("hôm ngày bữa sáng trưa chiều tối đêm khuya mai bây ngay", Near),
        ("sáng trưa chiều tối đêm hôm thứ chủ chúa", Weekday),
        ("ngày", EdgeDay),
        (Openers, Holiday),
    ];

    // "ngày 22/8", "sáng 30.10", "chiều 12/4/2024", "hôm 1-12"
    private PeriodMention? Day(int at)
    {
        if (!Any(tokens, at, "ngày", "sáng", "chiều", "tối", "trưa", "hôm", "khuya", "đêm"))
            return null;
        var next = at + 1;
        while (Any(tokens, next, "ngày", "mùng", "mồng"))
            next++;
        if ((DayPoint(tokens, next) ?? DayNearby(next)) is not { } day || text.IsLunar(day.End))
            return null;
        var date = day.Point.First(text.YearFor(day.Point));
        return Mention(date, date, PeriodKind.Day, at, day.End);
    }

    // "ngày 15 tháng trước", "hôm 20 tháng này"
    private (DatePoint Point, int End)? DayNearby(int at) =>
        published is { } today && Small(tokens, at) is { } day && tokens[at].Kind == TokenKind.Number && Any(tokens, at + 1, "tháng") && text.Shift(at + 2) is { } shift && today.AddMonths(shift.Count) is var month
            ? (new DatePoint(month.Year, month.Month, day), shift.End) : null;

    // "ngày 10-12/6", "ngày 2 và 3/9", "từ 10 - 12/6/2024"
    private PeriodMention? DayRange(int at)
    {
        if (!Any(tokens, at, "ngày", "từ"))
            return null;
        var next = Phrase(tokens, at, "từ", "ngày") is > 0 and var named ? named : at + 1;
        if (Small(tokens, next) is not { } first || tokens[next].Kind != TokenKind.Number || !Any(tokens, next + 1, "-", "đến", "và", ","))
            return null;
        if (DayPoint(tokens, next + 2) is not { Point: { } last, End: var end } || (Any(tokens, next + 1, "và", ",") && last.Day != first + 1))
            return null;
        var year = text.YearFor(last);
        return Mention((last with { Day = first }).First(year), last.First(year), first == last.Day ? PeriodKind.Day : PeriodKind.Span, at, end);
    }

    // "ba ngày 24, 25 và 26/12/2025"
    private PeriodMention? DayList(int at)
    {
        if (!Any(tokens, at, "ngày") || Small(tokens, at + 1) is not { } first || tokens[at + 1].Kind != TokenKind.Number)
            return null;
        var (last, next) = (first, at + 2);
        while (Any(tokens, next, ",", "và") && Small(tokens, next + 1) == last + 1)
        {
            if (DayPoint(tokens, next + 1) is { } day)
                return Mention((day.Point with { Day = first }).First(text.YearFor(day.Point)), day.Point.First(text.YearFor(day.Point)), PeriodKind.Span, at, day.End);
            (last, next) = (last + 1, next + 2);
        }
        return null;
    }

    // "7/10. Đoàn 8 người của Plan tới", "19/10, 15h. Samaritan's Purse báo": a line of a diary.
    private PeriodMention? LineDay(int at)
    {
        if (!text.OpensLine(at) || !Any(tokens, at + 1, "/", "-") || DayPoint(tokens, at) is not { } day || !EndsHead(Any(tokens, day.End, ",") ? text.Clock(day.End + 1) : day.End))
            return null;
        // "1-2. Kết quả" numbers a line, "6-11: …" is a day.
        if (Any(tokens, at + 1, "-") && !Any(tokens, day.End, ":"))
            return null;
        var date = day.Point.First(text.YearFor(day.Point));
        return Mention(date, date, PeriodKind.Day, at, day.End);
    }

    private bool EndsHead(int at) => Any(tokens, at, ".", ":") && tokens[at].Start == tokens[at - 1].End;

    // "(12 đến 14/3)", "(30/8 - 5/9)", and a line's "19 - 20/9: …" or "1/1 - 15/6/2023" alone
    private PeriodMention? BracketedRange(int at)
    {
        var bracketed = Any(tokens, at - 1, "(");
        // "trong thời gian 5 - 22/11", "Tuần 23 - 29/9 là …"
        var named = Any(tokens, at - 1, "gian", "tuần", "đợt") && Any(tokens, at + 1, "-", "đến");
        if ((!bracketed && !named && !text.OpensLine(at)) || (DayPoint(tokens, at) ?? (Small(tokens, at) is { } bare ? (new DatePoint(null, null, bare), at + 1) : null)) is not { } first
            || !Any(tokens, first.End, "-", "đến") || DayPoint(tokens, first.End + 1) is not { } last || !(named || (bracketed ? Any(tokens, last.End, ")", ",", ";") : EndsHead(last.End) || (first.Point.Month is not null && last.Point.Year is not null && text.EndsLine(last.End)))))
            return null;
        var year = last.Point.Year ?? text.YearFor(last.Point);
        var begin = first.Point with { Month = first.Point.Month ?? last.Point.Month };
        return Mention(begin.First(begin.Year ?? year), last.Point.First(year), PeriodKind.Span, at, last.End);
    }

    // "12/4/2024", "2024-04-12", "23/4", "12 tháng 10 năm 2017", "mồng 3 tháng ba": a day without its word.
    private PeriodMention? Bare(int at)
    {
        // "đợt một tháng 10/2023" is the first one, in October.
        if (Any(tokens, at - 1, "/", "số", "đợt", "lần", "kỳ", "khóa", "phần") || (at > 0 && tokens[at - 1].Is("-") && tokens[at - 1].End == tokens[at].Start && at > 1 && tokens[at - 2].End == tokens[at - 1].Start))
            return null;
        if (IsoDay(tokens, at) is { } iso)
            return Mention(iso.Point.First(null), iso.Point.First(null), PeriodKind.Loose, at, iso.End);
        var next = Any(tokens, at, "mùng", "mồng") ? at + 1 : at;
        if (DayPoint(tokens, next) is not { } day || Any(tokens, day.End, "/", "-") && tokens[day.End].Start == tokens[day.End - 1].End)
            return ShortYear(at);
        var words = tokens[next].Kind != TokenKind.Number;
        var inMonth = words || Any(tokens, next + 1, "tháng");
        // "6 tháng 10 dự án" is half a year; "5-7", "2.5" and "1/2" are numbers.
        var sure = day.Point.Year is not null || next > at || (words ? day.Point.Day > 12 : inMonth ? text.EndsBefore(day.End) : IsSlashedDay(next, day.End));
        if (!sure || (day.Point.Year is null && !inMonth && !Any(tokens, next + 1, "/")))
            return null;
        if (text.IsLunar(day.End))
            return null;
        var date = day.Point.First(text.YearFor(day.Point));
        return Mention(date, date, PeriodKind.Loose, at, day.End);
    }

    // "23/4", "07/03", "(5/6)" and the holidays 1/5 and 2/9 are days, "1/2", "3/4" shares, "24/7" all the time.
    private bool IsSlashedDay(int at, int end)
    {
        if (end != at + 3 || tokens[at].End != tokens[at + 1].Start || tokens[at + 1].End != tokens[at + 2].Start || Small(tokens, at) is not { } day || Small(tokens, at + 2) is not { } month)
            return false;
        var placed = Any(tokens, at - 1, "(", "hôm", "vào", "sáng", "trưa", "chiều", "tối", "lễ", "dịp", "khánh", "đến", "tới", "từ") || (Any(tokens, at - 1, "-") && at > 1 && tokens[at - 2].Kind == TokenKind.Number);
        return placed || tokens[at].Key[0] == '0' || tokens[at + 2].Key[0] == '0' || (day > month && (day, month) is not (24, 7)) || (text.EndsBefore(end) && (day, month) is (1, 5) or (2, 9));
    }

    // "3/9/91"
    private PeriodMention? ShortYear(int at)
    {
        if (!Any(tokens, at + 1, "/") || !Any(tokens, at + 3, "/") || Small(tokens, at) is not { } day || Small(tokens, at + 2) is not { } month || Any(tokens, at + 5, "/", "-"))
            return null;
        if (at + 4 >= tokens.Count || tokens[at + 4].Kind != TokenKind.Number || tokens[at + 4].Key.Length != 2 || tokens[at].Kind != TokenKind.Number || !tokens[at + 4].Key.All(char.IsAsciiDigit))
            return null;
        var two = Number(tokens[at + 4].Key);
        var date = new DatePoint(two + (two < 50 ? 2000 : 1900), month, day).First(null);
        return Mention(date, date, PeriodKind.Loose, at, at + 5);
    }

    // "hôm nay", "ngày hôm qua", "ngày mai", "hôm kia", "sáng nay", "tối qua", "tối ngày mai"
    private PeriodMention? Near(int at)
    {
        if (published is not { } today)
            return null;
        if (Phrase(tokens, Any(tokens, at, "ngay") ? at + 1 : at, "bây", "giờ") is > 0 and var now)
            return Mention(today, today, PeriodKind.Loose, at, now);
        if (Phrase(tokens, at, "ngay", "lúc", "này") is > 0 and var moment)
            return Mention(today, today, PeriodKind.Loose, at, moment);
        var part = Any(tokens, at, "sáng", "trưa", "chiều", "tối", "đêm", "khuya") ? at + 1 : at;
        var (next, named) = Phrase(tokens, part, "ngày", "hôm") is > 0 and var both ? (both, true) : Any(tokens, part, "hôm", "ngày", "bữa") ? (part + 1, true) : (part, false);
        if (!(named || part > at) || next >= tokens.Count || (Any(tokens, part, "ngày") && next == part + 1 && !Any(tokens, next, "mai", "kia", "kìa")))
            return null;
        int? days = tokens[next].Key switch
        {
            "nay" => 0,
            "qua" => -1,
            "mai" => 1,
            "kia" when named => Any(tokens, part, "ngày") && next == part + 1 ? 2 : -2,
            "kìa" when named => Any(tokens, part, "ngày") && next == part + 1 ? 3 : -3,
            _ => null,
        };
        return days is { } from ? Mention(today.AddDays(from), today.AddDays(from), PeriodKind.Day, at, next + 1) : null;
    }

    // "thứ ba tuần sau", "thứ sáu tới", "sáng thứ Bảy", "chủ nhật", "thứ hai, ngày 6/2"
    private PeriodMention? Weekday(int at)
    {
        var start = Any(tokens, at, "sáng", "trưa", "chiều", "tối", "đêm", "hôm") ? at + 1 : at;
        if (DayOfWeek(start) is not { } day)
            return null;
        var next = day.End;
        if (DayAt(Any(tokens, next, ",", "(") ? next + 1 : next) is { } dated)
            return dated with { First = at, End = Any(tokens, next, "(") && Any(tokens, dated.End, ")") ? dated.End + 1 : dated.End, Kind = Any(tokens, at, "hôm") ? PeriodKind.Day : dated.Kind };
        if (published is not { } today)
            return null;
        var week = Any(tokens, next, "của") ? next + 1 : next;
        if (Any(tokens, week, "tuần") && text.Shift(week + 1) is { } shift)
            return On(Monday(today).AddDays((7 * shift.Count) + day.Day), at, shift.End);
        var ahead = ((day.Day - (((int)today.DayOfWeek + 6) % 7)) + 7) % 7;
        if (text.Shift(next) is { } step)
            return On(step.Count < 0 ? today.AddDays(ahead == 0 ? -7 : ahead - 7) : step.Count == 0 ? Monday(today).AddDays(day.Day) : today.AddDays(ahead == 0 ? 7 : ahead), at, step.End);
        // "hôm thứ Ba" is past; "thứ ba" alone may be the third.
        if (Any(tokens, at, "hôm"))
            return On(today.AddDays(ahead == 0 ? 0 : ahead - 7), at, next);
        // In a telling the nearest one is meant; a phrase asks for the next.
        var near = !text.IsPhrase && ahead > 3 ? ahead - 7 : ahead == 0 && text.IsPhrase ? 7 : ahead;
        var sure = start > at || Any(tokens, start, "chủ", "chúa") || (text.IsPhrase && start == 0 && text.EndsBefore(next)) || Any(tokens, start - 1, "vào");
        return sure ? On(today.AddDays(near), at, next) : null;
    }

    private static PeriodMention? On(DateOnly date, int at, int end) => Mention(date, date, PeriodKind.Loose, at, end);

    private PeriodMention? DayAt(int at) => Any(tokens, at, "ngày") ? Day(at) : Any(tokens, at, "mùng", "mồng") || (at < tokens.Count && tokens[at].Kind == TokenKind.Number) ? Bare(at) : null;

    private (int Day, int End)? DayOfWeek(int at)
    {
        if (Any(tokens, at, "chủ", "chúa") && Any(tokens, at + 1, "nhật"))
            return (6, at + 2);
        if (!Any(tokens, at, "thứ") || Any(tokens, at - 1, "lần", "người", "năm", "tuần", "tháng", "ngày"))
            return null;
        return Small(tokens, at + 1) is { } day and >= 2 and <= 7 && !Any(tokens, at + 2, "mươi", "trăm") ? (day - 2, at + 2) : null;
    }

    // "ngày đầu tiên của tháng 3", "ngày cuối cùng của năm 2023"
    private PeriodMention? EdgeDay(int at)
    {
        var (next, last) = Phrase(tokens, at, "ngày", "đầu", "tiên") is > 0 and var first ? (first, false) : Phrase(tokens, at, "ngày", "cuối", "cùng") is > 0 and var final ? (final, true) : (-1, false);
        if (next < 0)
            return null;
        if (Any(tokens, next, "của"))
            next++;
        var point = text.MonthIn(next) ?? (Any(tokens, next, "tháng") ? MonthPoint(tokens, next + 1) : text.YearOf(next) is { } year && Any(tokens, next, "năm") ? (new DatePoint(year.Year, null, null), year.End)
            // "vào ngày cuối cùng của năm", of the year that is over or running
            : last && Any(tokens, next, "năm") && text.YearInView is { } inView ? (new DatePoint(inView, null, null), next + 1) : null);
        if (point is not { } within)
            return null;
        var date = last ? within.Point.Last(text.YearFor(within.Point)) : within.Point.First(text.YearFor(within.Point));
        return Mention(date, date, last ? PeriodKind.Day : PeriodKind.Loose, at, within.End);
    }

    // "Quốc khánh", "lễ Giáng sinh năm 2023"
    private PeriodMention? Holiday(int at)
    {
        if (Holidays.Match(tokens, at, out var holiday) is not (> 0 and var end))
            return null;
        // "Quốc khánh 2/9", "Giải phóng miền Nam (30/4)"
        var dated = DayPoint(tokens, Any(tokens, end, "(") ? end + 1 : end);
        if (dated is { Point: { Month: var month, Day: var day, Year: var written } } same && month == holiday.Month && day == holiday.Day)
            end = Any(tokens, end, "(") && Any(tokens, same.End, ")") ? same.End + 1 : same.End;
        else
            written = null;
        var named = written is null && Any(tokens, end, "năm", "/") || TimeWords.Year(tokens, end) is not null ? text.YearOf(end) : null;
        if ((written ?? named?.Year ?? published?.Year) is not { } year)
            return null;
        return On(new DateOnly(year, holiday.Month, holiday.Day), at, named?.End ?? end);
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
