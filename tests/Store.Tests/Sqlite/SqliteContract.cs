using NgoNews.Store.Tests.Contract;

namespace NgoNews.Store.Tests.Sqlite;

public sealed class SqliteArticles : ArticleContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteCopies : CopyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteChangeFeed : ChangeFeedContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteFigures : FigureContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteCrawl : CrawlContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteTotals : TotalContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteReviews : ReviewContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteRoundTrips : RoundTripContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteAttachments : AttachmentContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteFrontier : FrontierContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}

public sealed class SqliteLeases : LeaseContract
{
    protected override Task<StoreUnderTest> CreateAsync() => SqliteFixture.CreateAsync();
}
