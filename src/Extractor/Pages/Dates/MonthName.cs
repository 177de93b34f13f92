namespace NgoNews.Extractor.Pages.Dates;

/// <summary>A name of a month.</summary>
/// <param name="Name">In lower case, without the dot of an abbreviation.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsIranian">Whether it counts in the Iranian calendar.</param>
internal readonly record struct MonthName(string Name, int Month, bool IsIranian);
