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

    /// <summary>All dates of the text, in order.</summary>
    /// <param name="text">The text, NFC.</param>
    /// <param name="monthFirst">Whether 4/12/2024 means April, as in the United States.</param>
    internal static IEnumerable<FoundDate> All(string text, bool monthFirst = false)
    {
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

    /// <summary>A line that is a day with a year of two digits, as in "02.12.19"; too short a form to be looked for in longer texts.</summary>
    internal static FoundDate? ShortYear(string line)
    {
        var start = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || line.Length > LongestShortLine)
            return null;
        foreach (var mark in "./")
        {
            var at = start;
            if (!Take(line, ref at, 2, 2, out var day) || at >= line.Length || line[at++] != mark || !Take(line, ref at, 2, 2, out var month) || at >= line.Length || line[at++] != mark
                || !Take(line, ref at, 2, 2, out var year) || (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == mark)))
                continue;
            if (Day(2000 + year, month, day) is { } found)
                return WithTime(line, start, at, found);
        }
        return null;
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
            0 when MonthNames.At(text.AsSpan(at)).Month > 0 => 'N',
            _ => null,
        };
    }

    private static (DateOnly Day, int End)? Form(string text, int at, string pattern, bool monthFirst)
    {
        int year = 0, month = 0, day = 0;
        foreach (var p in pattern)
        {
            switch (p)
            {
                case 'Y' when Take(text, ref at, 4, 4, out year):
                case 'M' when Take(text, ref at, 1, 2, out month):
                case 'D' when Take(text, ref at, 1, 2, out day):
                    break;
                case 'N':
                    (month, var length) = MonthNames.At(text.AsSpan(at));
                    if (month == 0)
                        return null;
                    at += length;
                    break;
                case ' ':
                    while (at < text.Length && Words.IsSpace(text[at]))
                        at++;
                    break;
                default:
                    if (p is 'Y' or 'M' or 'D' || at >= text.Length || char.ToLowerInvariant(text[at]) != p)
                        return null;
                    at++;
                    break;
            }
        }
        // "15/2024/NĐ-CP" is a document, "1.2.2024.5" a version; a year runs into no further digit.
        if (at < text.Length && (char.IsAsciiDigit(text[at]) || (pattern[0] == 'D' && text[at] == '/' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
            return null;
        var swap = pattern[0] == 'D' && pattern.Contains('M') && !pattern.Contains('t') && (month > 12 || (monthFirst && day <= 12));
        return (swap ? Day(year, day, month) : Day(year, month, day)) is { } valid ? (valid, at) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool BeginsWord(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '/' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
            return false;
        return char.IsLetterOrDigit(text[at]);
    }

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
