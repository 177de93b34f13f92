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

    /// <summary>Day and time as printed to readers, where the moment stands in an attribute beside it.</summary>
    internal DateTime? Printed { get; init; }

    /// <summary>What a reader sees: the printed day and time, else the text's own unless it is written for machines, in UTC.</summary>
    internal DateTime? Clock => Printed ?? (HasTime && !IsUtc ? Value.DateTime : null);

    /// <summary>Whether it stands where an article's own date stands: near the headline, and under a telling name or with a time.</summary>
    internal bool IsSure { get; init; }

    internal bool IsUtc => HasOffset && Value.Offset == TimeSpan.Zero;
}
