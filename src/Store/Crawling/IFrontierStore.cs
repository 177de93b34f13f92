namespace NgoNews.Store.Crawling;

/// <summary>Addresses that discovery found and that were not asked yet, and how far discovery itself has come: what a run that was cut off goes on with.</summary>
/// <remarks>An address leaves the frontier with the fetch that deals with it (<see cref="ICrawlStore.CommitFetchAsync"/>), in the same transaction.</remarks>
public interface IFrontierStore
{
    /// <summary>The latest discovery of a portal, or null before the first.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="span">Which history it reads (<see cref="DiscoveryState.Span"/>); empty for what is new.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<DiscoveryState?> FindDiscoveryAsync(string portal, string span, CancellationToken cancellation);

    /// <summary>Keeps how a discovery stands. One that begins, or has ended, knows no pages that were read in it.</summary>
    Task PutDiscoveryAsync(DiscoveryState discovery, CancellationToken cancellation);

    /// <summary>Id of the archived page that answered a question of the discovery that goes on (<see cref="Fetched.Question"/>), or null.</summary>
    Task<string?> FindAnswerAsync(string portal, SourceQuestion question, CancellationToken cancellation);

    /// <summary>Lets addresses wait behind those that wait; those that wait already stay as they are, but that history becomes news where it is listed as such.</summary>
    /// <param name="addresses">Of one portal.</param>
    /// <param name="most">So many may wait of this portal.</param>
    /// <param name="cancellation">Ends it; then none was added.</param>
    /// <returns>False where there was no room for all of them; the first were taken.</returns>
    Task<bool> AddWaitingAsync(IReadOnlyList<WaitingAddress> addresses, int most, CancellationToken cancellation);

    /// <summary>What waits of a portal and a span of history, or of what is new where that is empty: what was never asked before what was asked in vain, of these the finds of the latest discovery first, each in the order of finding.</summary>
    Task<IReadOnlyList<WaitingAddress>> ListWaitingAsync(string portal, string span, int limit, CancellationToken cancellation);

    /// <summary>An address that waits, or null.</summary>
    Task<WaitingAddress?> FindWaitingAsync(string url, CancellationToken cancellation);

    /// <summary>Takes addresses out of the frontier that nobody wants to ask any more.</summary>
    Task DropWaitingAsync(IReadOnlyList<string> urls, CancellationToken cancellation);
}

/// <summary>One reading of all that lists a portal's articles; it may take several runs.</summary>
/// <param name="Portal">The portal.</param>
/// <param name="Begun">When it began; each is later than the one before.</param>
/// <param name="Since">Where it reads only as far back as an earlier one came: when that began; else null.</param>
public sealed record DiscoveryState(string Portal, DateTimeOffset Begun, DateTimeOffset? Since)
{
    /// <summary>Where it reads history back: the days that it is read for, <c>2020-01-01..2023-12-31</c>; each span is a discovery of its own. Empty where it looks for what is new.</summary>
    public string Span { get; init; } = "";

    /// <summary>When it came to its end, or null.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Everything was read: whatever it did not find is not listed.</summary>
    public bool Whole { get; init; }
}

/// <summary>An address that may hold an article and waits to be asked.</summary>
/// <param name="Url">Canonical.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Source">Address of the source that lists it.</param>
/// <param name="Found">When the discovery that found it began.</param>
/// <param name="Attempts">How often it was asked and brought nothing; 0 for one that was never asked.</param>
public sealed record WaitingAddress(string Url, string Portal, string Source, DateTimeOffset Found, int Attempts)
{
    /// <summary>Where it waits as history: <see cref="DiscoveryState.Span"/>.</summary>
    public string Span { get; init; } = "";
}

/// <summary>What a discovery asked a source.</summary>
/// <param name="Span">Of which discovery: <see cref="DiscoveryState.Span"/>.</param>
/// <param name="Text">The address, and what else makes it this question.</param>
public sealed record SourceQuestion(string Span, string Text);
