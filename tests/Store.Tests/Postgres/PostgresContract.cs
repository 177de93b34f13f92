using NgoNews.Store.Tests.Contract;

namespace NgoNews.Store.Tests.Postgres;

[OnPostgres]
public sealed class PostgresArticles : ArticleContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresCopies : CopyContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresChangeFeed : ChangeFeedContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresFigures : FigureContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresCrawl : CrawlContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresTotals : TotalContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresReviews : ReviewContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresRoundTrips : RoundTripContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresAttachments : AttachmentContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresFrontier : FrontierContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}

[OnPostgres]
public sealed class PostgresLeases : LeaseContract
{
    protected override Task<StoreUnderTest> CreateAsync() => PostgresFixture.CreateAsync();
}
