using NgoNews.Store.Sqlite;
using NgoNews.Store.Tests.Contract;

namespace NgoNews.Store.Tests.Sqlite;

internal static class SqliteFixture
{
    /// <summary>A store in a folder of its own.</summary>
    public static async Task<StoreUnderTest> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return new StoreUnderTest(await OpenAsync(folder.Path), folder.Dispose);
    }

    public static async Task<SqliteStore> OpenAsync(string folder)
    {
        var store = new SqliteStore(folder);
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
