using System.Globalization;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds dates, with their time and offset, in short texts: attributes, lines, addresses.</summary>
internal static class DateReader
{
    /// <summary>Vietnam's, where a page gives none.</summary>
    internal static readonly TimeSpan DefaultOffset = TimeSpan.FromHours(7);

    /// <summary>Longer texts are not date lines; only so much of them is looked at.</summary>
    private const int Window = 400;
    private const int LongestShortLine = 40;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    // 2024 is 2567 in Thailand and 1403 in Iran, where the year begins on 20 or 21 March.
    private const int BuddhistAhead = 543;
    private const int IranianBehind = 621;

    private static readonly PersianCalendar Iranian = new();

    /// <summary>What makes an ordinal of a day: "1st", "12th", "1er", "1º".</summary>
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "ste", "º", "°", "ª"];

    /// <summary>All dates of the text, in order.</summary>
    /// <param name="text">The text, NFC.</param>
    /// <param name="monthFirst">Whether 4/12/2024 means April, as in the United States.</param>
    internal static IEnumerable<FoundDate> All(string text, bool monthFirst = false)
    {
        text = Digits.Ascii(text);
        var end = Math.Min(text.Length, Window);
        for (var at = 0; at < end;)
        {
            if (BeginsWord(text, at) && ReadDay(text, at, monthFirst) is { } day)
            {
                var found = WithTime(text, at, day.End, day.Day);
                yield return found;
                at = Math.Max(found.End, day.End);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The first date, one with a time preferred.</summary>
    internal static FoundDate? First(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        FoundDate? first = null;
        foreach (var found in All(text, monthFirst))
        {
            if (found.HasTime)
                return found;
            first ??= found;
        }
        return first;
    }

    /// <summary>A day written into an address: <c>/2024/04/12/</c>, <c>-20240412170500.htm</c>.</summary>
    internal static DateTimeOffset? OfAddress(Uri? url)
    {
        var path = url is { IsAbsoluteUri: true } ? url.AbsolutePath : "";
        // An archive's address holds the page's own behind the day of the copy.
        var own = path.IndexOf("/http", StringComparison.Ordinal);
        for (var i = Math.Max(own, 0); i < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || (i > 0 && char.IsAsciiDigit(path[i - 1])))
                continue;
            var run = 1;
            while (i + run < path.Length && char.IsAsciiDigit(path[i + run]))
                run++;
            var day = run switch
            {
                4 when Form(path, i, "Y/M/D", false) is { } slashes => slashes.Day,
                4 when Form(path, i, "Y-M-D", false) is { } dashes => dashes.Day,
                8 or 12 or 14 or 17 => Day(Number(path, i, 4), Number(path, i + 4, 2), Number(path, i + 6, 2)),
                _ => null,
            };
            if (day is { } found)
                return new DateTimeOffset(found.ToDateTime(TimeOnly.MinValue), DefaultOffset);
            i += run - 1;
        }
        return null;
    }

    private static FoundDate WithTime(string text, int start, int end, DateOnly day)
    {
        var time = TimeReader.Behind(text, end) ?? TimeReader.Before(text, start);
        if (time is not { } found)
            return new FoundDate(Moment(day, TimeSpan.Zero, null), false, start, end);
        return new FoundDate(Moment(day, found.OfDay, found.Offset), true, Math.Min(start, found.Start), Math.Max(end, found.End)) { HasOffset = found.Offset is not null };
    }

    private static DateTimeOffset Moment(DateOnly day, TimeSpan time, TimeSpan? offset) =>
        new(day.ToDateTime(TimeOnly.FromTimeSpan(time)), offset ?? DefaultOffset);

    /// <summary>A line that is a day with a year of two digits, as in "02.12.19" or "27 Mar 20"; too short a form to be looked for in longer texts.</summary>
    internal static FoundDate? ShortYear(string line, bool monthFirst = false)
    {
        var start = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || line.Length > LongestShortLine || (start > 0 && char.IsLetter(line[start - 1])))
            return null;
        var at = start;
        if (!Take(line, ref at, 1, 2, out var day) || at >= line.Length)
            return null;
        var mark = line[at];
        int month;
        if (mark is '.' or '/' && at - start == 2)
        {
            at++;
            if (!Take(line, ref at, 2, 2, out month) || at >= line.Length || line[at++] != mark)
                return null;
            if (month > 12 || (monthFirst && mark == '/' && day <= 12))
                (day, month) = (month, day);
        }
        else if (MonthNames.At(line.AsSpan(at).TrimStart(" .-")) is { IsIranian: false } name)
        {
            month = name.Month;
            at = line.IndexOf(name.Name, at, StringComparison.OrdinalIgnoreCase) + name.Name.Length;
            at += line.AsSpan(at).IndexOfAnyExcept(" .-'’") is > 0 and var gap ? gap : line.Length - at;
            mark = ':';
        }
        else
        {
            return null;
        }
        if (!Take(line, ref at, 2, 2, out var year) || (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == mark)))
            return null;
        return Day(2000 + year, month, day) is { } found ? WithTime(line, start, at, found) : null;
    }

    private static (DateOnly Day, int End)? ReadDay(string text, int at, bool monthFirst)
    {
        if (First(text, at) is not { } first)
            return null;
        foreach (var form in DateForm.All)
        {
            if (form.Pattern[0] == first && Form(text, at, form.Pattern, monthFirst) is { } found)
                return found;
        }
        return null;
    }

    // What a form must begin with to fit here: four digits are a year, one or two a day, letters the name of a month.
    private static char? First(string text, int at)
    {
        var run = 0;
        while (run < 5 && at + run < text.Length && char.IsAsciiDigit(text[at + run]))
            run++;
        return run switch
        {
            4 => 'Y',
            1 or 2 => 'D',
            0 when MonthNames.At(text.AsSpan(at)) is not null => 'N',
            _ => null,
        };
    }

    private static (DateOnly Day, int End)? Form(string text, int at, string pattern, bool monthFirst)
    {
        int year = 0, month = 0, day = 0;
        var isIranian = false;
        foreach (var p in pattern)
        {
            switch (p)
            {
                case 'Y' when Take(text, ref at, 4, 4, out year):
                case 'M' when Take(text, ref at, 1, 2, out month):
                    break;
                case 'D' when Take(text, ref at, 1, 2, out day):
                    at += OrdinalAt(text, at);
                    break;
                case 'N' when MonthNames.At(text.AsSpan(at)) is { } name:
                    (month, isIranian) = (name.Month, name.IsIranian);
                    at += name.Name.Length;
                    at += at < text.Length && text[at] == '.' ? 1 : 0;
                    break;
                case ' ':
                    while (at < text.Length && Words.IsSpace(text[at]))
                        at++;
                    break;
                default:
                    if (p is 'Y' or 'M' or 'D' or 'N' || at >= text.Length || char.ToLowerInvariant(text[at]) != p)
                        return null;
                    at++;
                    break;
            }
        }
        // "15/2024/NĐ-CP" is a document, "1.2.2024.5" a version; a year runs into no further digit.
        if (at < text.Length && (char.IsAsciiDigit(text[at]) || (pattern[0] == 'D' && text[at] == '/' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
            return null;
        var swap = pattern[0] == 'D' && pattern.Contains('M') && !pattern.Contains('t') && (month > 12 || (monthFirst && day <= 12));
        if (isIranian || (pattern[0] == 'Y' && year < FirstYear))
            return OfIran(year, month, day) is { } converted ? (converted, at) : null;
        if (year > LastYear)
            year -= BuddhistAhead;
        return (swap ? Day(year, day, month) : Day(year, month, day)) is { } valid ? (valid, at) : null;
    }

    private static int OrdinalAt(string text, int at)
    {
        foreach (var ending in Ordinals)
        {
            if (string.Compare(text, at, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at + ending.Length == text.Length || !char.IsLetter(text[at + ending.Length])))
                return ending.Length;
        }
        return 0;
    }

    private static DateOnly? OfIran(int year, int month, int day)
    {
        var isDay = year + IranianBehind is >= FirstYear and < LastYear && month is >= 1 and <= 12 && day >= 1 && day <= Iranian.GetDaysInMonth(year, month);
        return isDay ? DateOnly.FromDateTime(Iranian.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool BeginsWord(string text, int at)
    {
        if (at > 0 && (IsOfWord(text[at - 1]) || (text[at - 1] is '/' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
            return false;
        return char.IsLetterOrDigit(text[at]);
    }

    // Chinese and Japanese set no space before a date.
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) && c is not (>= '\u3040' and <= '\u9FFF');

    private static bool Take(string text, ref int at, int least, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            value = value * 10 + (text[at++] - '0');
        return at - start >= least;
    }

    private static int Number(string text, int at, int digits)
    {
        Take(text, ref at, digits, digits, out var value);
        return value;
    }
}
