using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;
using NgoNews.Store;
using NgoNews.Store.Copying;

namespace NgoNews.Crawler.Tests.Commands;

/// <summary>What deploy/backup makes, deploy/restore puts back: every row, and every page that the rows name.</summary>
public class BackupTests
{
    private static readonly string Deploy = Path.Combine(Path.GetDirectoryName(SampleCorpus.Find(null)) ?? "", "deploy");

    [CorpusFact]
    public async Task Everything_comes_back_of_a_file()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var (data, copy, again) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "again"));
        await HarvestAsync(data, null);
        var before = await RowsAsync(StoreAddress.Embedded, data, Path.Combine(folder.Path, "seen-before"));

        // Twice: the second takes what is new, and replaces the store.
        foreach (var _ in Enumerable.Range(0, 2)) await RunAsync("backup", [data, copy], []);
        Directory.Delete(data, recursive: true);
        await RunAsync("restore", [copy, again], []);

        Assert.Equal(before, await RowsAsync(StoreAddress.Embedded, again, Path.Combine(folder.Path, "seen-after")));
        Assert.True(await PagesAsync(StoreAddress.Embedded, again) > 70);
        // It is a store like any other: the next harvest finds no new article.
        await HarvestAsync(again, null);
        // Corrections that the samples' sites publish meanwhile are versions of what came back.
        Assert.Equal(before[0].Split(',')[0], (await RowsAsync(StoreAddress.Embedded, again, Path.Combine(folder.Path, "seen-later")))[0].Split(',')[0]);
    }

    [CorpusOnPostgresFact]
    public async Task Everything_comes_back_of_a_server()
    {
        using var folder = new TempFolder();
        var (data, copy, again) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "again"));
        var address = PostgresServer.Shared.NewAddress();
        var schema = PostgresServer.SchemaOf(address);
        await HarvestAsync(data, address);
        var before = await RowsAsync(PostgresStores.At(address), data, Path.Combine(folder.Path, "seen-before"));

        await RunAsync("backup", [data, copy], Server(schema));
        Directory.Delete(data, recursive: true);
        PostgresServer.Shared.Query($"DROP SCHEMA {schema} CASCADE");
        await RunAsync("restore", [copy, again], Server(schema));

        Assert.Equal(before, await RowsAsync(PostgresStores.At(address), again, Path.Combine(folder.Path, "seen-after")));
        Assert.True(await PagesAsync(PostgresStores.At(address), again) > 70);
    }

    [CorpusFact]
    public async Task A_store_of_imported_lines_comes_back_without_an_archive()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var (data, copy, again) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "again"));
        Assert.Equal(0, (await CrawlerProcess.RunAsync("import", folder.Write("a.jsonl", """{"id":"a","text":"Viện trợ"}"""), "--data", data)).Exit);
        var before = await RowsAsync(StoreAddress.Embedded, data, Path.Combine(folder.Path, "seen-before"));

        await RunAsync("backup", [data, copy], []);
        await RunAsync("restore", [copy, again], []);

        Assert.Equal(before, await RowsAsync(StoreAddress.Embedded, again, Path.Combine(folder.Path, "seen-after")));
    }

    [CorpusFact]
    public async Task After_a_backup_that_was_killed_the_next_one_is_whole()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var (data, copy, again) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "again"));
        await HarvestAsync(data, null);
        var before = await RowsAsync(StoreAddress.Embedded, data, Path.Combine(folder.Path, "seen-before"));
        var programs = Path.Combine(folder.Path, "programs");
        Directory.CreateDirectory(programs);
        var killed = Path.Combine(programs, "cp");
        // Takes whoever called it along in the middle of a file.
        await File.WriteAllTextAsync(killed, """
            #!/usr/bin/env bash
            head -c 1000 "${@: -2:1}" > "${@: -1}"
            kill -9 $PPID
            """);
        File.SetUnixFileMode(killed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.NotEqual(0, (await TryAsync("backup", [data, copy], new() { ["PATH"] = programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") })).Exit);

        Assert.Contains("its backup did not come to its end", (await TryAsync("restore", [copy, again], [])).Error, StringComparison.Ordinal);
        await RunAsync("backup", [data, copy], []);
        await RunAsync("restore", [copy, again], []);

        Assert.Equal(before, await RowsAsync(StoreAddress.Embedded, again, Path.Combine(folder.Path, "seen-after")));
        Assert.True(await PagesAsync(StoreAddress.Embedded, again) > 70);
        Assert.All(Directory.GetFiles(Path.Combine(data, "archive"), "*.warc.gz"), there => Assert.Equal(File.ReadAllBytes(there), File.ReadAllBytes(Path.Combine(again, "archive", Path.GetFileName(there)))));
        Assert.Empty(Directory.GetFiles(copy, "*.new*", SearchOption.AllDirectories));
    }

    [CorpusFact]
    public async Task A_damaged_copy_and_a_full_folder_are_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        var (data, copy, again) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "again"));
        await HarvestAsync(data, null);
        await RunAsync("backup", [data, copy], []);

        Assert.Contains("holds something already", (await TryAsync("restore", [copy, data], [])).Error, StringComparison.Ordinal);
        var file = Directory.GetFiles(Path.Combine(copy, "archive"))[0];
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var (exit, error) = await TryAsync("restore", [copy, again], []);

        Assert.Equal(1, exit);
        Assert.Contains("is damaged", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(again));
    }

    private static async Task HarvestAsync(string data, string? address)
    {
        var environment = address is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [StoreAddress.Variable] = address, ["NGONEWS_NODE"] = "a" };
        var (exit, output, error) = await CrawlerProcess.RunAsync(["once", "--data", data, "--sample-port", "0", "--corpus", SampleCorpus.Find(null)], null, null, environment: environment);
        Assert.True(exit == 0, output + error);
    }

    /// <summary>Rows and hashes of every table, as a copy tells them.</summary>
    private static async Task<List<string>> RowsAsync(StoreAddress address, string data, string to)
    {
        var told = new List<string>();
        Assert.Null(await StoreCopy.RunAsync((address, data), (StoreAddress.Embedded, to), told.Add, default));
        return told;
    }

    /// <summary>So many archived pages, each of them there.</summary>
    private static async Task<int> PagesAsync(StoreAddress address, string data)
    {
        await using var store = address.Make(data);
        await store.OpenAsync(default);
        await using var archive = new WarcArchive(Path.Combine(data, "archive"), store, TimeProvider.System, NullLogger<WarcArchive>.Instance);
        var count = 0;
        foreach (var change in await store.ReadChangesAsync(0, 1000, default))
        {
            var article = (await store.FindArticleAsync(change.ArticleId, default))!;
            if (article.Draft.PageId is not { } id) continue;
            Assert.NotNull(await archive.ReadAsync((await store.FindPageAsync(id, default))!, default));
            count++;
        }
        return count;
    }

    private static Dictionary<string, string> Server(string schema) => new()
    {
        ["PGHOST"] = "127.0.0.1",
        ["PGPORT"] = PostgresServer.Shared.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["PGUSER"] = PostgresServer.User,
        ["PGPASSWORD"] = PostgresServer.Password,
        ["PGDATABASE"] = "postgres",
        ["PGSCHEMA"] = schema,
        ["PATH"] = string.Join(Path.PathSeparator, [.. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(v => Path.Combine(v, "bin")) : [], Environment.GetEnvironmentVariable("PATH") ?? ""]),
    };

    private static async Task RunAsync(string script, string[] arguments, Dictionary<string, string> environment)
    {
        var (exit, error) = await TryAsync(script, arguments, environment);
        Assert.True(exit == 0, error);
    }

    private static async Task<(int Exit, string Error)> TryAsync(string script, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Deploy, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NGONEWS_CRAWLER"] = Path.Combine(AppContext.BaseDirectory, "NgoNews.Crawler.dll");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
