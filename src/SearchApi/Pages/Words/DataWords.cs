namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Words that the files of totals write in English, in the language of the page. Anything else in them is shown as it stands.</summary>
internal static class DataWords
{
    private static readonly Dictionary<string, Text> Bases = new[]
    {
        Texts.BasisUnion, Texts.BasisNew, Texts.BasisTarget, Texts.BasisProject, Texts.BasisEvent, Texts.BasisDonor, Texts.BasisComponent, Texts.BasisCovid,
        Texts.BasisLife, Texts.BasisDelegations, Texts.BasisRelations, Texts.BasisPledges, Texts.BasisCarried, Texts.BasisThree, Texts.BasisEmergency,
        Texts.BasisNonProject, Texts.BasisNgoPart, Texts.BasisSector,
    }.ToDictionary(text => text.English, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Text> Trusts = new(StringComparer.Ordinal)
    {
        ["official site"] = Texts.TrustOfficial,
        ["press"] = Texts.TrustPress,
        ["repost-low"] = Texts.TrustLow,
    };

    /// <summary>What a total was formed over, where not over all. A Vietnamese phrase stands as it is; an English one that is not known here is only said to be narrower.</summary>
    public static string Basis(string basis, Language language) =>
        Bases.TryGetValue(basis, out var text) ? text.In(language) : language == Language.English || IsVietnamese(basis) ? basis : Texts.BasisOther.In(language);

    public static string Trust(string trust, Language language) => Trusts.TryGetValue(trust, out var text) ? text.In(language) : trust;

    public static string Source(string source, Language language) => source == "not recorded" ? Texts.SourceUnknown.In(language) : source;

    /// <summary>A stated date: a day, a month or a year.</summary>
    public static string Stated(string published, Language language)
    {
        if (DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day))
            return DateWords.Day(day, language);
        return DateOnly.TryParseExact(published, "yyyy-MM", out var month) ? DateWords.Month(month.Month, month.Year, language) : published;
    }

    /// <summary>Is it written in Vietnamese? Then a third of its words have letters that English lacks; an English note may quote one or two ("over 1 tỷ").</summary>
    public static bool IsVietnamese(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter)).ToList();
        return words.Count(w => w.Any(c => c > '\u007F' && char.IsLetter(c))) * 3 >= Math.Max(1, words.Count);
    }
}
