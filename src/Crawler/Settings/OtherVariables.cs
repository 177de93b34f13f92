namespace NgoNews.Crawler.Settings;

/// <summary>Variables under our prefix that are others' to read: one file of the environment may serve both programs, and tests start them with their own in it.</summary>
public static class OtherVariables
{
    /// <summary>Each, and who reads it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NGONEWS_OPTIONS"] = "the service's files: options that the program is started with",
        ["NGONEWS_LISTEN"] = "deploy/compose.yaml: where nginx listens",
        ["NGONEWS_CRAWLER"] = "deploy/backup: the crawler's program",
        // The server's, for the crawler; the crawler's, for the server.
        ["NGONEWS_OFFICIAL"] = "SearchApi",
        ["NGONEWS_PORT"] = "SearchApi",
        ["NGONEWS_URLS"] = "SearchApi",
        ["NGONEWS_RATE"] = "SearchApi",
        ["NGONEWS_DECLARATIONS"] = "Crawler",
        ["NGONEWS_SAMPLE_PORT"] = "Crawler",
        ["NGONEWS_PARALLEL"] = "Crawler",
        ["NGONEWS_WORKERS"] = "Crawler",
        ["NGONEWS_LEASE"] = "Crawler",
        ["NGONEWS_MOST"] = "Crawler",
        ["NGONEWS_RECHECK"] = "Crawler",
        ["NGONEWS_BACKFILL"] = "Crawler",
        ["NGONEWS_CASES"] = "tests: so many times the cases of a property",
        ["NGONEWS_SEED"] = "tests: which cases of a property are tried",
        ["NGONEWS_CHROMIUM"] = "tests: the browser",
        ["NGONEWS_SHOTS"] = "tests: a folder for pictures of pages",
        ["NGONEWS_RECORD"] = "tests: where examples of the API are written to",
        ["NGONEWS_VALIDATORS"] = "tests: a folder with validators of others",
        ["NGONEWS_WARCIO"] = "tests: a folder with warcio",
        ["NGONEWS_ROUNDS"] = "tests/disturb-cluster: so many rounds",
        ["NGONEWS_KILLS"] = "tests/kill-crawls: so many times",
        ["NGONEWS_KILL_ARTICLES"] = "tests/kill-crawls: so many articles",
    };
}
