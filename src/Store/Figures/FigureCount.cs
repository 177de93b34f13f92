namespace NgoNews.Store.Figures;

/// <summary>By what figures are counted.</summary>
public enum FigureGroup
{
    /// <summary>By nothing: all that fit, in one count; none where nothing fits.</summary>
    All,

    /// <summary>Place code.</summary>
    Place,

    /// <summary>The year that the period ends in and does not begin before.</summary>
    Year,

    /// <summary>Donor.</summary>
    Donor,

    /// <summary>Indicator, in its wire name.</summary>
    Indicator,

    /// <summary>Stage, in its wire name.</summary>
    Stage,

    /// <summary>Unit.</summary>
    Unit,

    /// <summary>Sector of the article.</summary>
    Sector,

    /// <summary>Place code and year.</summary>
    PlaceAndYear,

    /// <summary>Donor and year.</summary>
    DonorAndYear,

    /// <summary>Donor and place.</summary>
    DonorAndPlace,
}

/// <summary>How many figures share a value.</summary>
/// <param name="Value">The value; null where the figures have none.</param>
/// <param name="Second">The second value of a group of two, as text; else null.</param>
/// <param name="Figures">How many figures.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record FigureCount(string? Value, string? Second, long Figures, long Articles);
