using System.Text;
using NgoNews.Extractor.Figures;

namespace NgoNews.Store.Articles;

/// <summary>What a draft must keep to be stored, whatever the engine.</summary>
internal static class DraftRules
{
    private const int LongestId = 200;

    /// <summary>The first rule that the draft breaks, in words, or null.</summary>
    public static string? FindFault(ArticleDraft draft) =>
        draft.Id.Length is 0 or > LongestId ? $"the id has {draft.Id.Length} characters, not 1 to {LongestId}"
        : FindFault("id", draft.Id) ?? FindFault("title", draft.Title) ?? FindFault("lead", draft.Lead) ?? FindFault("text", draft.Text)
            ?? FindFault("author", draft.Author) ?? FindFault("address", draft.Url) ?? FindPageFault(draft) ?? FindSectorFault(draft)
            ?? draft.Figures.Select((figure, index) => FindFault(figure, index, draft.Text)).FirstOrDefault(fault => fault is not null);

    private static string? FindFault(string name, string? text) => text switch
    {
        null => null,
        _ when text.Contains('\0') => $"the {name} holds a null character",
        // The encodings of the engines cannot carry half a pair; it would come back as another character.
        _ when !IsWellFormed(text) => $"the {name} holds half a surrogate pair",
        _ when !text.IsNormalized(NormalizationForm.FormC) => $"the {name} is not in Unicode NFC",
        _ => null,
    };

    private static string? FindPageFault(ArticleDraft draft)
    {
        for (var i = 0; i < draft.PageStarts.Count; i++)
        {
            if (i == 0 ? draft.PageStarts[0] != 0 : draft.PageStarts[i] < draft.PageStarts[i - 1] || draft.PageStarts[i] > draft.Text.Length)
                return $"page {i + 1} begins at {draft.PageStarts[i]}, not behind the one before and within the text";
        }
        return null;
    }

    private static string? FindSectorFault(ArticleDraft draft)
    {
        for (var i = 0; i < draft.Sectors.Count; i++)
        {
            if (draft.Sectors[i] is not { Length: 3 } code || !code.All(char.IsAsciiDigit))
                return $"sector {i + 1} is '{draft.Sectors[i]}', not a code of three digits";
            if (i > 0 && string.CompareOrdinal(draft.Sectors[i - 1], code) >= 0)
                return $"sector {code} does not stand behind the one before";
        }
        return null;
    }

    private static string? FindFault(Figure figure, int index, string text)
    {
        if (figure.Mentions.Count == 0)
            return $"figure {index} has no mention";
        foreach (var (start, end) in figure.Checks.Select(c => c.With))
        {
            if (start < 0 || end <= start || end > text.Length)
                return $"figure {index} was compared with {start}..{end}, outside the text of {text.Length}";
        }
        if (figure.Confidence is not (> 0 and <= 1))
            return FormattableString.Invariant($"figure {index} has the confidence {figure.Confidence}, not above 0 and at most 1");
        foreach (var (start, end) in figure.Mentions)
        {
            if (start < 0 || end <= start || end > text.Length)
                return $"figure {index} has a mention at {start}..{end}, outside the text of {text.Length}";
            if (char.IsLowSurrogate(text[start]) || (end < text.Length && char.IsLowSurrogate(text[end])))
                return $"figure {index} has a mention at {start}..{end}, which cuts a surrogate pair";
        }
        return FindFault($"donor of figure {index}", figure.Donor);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))))
                return false;
        }
        return true;
    }
}
