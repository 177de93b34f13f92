using System.Globalization;
using System.Text;
using NgoNews.Crawler.Settings;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Reads the command line and the environment. Every option takes a value, as <c>--name value</c> or <c>--name=value</c>.</summary>
internal static class Arguments
{
    private const string Commands =
        """
        Usage: dotnet run --project src/SearchApi -- [options]
               dotnet run --project src/SearchApi -- official import FILE [--data DIR] [--dry-run]
               dotnet run --project src/SearchApi -- export FILE [--data DIR] [--out PATH] [...]; export --help tells more
               dotnet run --project src/SearchApi -- cross-check --help
               dotnet run --project src/SearchApi -- review --help
               dotnet run --project src/SearchApi -- configuration


        """;

    private static readonly IReadOnlyList<Setting> Settings = Setting.Of(typeof(ServeOptions));

    /// <summary>How it is called: one paragraph an option.</summary>
    public static string Usage
    {
        get
        {
            var (text, fresh) = (new StringBuilder(Commands), new ServeOptions());
            foreach (var (attribute, property) in Settings)
                text.Append(CultureInfo.InvariantCulture, $"  {attribute.Option,-12}{attribute.Says}\n{"",14}{attribute.Allowed}; by default {Defaults.Of(attribute, property.GetValue(fresh))}; also by {string.Join(" or ", attribute.Variables)}\n");
            return text.Append("  --help      this text\n").ToString();
        }
    }

    /// <summary>The options, or everything that is wrong, a line each.</summary>
    public static bool TryRead(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, out ServeOptions options, out IReadOnlyList<string> faults)
    {
        var (given, wrong) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h")
            {
                (options, faults) = (new ServeOptions { Help = true }, []);
                return true;
            }
            if (Settings.All(setting => setting.Attribute.Option != name))
            {
                wrong.Add($"unknown argument '{name}'; --help lists what there is");
                // What stands behind it is its value, and not the next unknown one.
                if (value is null && name.StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                    i++;
                continue;
            }
            if (value is null && ++i < arguments.Count)
                value = arguments[i];
            if (!given.TryAdd(name, value ?? ""))
                wrong.Add($"{name} stands twice");
        }
        options = new ServeOptions();
        wrong.AddRange(SettingsReader.Read(options, given, environment).Select(fault => fault.ToString()));
        if (given.ContainsKey("--port") && given.ContainsKey("--urls"))
            wrong.Add("--port and --urls exclude each other");
        // Of the command line the port, and of the environment the addresses: the command line goes before.
        if (given.ContainsKey("--port"))
            options = options with { Urls = null };
        faults = wrong;
        return wrong.Count == 0;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }
}
