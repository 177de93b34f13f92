using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NgoNews.Crawler;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Reads the command line. Every option takes a value, as <c>--name value</c> or <c>--name=value</c>.</summary>
internal static class Arguments
{
    public const string Usage =
        """
        Usage: dotnet run --project src/SearchApi -- [options]
               dotnet run --project src/SearchApi -- official import FILE [--data DIR] [--dry-run]
               dotnet run --project src/SearchApi -- export FILE [--data DIR] [--out PATH] [...]; export --help tells more
               dotnet run --project src/SearchApi -- cross-check --help
               dotnet run --project src/SearchApi -- review --help

          --data DIR        where everything is kept (default: data)
          --store ADDRESS   a PostgreSQL database that several nodes share, postgres://USER@HOST/DATABASE, instead of the file in
                            --data; also by NGONEWS_STORE or a file named by NGONEWS_STORE_FILE; taken by all commands
          --node NAME       what this node is called among those that harvest into one database (default: the machine's name)
          --portals CHOICE  sample (default: invented ones, without network), live, or none
          --corpus DIR      the corpus folder (default: looked for above the current directory)
          --official DIR    CSV files of official totals (default: official in the corpus)
          --contact URL     address that portals are told, where they learn who asks (http, https or mailto)
          --port N          port on the loopback interface; 0 takes a free one (default: 5080)
          --urls LIST       addresses to listen at, separated by semicolons, instead of --port
          --rate N          requests to the API a minute and address, but from this machine; 0: no limit (default: 600)
          --help            this text

        """;

    /// <summary>The options, or what is wrong in one line.</summary>
    public static bool TryRead(IReadOnlyList<string> arguments, out ServeOptions options, [NotNullWhen(false)] out string? error)
    {
        options = new ServeOptions();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h")
            {
                options = options with { Help = true };
                continue;
            }
            if (!Setters.TryGetValue(name, out var set))
                return Fail($"unknown argument '{name}'; --help lists what there is", out error);
            if (!seen.Add(name))
                return Fail($"{name} stands twice", out error);
            if (value is null && ++i < arguments.Count)
                value = arguments[i];
            if (string.IsNullOrWhiteSpace(value))
                return Fail($"{name} needs a value", out error);
            if (set(options, value) is not { } next)
                return Fail($"{name} cannot be '{value}'", out error);
            options = next;
        }
        return seen.Contains("--port") && seen.Contains("--urls") ? Fail("--port and --urls exclude each other", out error) : Succeed(out error);
    }

    /// <summary>One row an option: how its value changes the options, null where it cannot.</summary>
    private static readonly Dictionary<string, Func<ServeOptions, string, ServeOptions?>> Setters = new(StringComparer.Ordinal)
    {
        ["--data"] = (o, v) => o with { Data = v },
        ["--node"] = (o, v) => CrawlerOptions.IsNodeName(v) ? o with { Node = v } : null,
        ["--portals"] = (o, v) => Enum.TryParse<PortalChoices>(v, ignoreCase: true, out var choice) && !char.IsAsciiDigit(v[0]) ? o with { Portals = choice } : null,
        ["--corpus"] = (o, v) => Directory.Exists(v) ? o with { Corpus = v } : null,
        ["--official"] = (o, v) => Directory.Exists(v) ? o with { Official = v } : null,
        ["--contact"] = (o, v) => Uri.TryCreate(v, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" ? o with { Contact = address } : null,
        ["--port"] = (o, v) => Port(v) is { } port ? o with { Urls = port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}" } : null,
        ["--rate"] = (o, v) => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) ? o with { Rate = rate } : null,
        ["--urls"] = (o, v) => v.Split(';').All(IsAddress) ? o with { Urls = v } : null,
    };

    private static int? Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue ? port : null;

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0 && address.Port is >= 0 and <= ushort.MaxValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static bool Fail(string reason, out string? error)
    {
        error = reason;
        return false;
    }

    private static bool Succeed(out string? error)
    {
        error = null;
        return true;
    }
}
