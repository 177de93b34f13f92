namespace NgoNews.Extractor.Donors;

/// <summary>A donor named in a text.</summary>
/// <param name="Name">As the text calls it, without "Tổ chức" where a proper name follows.</param>
/// <param name="Kind">What kind of giver.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
public readonly record struct DonorMention(string Name, DonorKind Kind, int First, int End);

/// <summary>What kind of giver a donor is.</summary>
public enum DonorKind
{
    /// <summary>A foreign NGO, or counted as one.</summary>
    Ngo,

    /// <summary>A foreign government, its agency or embassy, or a multilateral body: its money is no NGO aid.</summary>
    State,

    /// <summary>A Vietnamese giver.</summary>
    Domestic,
}
