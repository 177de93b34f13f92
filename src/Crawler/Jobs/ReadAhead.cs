using System.Threading.Channels;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Jobs;

/// <summary>A fetch on its way to the store: its page is archived and is being read.</summary>
/// <param name="Fetched">What is known of it, without the article.</param>
/// <param name="Reading">The article or why there is none; null where there is nothing to read.</param>
/// <param name="IsStale">As for <see cref="PageKeeper.ReadAsync"/>.</param>
internal sealed record Underway(Fetched Fetched, Task<(ArticleDraft? Draft, string? Why)>? Reading, Func<ArticleDraft, Task<bool>> IsStale);

/// <summary>Lets a run ask for the next page while those before it are read, and stores them in the order of their fetching, together what is read by then.</summary>
/// <remarks>What has not come to the store when the process is killed stands in the archive: <see cref="Salvage"/>.</remarks>
/// <param name="keeper">Commits.</param>
/// <param name="note">Told of each that is committed.</param>
/// <param name="most">So many are on their way: memory stays flat, and a stop is soon through with them.</param>
internal sealed class ReadAhead(PageKeeper keeper, Action<KeptPage> note, int most)
{
    private readonly Channel<Underway> ways = Channel.CreateBounded<Underway>(new BoundedChannelOptions(Math.Max(1, most)) { SingleReader = true, SingleWriter = true });
    private Task? committing;

    /// <summary>Takes one; waits while there are too many on their way.</summary>
    /// <exception cref="Exception">Whatever kept those before it from being stored.</exception>
    public async Task AddAsync(Underway underway)
    {
        if (most == 0)
        {
            var fetched = underway.Reading is { } reading ? await keeper.FinishAsync(underway.Fetched, await reading, underway.IsStale) : underway.Fetched;
            note(await keeper.CommitAsync(fetched));
            return;
        }
        committing ??= CommitAsync();
        if (await ways.Writer.WaitToWriteAsync() && ways.Writer.TryWrite(underway)) return;
        await committing;
    }

    /// <summary>Waits until all are stored.</summary>
    /// <exception cref="Exception">Whatever kept them from it.</exception>
    public async Task EndAsync()
    {
        ways.Writer.TryComplete();
        if (committing is not null) await committing;
    }

    private async Task CommitAsync()
    {
        // Not on the thread that fetches.
        await Task.Yield();
        try
        {
            var (together, articles) = (new List<Fetched>(), new HashSet<string>(StringComparer.Ordinal));
            while (await ways.Reader.WaitToReadAsync())
            {
                while (ways.Reader.TryPeek(out var next) && (together.Count == 0 || next.Reading is not { IsCompleted: false }))
                {
                    ways.Reader.TryRead(out _);
                    if (next.Reading is { } reading)
                    {
                        var read = await reading;
                        // What an article becomes depends on what it was before: once in a transaction.
                        string?[] ids = [read.Draft?.Id, next.Fetched.Address?.ArticleId];
                        if (ids.Any(id => id is not null && articles.Contains(id))) await CommitAsync(together, articles);
                        articles.UnionWith(ids.OfType<string>());
                        together.Add(await keeper.FinishAsync(next.Fetched, read, next.IsStale));
                    }
                    else together.Add(next.Fetched);
                    if (together.Count == most) break;
                }
                await CommitAsync(together, articles);
            }
        }
        catch (Exception e)
        {
            // Whoever waits to add one learns it.
            ways.Writer.TryComplete(e);
            throw;
        }
    }

    private async Task CommitAsync(List<Fetched> together, HashSet<string> articles)
    {
        if (together.Count == 0) return;
        foreach (var kept in await keeper.CommitAsync(together)) note(kept);
        together.Clear();
        articles.Clear();
    }
}
