using System.Text.RegularExpressions;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Tests.Postgres;

/// <summary>A shared store is brought up to date while nodes of the release before go on reading.</summary>
public sealed partial class SchemaUpgradeTests
{
    /// <summary>Scripts up to this number were applied while nothing else ran: there was no shared store to go on reading.</summary>
    private const int BeforeTheRule = 3;

    /// <summary>What a later release may add: columns, a table, an index.</summary>
    private const string Expansion =
        """
        ALTER TABLE article ADD COLUMN mood word;
        ALTER TABLE article_version ADD COLUMN weight bigint NOT NULL DEFAULT 7;
        ALTER TABLE figure ADD COLUMN mood word;
        ALTER TABLE mention ADD COLUMN mood word;
        ALTER TABLE page ADD COLUMN mood word;
        ALTER TABLE run ADD COLUMN mood word;
        ALTER TABLE "fetch" ADD COLUMN mood word;
        ALTER TABLE official_total ADD COLUMN mood word;
        ALTER TABLE review_event ADD COLUMN mood word;
        CREATE TABLE mood (article_key bigint NOT NULL REFERENCES article (key), mood word NOT NULL);
        CREATE INDEX article_mood ON article (mood);
        INSERT INTO schema_version VALUES (9998, '9998_mood.sql', '2030-01-01');
        """;

    [PostgresFact]
    public async Task An_old_reader_goes_on_while_tables_grow_and_writes_nothing_any_more()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var old = await PostgresFixture.OpenAsync(address);
        await using var session = await Session.OpenAsync(address);
        await old.SaveAsync([Article("a"), Article("b")], Never);
        // Often enough for its statements to be prepared on its connections, as they are by the time of an upgrade.
        var before = await SeenAsync(old);
        for (var i = 0; i < 5; i++)
            Assert.Equal(before, await SeenAsync(old));

        await session.ExecuteAsync(Expansion);

        Assert.Equal(before, await SeenAsync(old));
        var fault = await Assert.ThrowsAsync<StoreException>(() => old.SaveAsync([Article("c")], Never));
        Assert.Equal(StoreFault.Newer, fault.Fault);
        Assert.Contains("has schema 9998, this program knows up to", fault.Message, StringComparison.Ordinal);
        Assert.Contains("it reads, and writes nothing", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await SeenAsync(old));
        // What the newer program writes, the old one sees.
        await session.ExecuteAsync("UPDATE article SET mood = 'vui' WHERE id = 'a'; UPDATE change_counter SET value = value");
        Assert.Equal(before, await SeenAsync(old));
    }

    [PostgresFact]
    public async Task An_old_program_that_starts_anew_reads_and_says_that_it_writes_nothing()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using (var newer = await PostgresFixture.OpenAsync(address))
            await newer.SaveAsync([Article("a"), Article("b")], Never);
        await using (var session = await Session.OpenAsync(address))
            await session.ExecuteAsync(Expansion);

        await using var old = await PostgresFixture.OpenAsync(address);

        Assert.Contains("it reads, and writes nothing", old.OnlyReads, StringComparison.Ordinal);
        Assert.Equal("a 1 Bài a 1, b 1 Bài b 1; 2", await SeenAsync(old));
        Assert.Equal(StoreFault.Newer, (await Assert.ThrowsAsync<StoreException>(() => old.SaveAsync([Article("c")], Never))).Fault);
        Assert.Equal(StoreFault.Newer, (await Assert.ThrowsAsync<StoreException>(() => old.TakeLeaseAsync("portal", "node", TimeSpan.FromMinutes(1), Never))).Fault);
    }

    [PostgresFact]
    public async Task A_script_waits_for_the_write_under_way_and_no_older_one_comes_behind_it()
    {
        var address = PostgresServer.Shared.NewAddress();
        await using var old = await PostgresFixture.OpenAsync(address);
        await using var session = await Session.OpenAsync(address);
        await using var upgrade = await Session.OpenAsync(address);
        // As a script is applied: the turn is taken first.
        await upgrade.ExecuteAsync("BEGIN; SELECT value FROM change_counter FOR UPDATE");
        var writing = Task.Run(() => old.SaveAsync([Article("late")], Never));
        await session.WaitForLocksAsync("ngonews", 1);
        await upgrade.ExecuteAsync(Expansion + "COMMIT");

        Assert.Equal(StoreFault.Newer, (await Assert.ThrowsAsync<StoreException>(() => writing)).Fault);
        Assert.Null(await old.FindArticleAsync("late", Never));
    }

    [Fact]
    public void Scripts_only_add_unless_their_name_says_otherwise()
    {
        var assembly = typeof(IStore).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Postgres.Schema.", StringComparison.Ordinal) && !n.EndsWith(".contract.sql", StringComparison.Ordinal)))
        {
            if (Number().Match(name) is var number && int.Parse(number.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) <= BeforeTheRule)
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Assert.True(!TakesAway().IsMatch(reader.ReadToEnd()), $"{name} takes away or changes what nodes of the release before read or write: name it .contract.sql and ship it a release later");
        }
    }

    [Theory]
    [InlineData("ALTER TABLE article DROP COLUMN title;", true)]
    [InlineData("DROP TABLE mention;", true)]
    [InlineData("ALTER TABLE article RENAME COLUMN title TO name;", true)]
    [InlineData("ALTER TABLE article ALTER COLUMN title SET NOT NULL;", true)]
    [InlineData("ALTER TABLE article ADD COLUMN mood word NOT NULL;", true)]
    [InlineData("ALTER TABLE article ADD COLUMN mood word NOT NULL DEFAULT 'vui';", false)]
    [InlineData("ALTER TABLE article ADD COLUMN mood word;\nCREATE TABLE x (y bigint NOT NULL);", false)]
    [InlineData("DROP INDEX article_mood;", false)]
    public void What_takes_away_is_told_from_what_adds(string script, bool takesAway) => Assert.Equal(takesAway, TakesAway().IsMatch(script));

    private static readonly CancellationToken Never = CancellationToken.None;

    private static ArticleDraft Article(string id) => Samples.Article(id) with { Title = $"Bài {id}", Text = $"Nội dung của bài {id}", Figures = [] };

    private static async Task<string> SeenAsync(IStore store)
    {
        var seen = new List<string>();
        foreach (var change in await store.ReadChangesAsync(0, 100, Never))
        {
            var article = (await store.FindArticleAsync(change.ArticleId, Never))!;
            seen.Add($"{article.Draft.Id} {article.Version} {article.Draft.Title} {(await store.ListVersionsAsync(change.ArticleId, Never)).Count}");
        }
        await store.FindFiguresAsync(new FigureQuery(), Never);
        await store.FindTotalsAsync(null, null, Never);
        await store.ListRunsAsync(null, 10, Never);
        await store.ListReviewsAsync(new(), Never);
        return $"{string.Join(", ", seen)}; {(await store.CountAsync(Never)).Articles}";
    }

    [GeneratedRegex(@"\.(\d{4})_[^.]*\.", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bDROP\s+(TABLE|COLUMN|VIEW|DOMAIN|TYPE)\b|\bRENAME\b|\bSET\s+NOT\s+NULL\b|\bTYPE\s+\w+|\bADD\s+COLUMN\s+(?![^;]*\bDEFAULT\b)[^;]*\bNOT\s+NULL\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TakesAway();
}
