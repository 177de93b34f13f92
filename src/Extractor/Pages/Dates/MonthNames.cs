using System.Collections.Frozen;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Names of months in the languages of pages about Vietnam, and in those of its donors.</summary>
internal static class MonthNames
{
    private static readonly string[][] ByMonth =
    [
        ["january", "jan", "tháng một", "tháng giêng", "janvier", "janv", "januar", "enero", "ene", "janeiro", "gennaio", "januari", "января", "stycznia", "ledna", "jänner"],
        ["february", "feb", "tháng hai", "février", "févr", "februar", "febrero", "fevereiro", "febbraio", "februari", "февраля", "lutego", "února"],
        ["march", "mar", "tháng ba", "mars", "märz", "marzo", "março", "maart", "марта", "marca", "března", "maret", "mac"],
        ["april", "apr", "tháng tư", "tháng bốn", "avril", "avr", "abril", "abr", "aprile", "апреля", "kwietnia", "dubna"],
        ["may", "tháng năm", "mai", "mayo", "maio", "maggio", "mei", "maj", "мая", "maja", "května"],
        ["june", "jun", "tháng sáu", "juin", "juni", "junio", "junho", "giugno", "июня", "czerwca", "června"],
        ["july", "jul", "tháng bảy", "juillet", "juil", "juli", "julio", "julho", "luglio", "июля", "lipca", "července"],
        ["august", "aug", "tháng tám", "août", "agosto", "ago", "augustus", "augusti", "августа", "sierpnia", "srpna", "agustus"],
        ["september", "sept", "sep", "tháng chín", "septembre", "septiembre", "setembro", "settembre", "сентября", "września", "září"],
        ["october", "oct", "tháng mười", "octobre", "oktober", "okt", "octubre", "outubro", "ottobre", "октября", "października", "října"],
        ["november", "nov", "tháng mười một", "novembre", "noviembre", "novembro", "ноября", "listopada", "listopadu"],
        ["december", "dec", "tháng mười hai", "tháng chạp", "décembre", "déc", "dezember", "dez", "diciembre", "dic", "dezembro", "dicembre", "декабря", "grudnia", "prosince", "desember"],
    ];

    // Longest first: "tháng mười một" before "tháng mười", "june" before "jun".
    private static readonly FrozenDictionary<char, (string Name, int Month)[]> ByInitial = ByMonth
        .SelectMany((names, i) => names.Select(n => (Name: n, Month: i + 1)))
        .GroupBy(n => n.Name[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Name.Length).ToArray());

    /// <summary>The month named at that place and the length of its name; month 0 for none.</summary>
    internal static (int Month, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByInitial.TryGetValue(char.ToLowerInvariant(text[0]), out var names))
            return default;
        foreach (var (name, month) in names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length])))
                return (month, name.Length);
        }
        return default;
    }
}
