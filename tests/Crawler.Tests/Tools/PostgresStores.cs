using NgoNews.Store;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>Stores on the server that the tests of this process share.</summary>
internal static class PostgresStores
{
    /// <summary>An empty one.</summary>
    public static StoreAddress New() => At(PostgresServer.Shared.NewAddress());

    /// <summary>The one at an address.</summary>
    public static StoreAddress At(string address) => StoreAddress.TryParse(address, out var read, out var error) ? read : throw new ArgumentException(error);
}
