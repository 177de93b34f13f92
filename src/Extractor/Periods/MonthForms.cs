using System.Globalization;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeText;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Months, halves, quarters and seasons: "6 tháng đầu năm 2024", "quý I/2024", "tháng 9", "mùa hè năm nay".</summary>
internal sealed class MonthForms(TimeText text)
{
    // Tokens between the first half of a year and the second.
    private const int HalvesAway = 60;

    // "t9", "t09"
    private static readonly string ShortMonths = string.Join(' ', Enumerable.Range(1, 12).SelectMany(m => new[] { $"t{m}", $"t{m:00}" }).Distinct());

    private readonly List<Token> tokens = text.Tokens;
    private readonly DateOnly? published = text.Published;

    /// <summary>Each form with the words that it begins with.</summary>
    public (string Openers, PeriodForm Form)[] Forms =>
    [
        (PeriodReader.Digits + " " + PeriodReader.NumberWords, Months),
        (PeriodReader.Digits + " " + PeriodReader.NumberWords, Quarters),
        ("nửa", Half),
        ("h1 h2", ShortHalf),
        ("quý", QuarterRange),
        ("quý q q1 q2 q3 q4 qi qii qiii qiv", Quarter),
        ("cùng tương", SameMonths),
        ("năm", YearThenMonths),
        ("tháng", Month),
        ("tháng", MonthRange),
        ("các những tháng", MonthList),
        (PeriodReader.Digits, BareMonth),
        (ShortMonths, ShortMonth),
        ("mùa", Season),
    ];

    // "6 tháng đầu năm 2024", "9 tháng năm nay", "sáu tháng cuối năm", "trong 9 tháng"
    private PeriodMention? Months(int at)
    {
        if (Small(tokens, at) is not { } count || count > 12)
            return null;
        var word = at + 1;
        if (count == 10 && Any(tokens, word, "một", "hai"))
            (count, word) = (tokens[word].Is("một") ? 11 : 12, word + 1);
        // "9T/2019", in tables
        var abbreviated = Any(tokens, word, "t") && tokens[word].Start == tokens[word - 1].End && (Any(tokens, word + 1, "/", "đầu", "cuối") || TimeWords.Year(tokens, word + 1) is not null);
        if (!Any(tokens, word, "tháng") && !abbreviated)
            return null;
        var next = word + 1;
        if (NamedMonths(at, next, count) is { } named)
            return named;
        if (From(at, next, count) is { } dated)
            return dated;
        // "ba tháng hè 2014"
        if (count == 3 && Any(tokens, next, "hè") && (text.YearOf(next + 1) ?? (published is { } told ? (told.Year, next + 1) : null)) is { } summer)
            return TimeText.Months(new DateOnly(summer.Year, 6, 1), 3, PeriodKind.Span, at, summer.End);
        // "II. Sáu tháng tới", told in July: the rest of the year.
        if (Any(tokens, next, "tới") && !text.IsPhrase && count > 2 && published is { } today && today.Month - (12 - count) is 0 or 1)
            return MonthsOf(today.Year, count, true, at, next + 1);
        // "sáu tháng còn lại"
        var last = Phrase(tokens, next, "cuối", "năm") > 0 || Phrase(tokens, next, "còn", "lại") > 0;
        if (last || Phrase(tokens, next, "đầu", "năm") > 0)
            next += 2;
        // "sáu tháng cuối 2012"
        else if (Any(tokens, next, "cuối") && TimeWords.Year(tokens, next + 1) is not null)
            (last, next) = (true, next + 1);
        else if (Phrase(tokens, next, "đầu") > 0 || Any(tokens, next, "năm", "/"))
            next++;
        // "9 tháng của năm 2013", "mười tháng vừa qua của năm 2008"
        else if (Past(next) is var past && Any(tokens, past, "của", "năm") && text.YearOf(past) is { } ofYear)
            return MonthsOf(ofYear.Year, count, false, at, ofYear.End);
        // "6 tháng 2019", in the heading of a column
        else if (count == 1 || TimeWords.Year(tokens, next) is null)
            return SoFar(at, count, next);
        if (text.YearOf(next) is { } year)
            return MonthsOf(year.Year, count, last, at, year.End);
        // In January "6 tháng đầu năm" and "6 tháng cuối năm" were last year's.
        var begun = published is { } p && (last ? p.Month > 2 || text.IsPhrase : new DateOnly(p.Year, count, 1) <= p);
        return MonthsOf(begun ? published?.Year : published?.Year - 1, count, last, at, next);
    }

    // "12 tháng kể từ 1/7/2015"
    private PeriodMention? From(int at, int next, int count)
    {
        var from = Any(tokens, next, "kể", "tính") && Any(tokens, next + 1, "từ") ? next + 2 : -1;
        return from > 0 && text.PointAt(from) is { } point && point.Point.First(text.YearFor(point.Point)) is { } first
            ? Mention(first, first.AddMonths(count).AddDays(-1), PeriodKind.Span, at, point.End) : null;
    }

    // "ba quý đầu năm 2023", "hai quý đầu", "3 quý năm nay"
    private PeriodMention? Quarters(int at)
    {
        if (Small(tokens, at) is not { } count || count is < 2 or > 4 || !Any(tokens, at + 1, "quý"))
            return null;
        var last = Any(tokens, at + 2, "cuối");
        var next = last || Any(tokens, at + 2, "đầu", "giữa") ? at + 3 : at + 2;
        // "hai quý giữa năm"
        if (count == 2 && Any(tokens, at + 2, "giữa") && Any(tokens, next, "năm"))
        {
            var named = text.YearOf(next);
            return (named?.Year ?? published?.Year) is { } whose ? TimeText.Months(new DateOnly(whose, 4, 1), 6, PeriodKind.Span, at, named?.End ?? next + 1) : null;
        }
        if (Any(tokens, next, "năm", "của") && text.YearOf(next) is { } year)
            return MonthsOf(year.Year, 3 * count, last, at, year.End);
        // "Ba quý lần lượt là …", "Cộng ba quý: …", "ba quý vừa qua"
        var summed = Any(tokens, next, "lần", ":") || Any(tokens, at - 1, "cộng", "chung", "sau", "qua", "hết");
        if (next == at + 2 && !summed && (next = Past(next)) == at + 2 || published is not { } p)
            return null;
        return MonthsOf(last || new DateOnly(p.Year, 3 * count, 1) <= p ? p.Year : p.Year - 1, 3 * count, last, at, Any(tokens, next, "năm") ? next + 1 : next);
    }

    // "tính chung 9 tháng", "cộng dồn 8 tháng", "trong 10 tháng": of the year, up to then; other counts behind "trong" are durations.
    private PeriodMention? SoFar(int at, int count, int next)
    {
        // "9 tháng qua", told in October; "Vốn giải ngân 11 tháng: …", told in December: the months of the year that are over.
        var (behind, over) = (Past(next), count > 1 && published is { } day && day.Month - count is 0 or 1);
        if (over && (behind > next || OpensAccount(at, next)))
            return MonthsOf(published!.Value.Year, count, false, at, behind);
        var summed = Any(tokens, at - 1, "chung", "dồn", "kế", "cộng", "cả", "số") && count > 1;
        var within = Any(tokens, at - 1, "trong", "sau", "qua", "hết") && (over || count is 3 or 6 || count > 7 || (count > 1 && Any(tokens, at - 2, "cũng", "riêng", "tính")));
        if ((!summed && !within) || published is not { } p || Any(tokens, next, "qua", "tới", "trước", "nữa", "gần", "tuổi", "liền", "sau"))
            return null;
        return MonthsOf(new DateOnly(p.Year, count, 1) <= p ? p.Year : p.Year - 1, count, false, at, next);
    }

    // "qua", "đã qua", "vừa qua", "vừa rồi"
    private int Past(int at) => Any(tokens, at, "qua") ? at + 1 : Any(tokens, at, "đã", "vừa") && Any(tokens, at + 1, "qua", "rồi") ? at + 2 : at;

    // At the head of a clause, or right before its numbers; not how long something takes.
    private bool OpensAccount(int at, int next) =>
        !Any(tokens, next, "tuổi", "trở", "nữa", "liền", "liên", "trước", "sau", "tới", "thi", "lương", "tập", "học", "làm") && !Any(tokens, at - 1, "trong", "sau", "dài", "hạn", "mỗi", "cứ", "hơn", "gần", "khoảng", "từng", "là", "suốt")
        && (at == 0 || tokens[at - 1].Kind is TokenKind.Break or TokenKind.Mark || Any(tokens, next, ":", ")", "đạt", "được", "có", "giải", "tiếp") || Any(tokens, at - 1, "ngân", "quả", "nhận", "ước"));

    // "hai tháng 10 và 11", "ba tháng 10, 11 và 12"
    private PeriodMention? NamedMonths(int at, int next, int count)
    {
        if (count < 2 || MonthPoint(tokens, next) is not { Point: { Month: { } first } point, End: var end })
            return null;
        for (var i = 1; i < count; i++)
        {
            if (!Any(tokens, end, ",", "và") || MonthPoint(tokens, Any(tokens, end + 1, "tháng") ? end + 2 : end + 1) is not { } further || further.Point.Month != first + i)
                return null;
            (point, end) = (further.Point, further.End);
        }
        return (point.Year ?? text.YearFor(point)) is { } year ? Mention(new DateOnly(year, first, 1), point.Last(year), PeriodKind.Span, at, end) : null;
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
        // "Nửa năm 2017, các tỉnh báo cáo …"
        if (Any(tokens, at + 1, "năm") && TimeWords.Year(tokens, at + 2) is { } half)
            return MonthsOf(half, 6, false, at, at + 3);
        // "nửa năm đầu 2021", "nửa năm cuối"; "nửa năm sau" without a year is half a year later, but behind "nửa năm đầu".
        if (Any(tokens, at + 1, "năm") && Any(tokens, at + 2, "đầu", "cuối", "sau"))
        {
            var later = !Any(tokens, at + 2, "đầu");
            if (text.YearOf(Any(tokens, at + 3, "của") ? at + 4 : at + 3) is { } whose)
                return MonthsOf(whose.Year, 6, later, at, whose.End);
            return Any(tokens, at + 2, "sau") && !FirstHalfToldBefore(at) ? null : MonthsOf(published is { Month: <= 2 } early ? early.Year - 1 : published?.Year, 6, later, at, at + 3);
        }
        // "Sơ kết nửa năm", "Hết nửa năm: …"
        if (Any(tokens, at + 1, "năm") && Any(tokens, at - 1, "kết", "chung", "hết") && published is { } day)
            return MonthsOf(day.Month > 5 ? day.Year : day.Year - 1, 6, day.Month <= 2, at, at + 2);
        if (!Any(tokens, at + 1, "đầu", "cuối", "sau"))
            return null;
        var last = Any(tokens, at + 1, "cuối", "sau");
        // "nửa đầu tháng 4"
        if (Any(tokens, at + 2, "tháng") && MonthPoint(tokens, at + 3) is { } month && (month.Point.Year ?? text.YearFor(month.Point)) is { } of && month.Point.First(of) is { } begin)
            return Mention(last ? begin.AddDays(15) : begin, last ? month.Point.Last(of) : begin.AddDays(14), PeriodKind.Span, at, month.End);
        // "nửa đầu 2011"
        if (TimeWords.Year(tokens, at + 2) is { } bare)
            return MonthsOf(bare, 6, last, at, at + 3);
        if (!Any(tokens, at + 2, "năm"))
            return null;
        return text.YearOf(at + 3) is { } year ? MonthsOf(year.Year, 6, last, at, year.End) : MonthsOf(published?.Year, 6, last, at, at + 3);
    }

    // "H1/2023", "H2 2023"
    private PeriodMention? ShortHalf(int at)
    {
        var next = Any(tokens, at + 1, "/", "-") ? at + 2 : at + 1;
        return TimeWords.Year(tokens, next) is { } year ? MonthsOf(year, 6, tokens[at].Is("h2"), at, next + 1) : null;
    }

    private bool FirstHalfToldBefore(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - HalvesAway); i--)
        {
            if (Any(tokens, i, "nửa") && (Any(tokens, i + 1, "đầu") || Any(tokens, i + 2, "đầu")))
                return true;
        }
        return false;
    }

    // "quý I/2024", "quý 3 năm nay", "quý IV", "quý I 2024", "Q3/2019"
    private PeriodMention? Quarter(int at)
    {
        // "quý đầu năm", "Quý cuối dự kiến chi …"
        if (Any(tokens, at, "quý") && Any(tokens, at + 1, "đầu", "cuối") && (Any(tokens, at + 2, "năm") || Any(tokens, at + 1, "cuối")))
        {
            var last = Any(tokens, at + 1, "cuối");
            var behind = Any(tokens, at + 2, "cùng") ? at + 3 : at + 2;
            if (text.YearOf(behind) is { } named)
                return MonthsOf(named.Year, 3, last, at, named.End);
            return Any(tokens, behind, "năm") ? MonthsOf(published?.Year, 3, last, at, behind + 1) : MonthsOf(text.YearInView, 3, last, at, behind);
        }
        var written = Any(tokens, at, "quý");
        // "Q.IV/2023"
        var dotted = tokens[at].Is("q") && Any(tokens, at + 1, ".");
        if ((dotted ? TimeWords.Quarter(tokens, at + 2) : written ? TimeWords.Quarter(tokens, at + 1) : ShortQuarter(tokens[at].Key)) is not { } quarter)
            return null;
        var next = dotted ? at + 3 : written ? at + 2 : at + 1;
        var year = QuartersYear(next);
        if ((year?.Year ?? published?.Year) is not { } y || (!written && year is null))
            return null;
        // Told at the beginning of a year, a quarter that has not begun is last year's.
        if (year is null && published is { Month: <= 3 } p && !text.IsPhrase && new DateOnly(y, (3 * quarter) - 2, 1) > p)
            y--;
        return QuarterOf(y, quarter, at, year?.End ?? next);
    }

    private (int Year, int End)? QuartersYear(int at) =>
        Any(tokens, at, "/", "-", "năm", "của") ? text.YearOf(Any(tokens, at, "của", "năm") ? at : at + 1) : TimeWords.Year(tokens, at) is { } bare ? (bare, at + 1) : null;

    // "quý II và quý III/2019", "quý 2-3/2019", "quý I, II năm 2024"
    private PeriodMention? QuarterRange(int at)
    {
        if (TimeWords.Quarter(tokens, at + 1) is not { } first || !Any(tokens, at + 2, "-", "đến", "tới", "và", ","))
            return null;
        var named = Any(tokens, at + 3, "quý");
        var next = named ? at + 4 : at + 3;
        var listed = Any(tokens, at + 2, "và", ",");
        // "So với quý I, quý II tăng": with the word repeated and only a comma, two clauses meet.
        if (TimeWords.Quarter(tokens, next) is not { } last || last <= first || (listed && last != first + 1) || (named && Any(tokens, at + 2, ",")))
            return null;
        var year = QuartersYear(next + 1);
        var end = year?.End ?? next + 1;
        if ((year is null && !named) || text.IsShared(end) || (year?.Year ?? published?.Year) is not { } y)
            return null;
        return TimeText.Months(new DateOnly(y, (3 * first) - 2, 1), 3 * (last - first + 1), PeriodKind.Span, at, end);
    }

    private static PeriodMention? QuarterOf(int year, int quarter, int at, int end) => TimeText.Months(new DateOnly(year, (3 * quarter) - 2, 1), 3, PeriodKind.Span, at, end);

    // "cùng kỳ năm 2020", "cùng kỳ năm trước", "cùng kỳ", "cùng thời gian này năm ngoái"
    private PeriodMention? SameMonths(int at)
    {
        var next = Phrase(tokens, at, "cùng", "kỳ");
        if (next < 0)
            next = Phrase(tokens, at, "cùng", "thời", "gian") is > 0 and var meanwhile ? meanwhile : Phrase(tokens, at, "cùng", "thời", "điểm") is > 0 and var moment ? moment : Phrase(tokens, at, "cùng", "quãng");
        // "Con số tương ứng một năm trước", "mức tương ứng của năm 2018"
        if (next < 0 && Any(tokens, at - 1, "số", "mức") && Phrase(tokens, at, "tương", "ứng") is > 0 and var level)
            next = Any(tokens, level, "của") ? level + 1 : level;
        if (next < 0 || (!Any(tokens, at + 1, "kỳ") && !Any(tokens, next, "này", "năm", "của") && !(Any(tokens, next, "một", "ấy", "đó") && Any(tokens, next + 1, "năm", "của"))))
            return null;
        while (Any(tokens, next, "của", "này", "ấy", "đó", "một"))
            next++;
        if (Any(tokens, next, "năm"))
            next++;
        var year = TimeWords.Year(tokens, next) ?? published?.Year - 1;
        var end = TimeWords.Year(tokens, next) is not null || Any(tokens, next, "trước", "ngoái") ? next + 1 : next;
        return year is { } y ? Mention(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31), PeriodKind.SameMonths, at, end) : null;
    }

    // "Năm 2009, cũng chín tháng, nhận …", "Năm ngoái, cùng quý I", "Năm ngoái, cùng thời gian là …": the months come behind their year.
    private PeriodMention? YearThenMonths(int at)
    {
        if (text.YearOf(at) is not { } year || !Any(tokens, year.End, ",") || !Any(tokens, year.End + 1, "cùng", "cũng"))
            return null;
        var next = year.End + 2;
        if (Any(tokens, next, "quý") && TimeWords.Quarter(tokens, next + 1) is { } quarter)
            return QuarterOf(year.Year, quarter, at, next + 2);
        if (Small(tokens, next) is { } count and > 1 and <= 12 && Any(tokens, next + 1, "tháng"))
            return MonthsOf(year.Year, count, false, at, next + 2);
        var end = Any(tokens, next, "kỳ") ? next + 1 : Any(tokens, next, "thời") && Any(tokens, next + 1, "gian", "điểm") ? next + 2 : -1;
        return end > 0 ? Mention(new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31), PeriodKind.SameMonths, at, end) : null;
    }

    // "tháng 8/2024", "tháng 9", "cuối tháng 4"
    private PeriodMention? Month(int at)
    {
        if (!Any(tokens, at, "tháng") || MonthPoint(tokens, at + 1) is not { } month || Any(tokens, at - 1, "tờ") || text.IsLunar(month.End))
            return null;
        if (text.MonthIn(at) is { } told)
            return Mention(told.Point.First(null), told.Point.Last(null), PeriodKind.Span, at, told.End);
        var year = text.YearFor(month.Point);
        return Mention(month.Point.First(year), month.Point.Last(year), PeriodKind.Span, at, month.End);
    }

    // "tháng 3-5/2024", "tháng 3 đến tháng 5 năm 2024", "tháng 7 và 8/2023"
    private PeriodMention? MonthRange(int at)
    {
        if (!Any(tokens, at, "tháng") || MonthPoint(tokens, at + 1) is not { } first || !Any(tokens, first.End, "-", "đến", "tới", "và", ","))
            return null;
        var next = Any(tokens, first.End + 1, "tháng") ? first.End + 2 : first.End + 1;
        var listed = Any(tokens, first.End, "và", ",");
        // "riêng tháng 10 và 11, …": where the second number counts nothing.
        if (MonthPoint(tokens, next) is not { Point: { } last, End: var end } || (next == first.End + 1 && last.Year is null && !(Any(tokens, first.End, "và") && text.EndsBefore(end))) || (listed && (last.Month != first.Point.Month + 1 || (first.Point.Year is { } own && own != last.Year))))
            return null;
        if ((last.Year ?? text.YearFor(last)) is not { } year || (listed && last.Year is null && (Any(tokens, first.End, ",") || text.IsShared(end))))
            return null;
        return Mention(first.Point.First(first.Point.Year ?? year), last.Last(year), PeriodKind.Span, at, end);
    }

    // "các tháng 7, 8, 9", "tháng 10, 11 và 12 năm ngoái": three or more in a row, or two behind the word for several.
    private PeriodMention? MonthList(int at)
    {
        var several = Any(tokens, at, "các", "những");
        var next = several ? at + 1 : at;
        if (!Any(tokens, next, "tháng") || MonthPoint(tokens, next + 1) is not { Point: { Year: null, Month: { } first } point, End: var end })
            return null;
        var last = first;
        while (Any(tokens, end, ",", "và") && (Any(tokens, end + 1, "tháng") ? end + 2 : end + 1) is var further && MonthPoint(tokens, further) is { } month && month.Point.Month == last + 1 && point.Year is null)
            (last, point, end) = (last + 1, month.Point, month.End);
        if (last == first || (last == first + 1 && !several))
            return null;
        var year = point.Year;
        if (year is null && Any(tokens, end, "năm") && text.YearOf(end) is { } named)
            (year, end) = (named.Year, named.End);
        return (year ?? text.YearFor(point)) is { } y ? Mention(new DateOnly(y, first, 1), new DateOnly(y, last, DateTime.DaysInMonth(y, last)), PeriodKind.Span, at, end) : null;
    }

    // "9/2022" without its word
    private PeriodMention? BareMonth(int at)
    {
        if (Any(tokens, at - 1, "số", "/", "định", "quyết", "lệnh", "luật", "-") || TimeWords.SlashedMonth(tokens, at) is not { } month || Any(tokens, month.End, "/", "-"))
            return null;
        // "■ 10/2020" over what is told of it
        var alone = text.OpensLine(at) && text.EndsLine(month.End);
        return Mention(month.Point.First(null), month.Point.Last(null), alone ? PeriodKind.Span : PeriodKind.Loose, at, month.End);
    }

    // "T9/2019", "T1-T9/2019", in tables
    private PeriodMention? ShortMonth(int at)
    {
        if (ShortMonth(tokens[at].Key) is not { } first)
            return null;
        var (last, end) = (first, at + 1);
        if (Any(tokens, end, "-", "đến") && end + 1 < tokens.Count && ShortMonth(tokens[end + 1].Key) is { } further && further > first)
            (last, end) = (further, end + 2);
        return Any(tokens, end, "/", "-", "năm") && TimeWords.Year(tokens, end + 1) is { } year
            ? TimeText.Months(new DateOnly(year, first, 1), last - first + 1, PeriodKind.Span, at, end + 2) : null;
    }

    private static int? ShortMonth(string key) =>
        key is ['t', _] or ['t', _, _] && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : null;

    // "Q3/2019", "QIII/2019"
    private static int? ShortQuarter(string key) => key[1..] switch { "1" or "i" => 1, "2" or "ii" => 2, "3" or "iii" => 3, "4" or "iv" => 4, _ => null };

    // "mùa hè này", "mùa đông năm 2023": from solstice to equinox, as almanacs have it.
    private PeriodMention? Season(int at)
    {
        if (!Any(tokens, at, "mùa") || at + 2 >= tokens.Count)
            return null;
        (int Month, int Day)? start = tokens[at + 1].Key switch { "xuân" => (3, 21), "hè" or "hạ" => (6, 21), "thu" => (9, 24), "đông" => (12, 21), _ => null };
        if (start is not { } opens)
            return null;
        var (year, end) = Any(tokens, at + 2, "này", "nay") ? (published?.Year, at + 3) : text.YearOf(at + 2) is { } named && !Any(tokens, at + 2, "nay") ? (named.Year, named.End) : ((int?)null, at);
        if (year is not { } y)
            return null;
        // The winter that lasts into the year of publication began the year before.
        var from = new DateOnly(opens.Month == 12 && Any(tokens, at + 2, "này", "nay") && published is { Month: <= 3 } ? y - 1 : y, opens.Month, opens.Day);
        var (month, day) = opens.Month switch { 3 => (6, 20), 6 => (9, 23), 9 => (12, 20), _ => (3, 20) };
        return Mention(from, new DateOnly(opens.Month == 12 ? from.Year + 1 : from.Year, month, day), PeriodKind.Loose, at, end);
    }
}
