using NgoNews.Store.Tests.Contract;

namespace NgoNews.Store.Tests.Postgres;

internal static class PostgresFixture
{
    /// <summary>A store in a schema of its own.</summary>
    public static async Task<StoreUnderTest> CreateAsync() => new(await OpenAsync(PostgresServer.Shared.NewAddress()), () => { });

    public static async Task<IStore> OpenAsync(string address, TimeProvider? time = null)
    {
        var store = Make(address, time);
        await store.OpenAsync(CancellationToken.None);
        return store;
    }

    public static IStore Make(string address, TimeProvider? time = null) =>
        StoreAddress.TryParse(address, out var read, out var error) ? read.Make("", time) : throw new ArgumentException(error);
}
