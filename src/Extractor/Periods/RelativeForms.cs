using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeText;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Periods;

/// <summary>Times told from the day of publication: "tuần này", "tháng trước", "quý sau", "trong 5 năm qua", "3 ngày tới", "cách đây 2 năm".</summary>
internal sealed class RelativeForms(TimeText text)
{
    private readonly List<Token> tokens = text.Tokens;

    /// <summary>Each form with the words that it begins with.</summary>
    public (string Openers, PeriodForm Form)[] Forms => text.Published is not { } today ? [] :
    [
        (PeriodReader.Digits + " " + PeriodReader.NumberWords, at => Counted(at, today)),
        ("cách", at => Phrase(tokens, at, "cách", "đây") is > 0 and var next && Counted(next, today, ago: true) is { } ago ? ago with { First = at } : null),
        ("tuần tháng quý", at => Shifted(at, today)),
        ("cuối đầu giữa", at => Edge(at, today)),
        ("sang", at => Phrase(tokens, at, "sang", "năm") is > 0 and var end && TimeWords.Year(tokens, end) is null ? Years(today.Year + 1, today.Year + 1, PeriodKind.Span, at, end) : null),
        ("tuần", at => FirstWeek(at)),
        ("những các thời phần", at => Rest(at, today)),
    ];

    // "tuần này", "tháng trước", "quý sau", "tháng vừa qua"
    private PeriodMention? Shifted(int at, DateOnly today)
    {
        if (text.Shift(at + 1) is not { } shift || Small(tokens, at - 1) is not null || Any(tokens, at - 1, "nhiều", "những", "mấy", "vài", "các", "bao", "mỗi"))
            return null;
        return Grain(tokens[at].Key, today, shift.Count, 1, at, shift.End, tokens[at].Is("tuần") ? PeriodKind.Loose : PeriodKind.Span);
    }

    // "cuối tuần", "cuối tuần qua", "cuối năm", "đầu tháng"
    private PeriodMention? Edge(int at, DateOnly today)
    {
        if (!Any(tokens, at + 1, "tuần", "tháng", "năm"))
            return null;
        var shift = text.Shift(at + 2);
        if (tokens[at + 1].Is("tuần"))
        {
            var monday = Monday(today).AddDays(7 * (shift?.Count ?? 0));
            return Any(tokens, at, "cuối") ? Mention(monday.AddDays(5), monday.AddDays(6), PeriodKind.Loose, at, shift?.End ?? at + 2) : Mention(monday, monday.AddDays(6), PeriodKind.Loose, at, shift?.End ?? at + 2);
        }
        // With a year or a month of its own it is read as that.
        if (shift is not null || Any(tokens, at - 1, "tháng", "quý", "6", "9", "3", "từ", "đến", "nửa") || (at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number) || Any(tokens, at + 2, "học", "nay", "ngoái", "tài", "giêng", "chạp") || Small(tokens, at + 2) is not null)
            return null;
        return Grain(tokens[at + 1].Key, today, 0, 1, at, at + 2);
    }

    // "5 năm qua", "3 tháng tới", "2 ngày trước", "hai tuần nữa", "5 năm gần đây"
    private PeriodMention? Counted(int at, DateOnly today, bool ago = false)
    {
        if (Count(at) is not { } count || count.Value is < 1 or > 99 || !(Any(tokens, count.End, "ngày", "tuần", "tháng", "quý", "năm") || (Any(tokens, count.End, "thập") && Any(tokens, count.End + 1, "kỷ", "kỉ", "niên"))))
            return null;
        var (unit, next) = (tokens[count.End].Key, count.End + 1);
        if (unit == "thập")
            (unit, next, count) = ("năm", next + 1, (count.Value * 10, count.End));
        if (ago)
            return Grain(unit, today, -count.Value, 1, at, next);
        var kind = unit == "năm" && count.Value > 1 ? PeriodKind.Span : PeriodKind.Loose;
        if (Any(tokens, next, "qua") || Phrase(tokens, next, "gần", "đây") > 0 || Phrase(tokens, next, "gần", "nhất") > 0 || (Any(tokens, next, "vừa") && Any(tokens, next + 1, "qua", "rồi")) || Phrase(tokens, next, "trở", "lại", "đây") > 0)
            return Grain(unit, today, -count.Value, count.Value, at, Any(tokens, next, "qua") ? next + 1 : Any(tokens, next, "trở") ? next + 3 : next + 2, kind);
        if (Any(tokens, next, "tới") || Phrase(tokens, next, "tiếp", "theo") > 0 || Phrase(tokens, next, "sắp", "tới") > 0)
            return Grain(unit, today, 1, count.Value, at, Any(tokens, next, "tới") ? next + 1 : next + 2, kind);
        if (Any(tokens, next, "nữa"))
            return Grain(unit, today, count.Value, 1, at, next + 1);
        var back = Phrase(tokens, next, "trước", "đây") is > 0 and var here ? here : Any(tokens, next, "trước") && !Any(tokens, next + 1, "khi", "đó", "mắt", "ngày", "năm", "tháng") ? next + 1 : -1;
        return back > 0 ? Grain(unit, today, -count.Value, 1, at, back) : null;
    }

    private (int Value, int End)? Count(int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Number ? (Small(tokens, at) is { } digits ? (digits, at + 1) : tokens[at].Key is ['3' or '4' or '5' or '6' or '7' or '8' or '9', '0' or '5'] two ? (((two[0] - '0') * 10) + (two[1] - '0'), at + 1) : null)
        : Any(tokens, at, "năm") && !Any(tokens, at + 1, "ngày", "tuần", "tháng", "năm") ? null : Quantities.NumberWords.BelowThousand(tokens, at);

    // "Những tháng còn lại của năm", "thời gian còn lại của năm"
    private PeriodMention? Rest(int at, DateOnly today)
    {
        var noun = Phrase(tokens, at, "thời", "gian") is > 0 and var time ? time : Any(tokens, at, "những", "các", "phần") && Any(tokens, at + 1, "tháng", "ngày") ? at + 2 : Any(tokens, at, "phần") ? at + 1 : -1;
        if (noun < 0 || Phrase(tokens, noun, "còn", "lại") is not (> 0 and var left))
            return null;
        var end = Any(tokens, left, "của") ? left + 1 : left;
        if (!Any(tokens, end, "năm") || (TimeWords.Year(tokens, end + 1) ?? today.Year) != today.Year || Any(tokens, end + 1, "học"))
            return null;
        return Mention(today, new DateOnly(today.Year, 12, 31), PeriodKind.Span, at, text.YearOf(end)?.End ?? end + 1);
    }

    // So many whole days, weeks, months, quarters or years, the first one that far from the present one.
    private static PeriodMention? Grain(string unit, DateOnly today, int shift, int count, int at, int end, PeriodKind kind = PeriodKind.Loose) => unit switch
    {
        "ngày" => Mention(today.AddDays(shift), today.AddDays(shift + count - 1), kind, at, end),
        "tuần" => Mention(Monday(today).AddDays(7 * shift), Monday(today).AddDays((7 * (shift + count)) - 1), kind, at, end),
        "tháng" => TimeText.Months(today.AddMonths(shift), count, kind, at, end),
        "quý" => TimeText.Months(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * shift), 3 * count, kind, at, end),
        _ => Years(today.Year + shift, today.Year + shift + count - 1, kind, at, end),
    };

    // "tuần đầu tiên của tháng 9": the first one that begins in it.
    private PeriodMention? FirstWeek(int at)
    {
        var next = Phrase(tokens, at, "tuần", "đầu") is > 0 and var first ? (Any(tokens, first, "tiên") ? first + 1 : first) : -1;
        if (next < 0)
            return null;
        if (Any(tokens, next, "của"))
            next++;
        if ((text.MonthIn(next) ?? (Any(tokens, next, "tháng") ? MonthPoint(tokens, next + 1) : null)) is not { } month || month.Point.First(text.YearFor(month.Point)) is not { } start)
            return null;
        var monday = Monday(start.AddDays(6));
        return Mention(monday, monday.AddDays(6), PeriodKind.Loose, at, month.End);
    }
}
