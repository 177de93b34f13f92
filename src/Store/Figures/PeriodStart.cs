namespace NgoNews.Store.Figures;

/// <summary>Days, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct DayRange(DateOnly From, DateOnly To);

/// <summary>How a period may begin.</summary>
/// <param name="Days">It begins on one of these days; null: on none, so that only <paramref name="Open"/> counts.</param>
/// <param name="Open">It may have no beginning ("đến nay").</param>
public readonly record struct PeriodStart(DayRange? Days, bool Open);
