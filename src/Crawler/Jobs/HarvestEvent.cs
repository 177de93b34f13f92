using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>One step of a harvest, for a terminal. Told after it is stored.</summary>
/// <param name="Portal">Portal id.</param>
/// <param name="Url">The address that was dealt with.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">Headline of an article or of a file that one links to, or why there is none; or null.</param>
/// <param name="Figures">Figures read from it.</param>
/// <param name="Done">Articles of this portal dealt with, this one included; 0 while the portal's listings are read.</param>
/// <param name="Total">Articles of this portal to be dealt with in this run.</param>
public sealed record HarvestEvent(string Portal, string Url, FetchOutcome Outcome, string? Detail, int Figures, int Done, int Total)
{
    /// <summary>How the portal's run ended, in the one event that tells its end and is no step; else null. Its outcome is <see cref="FetchOutcome.Discovery"/>, its address the portal's front page.</summary>
    public RunOutcome? Ended { get; init; }
}
