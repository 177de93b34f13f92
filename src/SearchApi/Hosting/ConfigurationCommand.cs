using System.Globalization;
using System.Text;
using NgoNews.Crawler;
using NgoNews.Crawler.Settings;

namespace NgoNews.SearchApi.Hosting;

/// <summary>The command <c>configuration</c>: writes <c>docs/configuration.md</c> from the options classes.</summary>
internal static class ConfigurationCommand
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "configuration";

    /// <summary>What .NET and its libraries read in these programs, and is worth knowing here.</summary>
    private static readonly (string Variable, string Says)[] OfOthers =
    [
        ("`PGPASSWORD`, `PGPASSFILE`", "The password of the database, or a file that holds it."),
        ("`Review__Tokens__0__Name`, `…__Role`, `…__Hash`", "Who may review, instead of the file `review.json` in the data folder ([tokens](review.md#how-does-an-operator-let-somebody-review))."),
        ("`Search__Engine`", "The engine of full text: `fts5`, or in builds with Lucene.Net `lucene`, which is then the usual one ([switching](operating.md#choose-the-engine-of-full-text))."),
        ("`Logging__Console__FormatterName`", "`simple` (default), `json` or `systemd`; `Logging__LogLevel__NgoNews.Crawler` and the like choose what is logged."),
        ("`OTEL_EXPORTER_OTLP_ENDPOINT` and OpenTelemetry's others", "Where metrics and traces are sent to ([watch it](operating.md#watch-it)); without it nothing is sent."),
        ("`DOTNET_GCHeapHardLimit`", "The most memory of the program itself, in hexadecimal bytes; a container's limit is seen without it."),
    ];

    /// <summary>The whole document.</summary>
    public static string Document()
    {
        var text = new StringBuilder(
            """
            # Configuration

            Written from the options classes by `dotnet run --project src/SearchApi -- configuration > docs/configuration.md`; a test holds it to them.

            A setting is given as an option of the command line or as a variable of the environment; the option goes before. With a wrong one, or a variable that begins
            with `NGONEWS_` and is no setting, a program does not start: it names all that are wrong at once, each with where it was given and what is wanted, and exits with 2.


            """);
        Table(text, "The server (`src/SearchApi`)", new ServeOptions());
        Table(text, "The crawler (`src/Crawler`)", new CrawlerOptions { Data = CrawlerOptions.DefaultData });
        text.Append("## What others read\n\n| variable | does |\n|---|---|\n");
        foreach (var (variable, says) in OfOthers)
            text.Append(CultureInfo.InvariantCulture, $"| {variable} | {says} |\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, object fresh)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| option | variable | takes | default | does |\n|---|---|---|---|---|\n");
        foreach (var (attribute, property) in Setting.Of(fresh.GetType()))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{attribute.Option}` | {string.Join(", ", attribute.Variables.Select(v => $"`{v}`"))} | {attribute.Allowed} | ");
            text.Append(CultureInfo.InvariantCulture, $"{(attribute.Without is null ? $"`{Defaults.Of(attribute, property.GetValue(fresh))}`" : attribute.Without)} | {attribute.Says} |\n");
        }
        text.Append('\n');
    }
}
