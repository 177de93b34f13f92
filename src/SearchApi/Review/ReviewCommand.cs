using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Hosting;
using NgoNews.Store;

namespace NgoNews.SearchApi.Review;

/// <summary>The commands <c>review token</c> and <c>review export</c>.</summary>
/// <param name="open">Gives the store of a data directory, not yet opened.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where faults go.</param>
internal sealed class ReviewCommand(Func<string, IStore> open, TextWriter output, TextWriter errors)
{
    /// <summary>The first word of the command line.</summary>
    public const string Name = "review";

    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongArguments = 2;

    private static readonly string Help =
        $"""
        Usage: dotnet run --project src/SearchApi -- review token --name NAME [--role reader|reviewer]
               dotnet run --project src/SearchApi -- review export --out DIR [--data DIR] [--all]

          token       makes a token, tells it once, and how it stands in the configuration (only its hash does)
          export      writes what people reviewed as annotated articles, in the form of corpus/gold, one file an article

          --name NAME how the holder is named beside decisions
          --role      reader (sees who decided what) or reviewer (decides; default)
          --out DIR   folder of the files; made where absent
          --data DIR  where everything is kept (default: {Defaults.Data})
          --all       articles, too, of which some figures were not reviewed

        Exit code: 0 done, 1 the store or the folder cannot be used, 2 wrong arguments.
        """;

    private static readonly JsonSerializerOptions Readable = new(FigureJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions AsNamed = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs it; <paramref name="arguments"/> are those behind <see cref="Name"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is ["--help" or "-h", ..] or [_, "--help" or "-h"])
        {
            await output.WriteLineAsync(Help).ConfigureAwait(false);
            return Done;
        }
        string[] words = [.. arguments];
        return words switch
        {
            ["token", .. var rest] when Options(rest, "--name", "--role") is { } told => await MakeAsync(told).ConfigureAwait(false),
            ["export", .. var rest] when Options([.. rest.Where(word => word != "--all")], "--out", "--data") is { } told && told.TryGetValue("--out", out var folder) =>
                await ExportAsync(told.GetValueOrDefault("--data", Defaults.Data), folder, rest.Contains("--all"), cancellation).ConfigureAwait(false),
            _ => await WrongAsync("wrong arguments; review --help tells what there is").ConfigureAwait(false),
        };
    }

    private async Task<int> MakeAsync(Dictionary<string, string> told)
    {
        if (!told.TryGetValue("--name", out var name) || string.IsNullOrWhiteSpace(name))
            return await WrongAsync("--name is missing: it stands beside every decision").ConfigureAwait(false);
        if (!Enum.TryParse<ReviewRole>(told.GetValueOrDefault("--role", "reviewer"), ignoreCase: true, out var role) || char.IsAsciiDigit(told.GetValueOrDefault("--role", "r")[0]))
            return await WrongAsync($"--role cannot be '{told["--role"]}'; expected reader or reviewer").ConfigureAwait(false);
        var (token, hash) = ReviewTokens.Make();
        var row = new { Review = new { Tokens = new[] { new { Name = name.Trim(), Role = role.ToString(), Hash = hash } } } };
        await output.WriteLineAsync(
            $"""
            Token, told only now: {token}

            In the file review.json of the data directory (a row of Tokens for each person; read when the server starts):
            {JsonSerializer.Serialize(row, AsNamed)}
            """).ConfigureAwait(false);
        return Done;
    }

    private async Task<int> ExportAsync(string data, string folder, bool all, CancellationToken cancellation)
    {
        if (!Directory.Exists(data))
        {
            await errors.WriteLineAsync($"there is no store in {data}").ConfigureAwait(false);
            return Refused;
        }
        try
        {
            var store = open(data);
            await using (store.ConfigureAwait(false))
            {
                await store.OpenAsync(cancellation).ConfigureAwait(false);
                Directory.CreateDirectory(folder);
                var (files, figures) = (0, 0);
                await foreach (var article in new GoldExport(store).ReadAsync(all, cancellation).ConfigureAwait(false))
                {
                    await File.WriteAllTextAsync(Path.Combine(folder, FileName(article.Id)), JsonSerializer.Serialize(article, Readable) + "\n", cancellation).ConfigureAwait(false);
                    (files, figures) = (files + 1, figures + article.Figures.Count);
                }
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}: {files} articles, {figures} figures")).ConfigureAwait(false);
                return Done;
            }
        }
        catch (Exception fault) when (fault is StoreException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return Refused;
        }
    }

    /// <summary>An id may hold anything; a file's name may not.</summary>
    private static string FileName(string id)
    {
        var name = new StringBuilder();
        foreach (var letter in id.EnumerateRunes())
            name.Append(letter.IsAscii && (char.IsAsciiLetterOrDigit((char)letter.Value) || letter.Value is '-' or '_') ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"~{letter.Value:x}"));
        return name.Append(".json").ToString();
    }

    private static Dictionary<string, string>? Options(string[] words, params string[] known)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!known.Contains(words[i]) || i + 1 == words.Length || !told.TryAdd(words[i], words[i + 1]))
                return null;
        }
        return told;
    }

    private async Task<int> WrongAsync(string reason)
    {
        await errors.WriteLineAsync(reason).ConfigureAwait(false);
        return WrongArguments;
    }
}
