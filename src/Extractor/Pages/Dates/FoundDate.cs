namespace NgoNews.Extractor.Pages.Dates;

/// <summary>A date read from a text.</summary>
/// <param name="Value">The moment; midnight where no time is given, +07:00 where no offset is.</param>
/// <param name="HasTime">Whether the text gives a time of day.</param>
/// <param name="Start">Where the day or, if it stands before it, the time begins.</param>
/// <param name="End">Behind the last character of both.</param>
internal readonly record struct FoundDate(DateTimeOffset Value, bool HasTime, int Start, int End)
{
    /// <summary>Whether the text gives the offset.</summary>
    internal bool HasOffset { get; init; }
}
