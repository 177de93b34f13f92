using System.Globalization;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Reads a time of day with its offset, behind a date or before it.</summary>
internal static class TimeReader
{
    /// <summary>What a writer puts between a day and its time: "30/10/2025 | 10:31", "12 Apr 2024 at 5 pm", "12/04/2024, lúc 17:05".</summary>
    private static readonly string[] Joints = ["lúc", "vào", "at", "um", "à", "às", "ngày", "t"];

    // Behind the time. Abbreviations of zones that news pages print.
    private static readonly (string Name, double Hours)[] Zones =
    [
        ("utc", 0), ("gmt", 0), ("edt", -4), ("est", -5), ("cdt", -5), ("cst", -6), ("mdt", -6), ("mst", -7), ("pdt", -7), ("pst", -8), ("et", -5),
        ("cest", 2), ("cet", 1), ("bst", 1), ("jst", 9), ("kst", 9), ("ist", 5.5), ("ict", 7), ("z", 0),
    ];

    internal readonly record struct Time(TimeSpan OfDay, TimeSpan? Offset, int Start, int End);

    /// <summary>A time that begins within a few separators behind <paramref name="from"/>.</summary>
    internal static Time? Behind(string text, int from)
    {
        var at = SkipJoint(text, from);
        return at < 0 ? null : At(text, at);
    }

    /// <summary>A time that ends within a few separators before <paramref name="until"/>.</summary>
    internal static Time? Before(string text, int until)
    {
        for (var start = until - 1; start >= Math.Max(0, until - 40); start--)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is ':' or '/' or '-' or '.')))
                continue;
            if (At(text, start) is { } time && time.End <= until && SkipWeekday(text, SkipJoint(text, time.End)) == until)
                return time;
        }
        return null;
    }

    /// <summary>A time at exactly that place.</summary>
    internal static Time? At(string text, int at)
    {
        var start = at;
        if (!Digits(text, ref at, 1, 2, out var hour) || hour > 24)
            return null;
        int minute = 0, second = 0;
        var clock = false;
        if (Minutes(text, ref at, out minute))
        {
            clock = true;
            var seconds = at;
            if (seconds < text.Length && text[seconds] == ':' && Digits(text, ref seconds, 2, 2, out second, skip: 1))
                at = seconds;
            if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]) && second >= 0 && seconds == at)
            {
                for (at++; at < text.Length && char.IsAsciiDigit(text[at]);)
                    at++;
            }
        }
        var half = Half(text, ref at);
        if (half == '\0' && !clock)
            return null;
        if (half != '\0' && hour <= 12)
            hour = hour % 12 + (half == 'p' ? 12 : 0);
        if (hour >= 24 || minute > 59 || second > 59)
            return null;
        var offset = Offset(text, ref at);
        return new Time(new TimeSpan(hour, minute, second), offset, start, at);
    }

    // "17:05", "17h05", "17 giờ 05", "17g05".
    private static bool Minutes(string text, ref int at, out int minute)
    {
        var after = at;
        minute = 0;
        if (after < text.Length && text[after] is ':' or 'h' or 'H' or 'g')
            after++;
        else if (string.Compare(text, after, " giờ ", 0, 5, StringComparison.OrdinalIgnoreCase) == 0)
            after += 5;
        else if (string.Compare(text, after, " : ", 0, 3, StringComparison.Ordinal) == 0)
            after += 3;
        else
            return false;
        if (!Digits(text, ref after, 2, 2, out minute))
            return false;
        at = after;
        return true;
    }

    private static char Half(string text, ref int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        var gap = text.Length - at - rest.Length;
        foreach (var (mark, half) in new[] { ("a.m.", 'a'), ("p.m.", 'p'), ("am", 'a'), ("pm", 'p'), ("SA", 'a'), ("CH", 'p') })
        {
            var fits = rest.StartsWith(mark, mark[0] < 'a' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                && (rest.Length == mark.Length || !char.IsLetter(rest[mark.Length]));
            if (!fits)
                continue;
            at += gap + mark.Length;
            return half;
        }
        return '\0';
    }

    private static TimeSpan? Offset(string text, ref int at)
    {
        var i = at;
        while (i < text.Length && text[i] is ' ' or '(' or ',')
            i++;
        TimeSpan? named = null;
        foreach (var (name, hours) in Zones)
        {
            if (string.Compare(text, i, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0 || (i + name.Length < text.Length && char.IsLetter(text[i + name.Length])))
                continue;
            named = TimeSpan.FromHours(hours);
            i += name.Length;
            at = i;
            break;
        }
        while (i < text.Length && text[i] == ' ')
            i++;
        return Numeric(text, i, named is not null, ref at) ?? named;
    }

    // "+07:00", "+0700"; behind a zone's name also "+7". "17:05 - 12/4" and "17:05 -12" are no offsets.
    private static TimeSpan? Numeric(string text, int i, bool named, ref int at)
    {
        if (i >= text.Length || text[i] is not ('+' or '-' or '\u2212'))
            return null;
        var sign = text[i] == '+' ? 1 : -1;
        var digits = i + 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var (run, minute) = (digits - i - 1, 0);
        if (run is not (1 or 2 or 4) || (run == 1 && !named))
            return null;
        var number = int.Parse(text.AsSpan(i + 1, run), CultureInfo.InvariantCulture);
        var hour = run == 4 ? number / 100 : number;
        minute = run == 4 ? number % 100 : 0;
        var colon = run == 2 && digits < text.Length && text[digits] == ':';
        if (colon && !Digits(text, ref digits, 2, 2, out minute, skip: 1))
            return null;
        if ((run == 2 && !colon && !named) || minute > 59 || hour * 60 + minute > 14 * 60)
            return null;
        at = digits;
        return sign * new TimeSpan(hour, minute, 0);
    }

    private static int SkipJoint(string text, int from)
    {
        var at = from;
        for (var steps = 0; steps < 3; steps++)
        {
            while (at < text.Length && at - from < 16 && (Words.IsSpace(text[at]) || text[at] is ',' or '|' or '-' or '–' or '—' or '•' or '·' or '(' or ')' or '.' or ';' or '/' or ':'))
                at++;
            var joint = Array.Find(Joints, j => string.Compare(text, at, j, 0, j.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (at + j.Length >= text.Length || !char.IsLetter(text[at + j.Length])));
            if (joint is null)
                break;
            at += joint.Length;
        }
        return at;
    }

    // "17:05 Thứ sáu, ngày 12/04/2024".
    private static int SkipWeekday(string text, int at)
    {
        foreach (var head in new[] { "thứ ", "chủ nhật" })
        {
            if (string.Compare(text, at, head, 0, head.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            at += head.Length;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            return SkipJoint(text, at);
        }
        return at;
    }

    private static bool Digits(string text, ref int at, int least, int most, out int value, int skip = 0)
    {
        var i = at + skip;
        value = 0;
        var start = i;
        while (i < text.Length && i - start < most && char.IsAsciiDigit(text[i]))
            value = value * 10 + (text[i++] - '0');
        if (i - start < least || (i < text.Length && char.IsAsciiDigit(text[i]) && most > 1))
            return false;
        at = i;
        return true;
    }
}
