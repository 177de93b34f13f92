namespace NgoNews.Crawler.Fetching;

/// <summary>What a fetch brought.</summary>
internal abstract record FetchAnswer
{
    /// <summary>Whole responses that came before this one: redirects on the way, answers that were asked for again.</summary>
    public IReadOnlyList<Page> Way { get; init; } = [];
}

/// <summary>A page with status 200.</summary>
internal sealed record Received(Page Page) : FetchAnswer;

/// <summary>304: what is known still stands.</summary>
/// <param name="Page">The answer itself, without a body.</param>
internal sealed record NotModified(Page Page) : FetchAnswer;

/// <summary>No page.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Detail">For a person.</param>
/// <param name="Status">HTTP status, where one came.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
/// <param name="Page">The body of an error, where one came whole.</param>
internal sealed record Failed(FetchFault Fault, string Detail, int? Status = null, TimeSpan? RetryAfter = null, Page? Page = null) : FetchAnswer
{
    /// <summary>May the next attempt bring more?</summary>
    public bool Transient => Fault is FetchFault.Connection or FetchFault.Dns or FetchFault.Timeout or FetchFault.TooSlow or FetchFault.Truncated || Status is 408 or 429 or >= 500;
}
