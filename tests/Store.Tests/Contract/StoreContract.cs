using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>What every engine must do. An engine's test class derives from each part and says how to make an empty, open store.</summary>
/// <remarks>Nothing here names an engine, so a second one runs all of it unchanged.</remarks>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly CancellationToken Never = CancellationToken.None;

    private StoreUnderTest _made = null!;

    /// <summary>The store under test: open and empty.</summary>
    protected IStore Store => _made.Store;

    /// <summary>Makes an empty store, opened.</summary>
    protected abstract Task<StoreUnderTest> CreateAsync();

    /// <summary>Saves one article.</summary>
    protected async Task<SaveResult> SaveAsync(ArticleDraft draft) => Assert.Single(await Store.SaveAsync([draft], Never));

    public async Task InitializeAsync() => _made = await CreateAsync();

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        _made.Remove();
    }
}

/// <summary>A store made for one test.</summary>
/// <param name="Store">Open and empty.</param>
/// <param name="Remove">Called once it is closed.</param>
public sealed record StoreUnderTest(IStore Store, Action Remove);
