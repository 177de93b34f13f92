namespace NgoNews.Store.Crawling;

/// <summary>How a portal has been doing.</summary>
/// <param name="Portal">Its id.</param>
/// <param name="FirstRun">When it was run for the first time.</param>
/// <param name="LastSuccess">When the last run ended that dealt with what it met, <see cref="RunOutcome.CompletedWithErrors"/> included; or null.</param>
/// <param name="Brought">When the latest runs began that stored an article for the first time, newest first; at most <see cref="MostBrought"/>.</param>
/// <param name="Runs">Its latest runs, newest first.</param>
public sealed record PortalActivity(string Portal, DateTimeOffset FirstRun, DateTimeOffset? LastSuccess, IReadOnlyList<DateTimeOffset> Brought, IReadOnlyList<RunMark> Runs)
{
    /// <summary>So many runs that brought something tell how often it does.</summary>
    public const int MostBrought = 10;
}

/// <summary>A run in short.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended, or null.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">Why it ended so, or null.</param>
/// <param name="New">Articles stored for the first time.</param>
/// <param name="Failed">Unreadable pages, HTTP errors and network errors.</param>
/// <param name="Failure">The first of these, or null.</param>
public sealed record RunMark(long Run, DateTimeOffset Started, DateTimeOffset? Ended, RunOutcome Outcome, string? Detail, int New, int Failed, FailedFetch? Failure);

/// <summary>An address that brought nothing.</summary>
/// <param name="Url">The address.</param>
/// <param name="Outcome">Recorded outcome.</param>
/// <param name="Detail">Why, or null.</param>
public sealed record FailedFetch(string Url, FetchOutcome Outcome, string? Detail);
