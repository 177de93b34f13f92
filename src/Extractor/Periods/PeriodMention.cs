namespace NgoNews.Extractor.Periods;

/// <summary>A time expression in a text.</summary>
/// <param name="Period">What it means.</param>
/// <param name="Kind">How it means it.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
public readonly record struct PeriodMention(Period Period, PeriodKind Kind, int First, int End);

/// <summary>How a time expression relates to what is told.</summary>
public enum PeriodKind
{
    /// <summary>A stretch of time: a year, months, a quarter, a term.</summary>
    Span,

    /// <summary>"cao nhất là 2019": a year told of one number beside the account; governs nothing behind its clause.</summary>
    Aside,

    /// <summary>"từ năm 2026", "từ tháng 9": begins, without an end.</summary>
    Open,

    /// <summary>Up to a day: "đến nay", "hiện có", "tính đến 30/9".</summary>
    Until,

    /// <summary>"đến ngày 25/11", "đến tháng 7/2022" without the word that closes an account: may close a year that is named beside it.</summary>
    UntilDate,

    /// <summary>The day of an event: "sáng 22/10".</summary>
    Day,

    /// <summary>"cùng kỳ năm 2020": the months of the passage's period, in another year.</summary>
    SameMonths,

    /// <summary>"năm trước đó": the year before the one spoken of.</summary>
    YearBefore,

    /// <summary>"trong năm", "cả năm": the whole of the year spoken of.</summary>
    WholeYear,

    /// <summary>A week, a holiday, a decade, a day without its word: read as a time, but no figure is told of it.</summary>
    Loose,
}
