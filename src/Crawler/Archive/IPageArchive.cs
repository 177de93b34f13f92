using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Archive;

/// <summary>The pages as they were fetched.</summary>
public interface IPageArchive
{
    /// <summary>Reads a page back; null where its file is gone or does not hold it (any more), or where its bytes are not those that were stored.</summary>
    Task<ArchivedPage?> ReadAsync(PageRecord record, CancellationToken cancellation);
}

/// <summary>A page from the archive.</summary>
/// <param name="Url">Address asked for.</param>
/// <param name="FetchedAt">When.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">As sent, or null.</param>
/// <param name="Body">The body without its content coding; untrusted.</param>
public sealed record ArchivedPage(string Url, DateTimeOffset FetchedAt, int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Address that answered, after redirects.</summary>
    public required Uri Address { get; init; }
}
