using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;
using NgoNews.Store.Review;

namespace NgoNews.Store;

/// <summary>The truth that everything else is projected from. One implementation per engine; one contract suite holds them all.</summary>
/// <remarks>Safe for concurrent use. Every write is one transaction and durable when its task completes. Any member may throw <see cref="StoreException"/>
/// when the world is in the way (no room, no rights, damage); then nothing of that call was written.</remarks>
public interface IStore : IArticleStore, IAttachmentStore, IFigureStore, ICrawlStore, IFrontierStore, IOfficialTotalStore, ILeaseStore, IReviewStore, IAsyncDisposable
{
    /// <summary>Applies the schema scripts that are missing; to be called once before anything else.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Number of the latest change, which every write before this call is in; 0 before the first.</summary>
    Task<long> LastChangeAsync(CancellationToken cancellation);

    /// <summary>What the store holds now, for the summary, the first page and health.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellation);

    /// <summary>Why this program only reads what lies there, in one line: a newer one that shares it has added to the tables. Null where it writes, too. Known from <see cref="OpenAsync"/> on;
    /// where it happens later, writes are refused with <see cref="StoreFault.Newer"/>.</summary>
    string? OnlyReads { get; }
}

/// <summary>How much the store holds.</summary>
/// <param name="Articles">Articles, documents read from their attachments among them.</param>
/// <param name="RelevantArticles">Those about foreign-NGO aid.</param>
/// <param name="Figures">Figures of current versions.</param>
/// <param name="Totals">Official totals.</param>
/// <param name="LastChange">Number of the latest change; 0 before the first.</param>
/// <param name="NewestPublished">Latest publication, in UTC, or null.</param>
public sealed record StoreCounts(long Articles, long RelevantArticles, long Figures, long Totals, long LastChange, DateTimeOffset? NewestPublished);
