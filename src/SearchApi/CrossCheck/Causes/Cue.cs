namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>What a phrase near a number says of it.</summary>
internal enum CueKind
{
    /// <summary>Promised, signed, approved.</summary>
    Committed,

    /// <summary>Paid out, carried out.</summary>
    Disbursed,

    /// <summary>Received, mobilised: said of both ends of the money's life, and takes a number from the cues beside it.</summary>
    Received,

    /// <summary>Several years, or a whole life.</summary>
    Cumulative,

    /// <summary>An average of years.</summary>
    PerYear,

    /// <summary>An estimate, a first count.</summary>
    Early,

    /// <summary>A corrected, closed count.</summary>
    Final,

    /// <summary>A friendship union.</summary>
    Union,

    /// <summary>The whole province.</summary>
    Whole,

    /// <summary>Counterpart funds.</summary>
    Counterpart,

    /// <summary>What follows is left out.</summary>
    Without,

    /// <summary>The province since July 2025.</summary>
    Merged,

    /// <summary>The province until then.</summary>
    Former,
}

/// <summary>A phrase, what it says of the number beside it, and an example. Phrases are whole words in lower case; of two that overlap the longer counts.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Example">A fragment; numbers in it are held against an official total of 10 million USD by CueTests.</param>
internal sealed record Cue(CueKind Kind, string Phrase, string Example);
