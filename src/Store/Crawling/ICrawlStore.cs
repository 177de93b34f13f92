using NgoNews.Store.Articles;

namespace NgoNews.Store.Crawling;

/// <summary>What the crawler did and needs to remember.</summary>
public interface ICrawlStore
{
    /// <summary>Opens a run of a portal; the number identifies it, later runs have greater ones. A run of this portal that a killed process left open is closed as <see cref="RunOutcome.CutOff"/>.</summary>
    Task<long> StartRunAsync(string portal, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Closes a run.</summary>
    /// <exception cref="ArgumentException">No such run, or <paramref name="outcome"/> is <see cref="RunOutcome.Running"/>.</exception>
    Task EndRunAsync(long run, DateTimeOffset at, RunOutcome outcome, string? detail, CancellationToken cancellation);

    /// <summary>The latest runs, newest first; of every portal where <paramref name="portal"/> is null.</summary>
    Task<IReadOnlyList<RunRow>> ListRunsAsync(string? portal, int limit, CancellationToken cancellation);

    /// <summary>How every portal that was ever run has been doing, in the order of their ids; of each its latest runs, at most <paramref name="runs"/>.</summary>
    Task<IReadOnlyList<PortalActivity>> ListActivityAsync(int runs, CancellationToken cancellation);

    /// <summary>Keeps what one fetch brought, with page, validators and article, in one transaction. Null where it held no article.</summary>
    /// <exception cref="ArgumentException">No such run, or a draft that <see cref="ArticleDraft.FindFault"/> refuses; nothing is stored.</exception>
    Task<SaveResult?> CommitFetchAsync(Fetched fetched, CancellationToken cancellation);

    /// <summary>Keeps what several fetches brought, in their order, all in one transaction.</summary>
    /// <exception cref="ArgumentException">As for <see cref="CommitFetchAsync"/>, of any of them; nothing is stored.</exception>
    Task<IReadOnlyList<SaveResult?>> CommitFetchesAsync(IReadOnlyList<Fetched> fetched, CancellationToken cancellation);

    /// <summary>The recorded outcomes of a run, in order.</summary>
    Task<IReadOnlyList<FetchRecord>> ListFetchesAsync(long run, CancellationToken cancellation);

    /// <summary>What is known of an address, or null.</summary>
    Task<AddressState?> FindAddressAsync(string url, CancellationToken cancellation);

    /// <summary>Known addresses of a portal that hold an article, newest first seen first.</summary>
    Task<IReadOnlyList<AddressState>> ListArticleAddressesAsync(string portal, DateTimeOffset seenSince, int limit, CancellationToken cancellation);

    /// <summary>An archived page's place, or null.</summary>
    Task<PageRecord?> FindPageAsync(string id, CancellationToken cancellation);

    /// <summary>The latest archived page of an address that was fetched no later than <paramref name="at"/>, or null; a redirect on the way to a page counts only where no page was reached.</summary>
    Task<PageRecord?> FindPageAsync(string url, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>How many pages are archived, those of which no article was read and those that came again among them. A database reads through all of them.</summary>
    Task<long> CountPagesAsync(CancellationToken cancellation);

    /// <summary>The latest archived page of an address that holds bytes with this hash itself, and is no revisit; or null.</summary>
    Task<PageRecord?> FindOriginalAsync(string url, string sha256, CancellationToken cancellation);

    /// <summary>The latest archived pages (status 200) of addresses that hold no article, by address after <paramref name="after"/>, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<PageOfPortal>> ListPagesWithoutArticleAsync(string? after, int limit, CancellationToken cancellation);

    /// <summary>The end of the last record that the store knows of in each archive file; what lies behind it is a torn tail.</summary>
    Task<IReadOnlyDictionary<string, long>> ListArchiveEndsAsync(CancellationToken cancellation);
}

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>Not ended yet; or the process died, and no other run of the portal has begun since.</summary>
    Running,

    /// <summary>Every address was dealt with.</summary>
    Completed,

    /// <summary>Some addresses failed; the rest was dealt with.</summary>
    CompletedWithErrors,

    /// <summary>Nothing could be read (host gone, robots forbids, all sources failed).</summary>
    Failed,

    /// <summary>Stopped by the operator; goes on at the next run.</summary>
    Cancelled,

    /// <summary>The process died in the middle of it; went on at the next run.</summary>
    CutOff,
}

/// <summary>A run as recorded, with its fetches counted so far.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Portal">The portal.</param>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended, or null; of one that was cut off, when it was last heard of.</param>
/// <param name="Outcome">How it ended; <see cref="RunOutcome.Running"/> stays on what a killed process left till the portal's next run.</param>
/// <param name="Detail">For a person, or null.</param>
/// <param name="Fetched">Requests made: every fetch but <see cref="FetchOutcome.Disallowed"/>.</param>
/// <param name="New">New articles.</param>
/// <param name="Changed">Changed articles.</param>
/// <param name="Unchanged">Unchanged ones, and duplicates.</param>
/// <param name="Failed">Unreadable pages, HTTP errors and network errors.</param>
public sealed record RunRow(long Run, string Portal, DateTimeOffset Started, DateTimeOffset? Ended, RunOutcome Outcome, string? Detail,
    int Fetched, int New, int Changed, int Unchanged, int Failed);

/// <summary>What became of one address in one run.</summary>
public enum FetchOutcome
{
    /// <summary>A new article was stored.</summary>
    New,

    /// <summary>A changed article was stored as a new version.</summary>
    Changed,

    /// <summary>Not modified (304), or fetched and the same.</summary>
    Unchanged,

    /// <summary>The article is stored already, under another address of the portal.</summary>
    Duplicate,

    /// <summary>A feed, sitemap, listing or robots file was read.</summary>
    Discovery,

    /// <summary>Not asked for: robots.txt forbids it, or it is a file of a kind that is not read.</summary>
    Disallowed,

    /// <summary>Fetched, but no article could be read; the detail says why.</summary>
    Unreadable,

    /// <summary>An HTTP status that is no success.</summary>
    HttpError,

    /// <summary>No answer: DNS, connect, TLS, time-out, too large, refused address, bad redirect …</summary>
    NetworkError,
}

/// <summary>One fetch as recorded.</summary>
public sealed record FetchRecord(long Run, string Portal, string Url, DateTimeOffset At, FetchOutcome Outcome, int? Status, string? Detail, long Bytes, string? ArticleId);

/// <summary>An archived page: immutable bytes, in an archive file.</summary>
/// <param name="Id">WARC-Record-ID.</param>
/// <param name="Url">Address asked for.</param>
/// <param name="FetchedAt">When.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">As sent, or null.</param>
/// <param name="Sha256">Of the body, hex.</param>
/// <param name="Length">Of the body, bytes.</param>
/// <param name="ArchiveFile">File name inside the archive folder.</param>
/// <param name="Offset">Where its record begins in that file.</param>
/// <param name="RecordLength">Bytes that the record takes there.</param>
public sealed record PageRecord(string Id, string Url, DateTimeOffset FetchedAt, int Status, string? ContentType, string Sha256, long Length,
    string ArchiveFile, long Offset, long RecordLength)
{
    /// <summary>Where the record is a WARC revisit, the id of the page whose bytes it repeats; length and hash are that page's. Null where it holds bytes of its own.</summary>
    public string? Revisits { get; init; }
}

/// <summary>An archived page and the portal that its address belongs to.</summary>
public sealed record PageOfPortal(string Portal, PageRecord Page);

/// <summary>What is known of an address: validators for conditional requests and the article it held.</summary>
public sealed record AddressState(string Url, string Portal, string? ETag, string? LastModified, DateTimeOffset FirstSeen, DateTimeOffset LastFetched,
    string? Sha256, string? ArticleId);

/// <summary>Everything that one fetch brought; kept together or not at all.</summary>
/// <param name="Record">The outcome; for an article, New, Changed, Unchanged and Duplicate are set by the store from what saving did.</param>
/// <param name="Page">The archived page, if bytes came.</param>
/// <param name="Address">The address' new state, if it is to be remembered; its article id is set by the store (a fetch without article leaves the one known), and the first-seen time of a known address stays.</param>
/// <param name="Article">The article read from it, if any.</param>
public sealed record Fetched(FetchRecord Record, PageRecord? Page, AddressState? Address, ArticleDraft? Article)
{
    /// <summary>Where the address is that of an attachment: what became of it; its document is set by the store. Else null.</summary>
    public AttachmentRow? Attachment { get; init; }

    /// <summary>The address is to be asked again: it goes on waiting in the frontier, with one attempt more. Else it leaves the frontier.</summary>
    public bool Again { get; init; }

    /// <summary>Where the page is one that lists articles: what it answers, for a discovery that is cut off to find it again. Else null.</summary>
    public SourceQuestion? Question { get; init; }

    /// <summary>Further archived responses of the same fetch: redirects on the way, answers that were asked for again.</summary>
    public IReadOnlyList<PageRecord> Further { get; init; } = [];
}
