using System.Text;

namespace NgoNews.Extractor.Text;

/// <summary>Without ICU, normalising to NFC silently does nothing, and every offset and every search in decomposed text would be wrong: a program asks before it does anything.</summary>
public static class UnicodeCheck
{
    /// <summary>Whether "é" written as two characters becomes one.</summary>
    public static bool Works => "e\u0301".Normalize(NormalizationForm.FormC) == "\u00e9";

    /// <summary>What is to be told where it does not work, before the program ends.</summary>
    public const string Complaint = "Unicode normalisation does nothing here: install ICU (libicu) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset";
}
