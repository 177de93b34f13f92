using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Discovery;

/// <summary>A question for a listing of any kind.</summary>
/// <param name="Request">What to ask.</param>
internal sealed record SourceRequest(FetchRequest Request)
{
    /// <summary>"Not modified" is a useful answer.</summary>
    public bool Conditional { get; init; }

    /// <summary>The page itself is needed, also where it has not changed: it leads on.</summary>
    public bool Whole { get; init; }

    /// <summary>That there is no such page is an answer, not a failure: the page behind the last one, a robots.txt.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>Reads the page before its outcome is recorded, and says what is wrong with it, or null.</summary>
    public Func<Page, string?>? Read { get; init; }
}
