using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Store;

/// <summary>The truth that everything else is projected from. One implementation per engine; one contract suite holds them all.</summary>
/// <remarks>Safe for concurrent use. Every write is one transaction and durable when its task completes.</remarks>
public interface IStore : IArticleStore, IFigureStore, ICrawlStore, IOfficialTotalStore, IAsyncDisposable
{
    /// <summary>Applies the schema scripts that are missing; to be called once before anything else.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>What the store holds now, for the summary, the first page and health.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellation);
}

/// <summary>How much the store holds.</summary>
public sealed record StoreCounts(long Articles, long RelevantArticles, long Versions, long Figures, long Pages, long Totals, long LastChange, DateTimeOffset? NewestPublished);
