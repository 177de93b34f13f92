using System.CommandLine;
using NgoNews.Crawler.Settings;
using NgoNews.Store;

namespace NgoNews.Crawler.Commands;

/// <summary>The command line of the crawler.</summary>
internal static class CrawlerCommands
{
    /// <summary>Arguments that cannot be meant, or a file that is not there.</summary>
    public const int WrongArguments = 2;

    /// <summary>One for each setting; what they mean, and what the environment says, is read by <see cref="SettingsReader"/>.</summary>
    private static readonly Option<string>[] Settings = [.. Setting.Of(typeof(CrawlerOptions)).Select(setting => new Option<string>(setting.Attribute.Option)
    {
        Description = $"{setting.Attribute.Says} Also by {setting.Attribute.Variable}.",
        HelpName = setting.Attribute.Allowed,
        Recursive = true,
    })];

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Lines of {\"id\",\"url\",\"published\",\"place\",\"title\",\"text\"}, UTF-8; or a WARC file of any origin, compressed or not. Of a folder, or of several, each is read once, by whichever process claims it.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string[]> Warc = new("FILE")
    {
        Description = "WARC files, one behind the other; standard input without any.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Argument<Uri> Url = new("URL")
    {
        Description = "An address that was fetched.",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            result.AddError("URL: an http or https address is wanted");
            return null;
        },
    };

    private static readonly Option<DateTimeOffset?> At = new("--at")
    {
        Description = "As it stood then: a day (its end in Vietnam) or a moment such as 2025-01-10T08:00:00+07:00; now by default.",
        CustomParser = result =>
        {
            if (ReplayTime.Read(result.Tokens[0].Value) is { } moment) return moment;
            result.AddError("--at: a day or a moment such as 2025-01-10T08:00:00+07:00 is wanted");
            return null;
        },
    };

    private static readonly Option<(StoreAddress Address, string Data)> From = Place("--from", "The store to copy");

    private static readonly Option<(StoreAddress Address, string Data)> To = Place("--to", "The empty store to copy into");

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Also what this version of the reader has read.",
    };

    private static readonly Option<bool> Sample = new("--sample")
    {
        Description = "The articles are invented: they are labelled so wherever they show, and never held against real totals.",
    };

    private static readonly Option<bool> Markdown = new("--markdown")
    {
        Description = "The table of docs/portals.md.",
    };

    private static readonly Argument<string> Address = new("URL")
    {
        Description = "An article, a feed, a sitemap or a listing of a declared portal, or of a site that is to be declared.",
    };

    private static readonly Argument<string[]> Ids = new("PORTAL")
    {
        Description = "Ids of portals, also of those that are not active; without any, every active one.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Runs the program.</summary>
    /// <returns>0: done; 1: something failed, and was said; 2: wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        // Help is given whatever else is wrong.
        var faults = parsed.Action is System.CommandLine.Help.HelpAction ? [] : SettingsReader.Read(Fresh(), Given(parsed), SettingsReader.Environment);
        if (parsed.Errors.Count > 0 || faults.Count > 0)
        {
            var words = parsed.Errors.SelectMany(e => e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
            if (words.Length > 0) await Console.Error.WriteLineAsync(string.Join(' ', words));
            foreach (var fault in faults) await Console.Error.WriteLineAsync(fault.ToString());
            return WrongArguments;
        }
        // Where there is a host, signals are its own: it stops the crawl cleanly.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = parsed.CommandResult.Command is Unhosted ? CrawlerHost.Shutdown : null });
    }

    private static RootCommand Root()
    {
        var once = new Command("once", "Harvest every portal once. Exits 0, or 1 after saying what failed.");
        Does(once, (parsed, cancellation) => OnceCommand.RunAsync(Options(parsed), Console.Out, cancellation));
        var import = new Unhosted("import", "Put articles from files through reading and storing. Exits 0, or 1 where a line was refused or a file broken.") { Files, Sample };
        Does(import, (parsed, cancellation) => ImportCommand.RunAsync(parsed.GetRequiredValue(Files), Options(parsed), parsed.GetValue(Sample), Console.Out, cancellation));
        var pages = new Command("pages", "Read WARC files and print their articles, a JSON line each, in the form that import and figures read; nothing is stored. Exits 0, or 1 where the file breaks off.") { Warc };
        Does(pages, (parsed, cancellation) => PagesCommand.RunAsync(parsed.GetValue(Warc) ?? [], Options(parsed), Console.OpenStandardOutput(), cancellation));
        var portals = new Command("portals", "List every declared portal with its state; sample and live ones, unless --portals names one.") { Markdown };
        Does(portals, (parsed, cancellation) => PortalsCommand.RunAsync(Options(parsed), Listed(parsed), parsed.GetValue(Markdown), Console.Out, cancellation));
        var trial = new Command("try", "Show what would be read from one address, by the same rules as a harvest; nothing is stored. Exits 0 where there was something to read.") { Address };
        Does(trial, (parsed, cancellation) => TryCommand.RunAsync(Options(parsed), parsed.GetRequiredValue(Address), Console.Out, cancellation));
        var doctor = new Command("doctor", "Check DNS, TLS, robots.txt, each source and one article of every active portal, and the programs that read linked files. Exits 0, or 1 where one is in need of care.") { Ids };
        Does(doctor, (parsed, cancellation) => DoctorCommand.RunAsync(Options(parsed), parsed.GetValue(Ids) ?? [], Console.Out, cancellation));
        var replay = new Command("replay", "Print an archived page as it came. Exits 0, or 1 where there is none.") { Url, At };
        Does(replay, (parsed, cancellation) => ReplayCommand.RunAsync(parsed.GetRequiredValue(Url), parsed.GetValue(At), Options(parsed), Console.OpenStandardOutput(), cancellation));
        var reread = new Unhosted("reread", "Read the archive anew after the reader has changed, and say what is read otherwise. Exits 0, or 1 where an article could not be read any more and was left as it was.") { All };
        Does(reread, (parsed, cancellation) => RereadCommand.RunAsync(parsed.GetValue(All), Options(parsed), Console.Out, cancellation));
        var copy = new Unhosted("copy", "Copy a whole store into an empty one, between engines in either direction. A copy that was cut off goes on. Exits 0 where counts and hashes are the same on both sides.") { From, To };
        Does(copy, (parsed, cancellation) => StoreCopyCommand.RunAsync(parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), Console.Out, cancellation));
        var store = new Command("store", "Work on a store as a whole.") { copy };
        var root = new RootCommand("Harvests Vietnamese provincial portals and newspapers; without a command, by the portals' schedules until it is stopped.") { once, import, pages, replay, reread, store, portals, trial, doctor };
        foreach (var setting in Settings) root.Add(setting);
        Does(root, (parsed, cancellation) => WorkCommand.RunAsync(Options(parsed), cancellation));
        return root;
    }

    /// <summary>Gives a command its work. What keeps it from that and is not the program's own fault is said in one line, and so is that it was told to stop.</summary>
    private static void Does(Command command, Func<ParseResult, CancellationToken, Task<int>> work) => command.SetAction(async (parsed, cancellation) =>
    {
        try
        {
            return await work(parsed, cancellation);
        }
        catch (Exception e) when (CrawlerHost.IsOperators(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("stopped; the same command goes on");
            return 1;
        }
    });

    private static PortalChoice[] Listed(ParseResult parsed) =>
        Given(parsed).ContainsKey("--portals") ? [Options(parsed).Portals] : [PortalChoice.Sample, PortalChoice.Live];

    private static CrawlerOptions Options(ParseResult parsed)
    {
        var options = Fresh();
        SettingsReader.Read(options, Given(parsed), SettingsReader.Environment);
        return options with { Data = Path.GetFullPath(options.Data), Corpus = options.Corpus is { } corpus ? Path.GetFullPath(corpus) : null };
    }

    private static CrawlerOptions Fresh() => new() { Data = CrawlerOptions.DefaultData };

    /// <summary>What the command line gives, by option.</summary>
    private static Dictionary<string, string> Given(ParseResult parsed) =>
        Settings.Where(setting => parsed.GetResult(setting) is not null).ToDictionary(setting => setting.Name, setting => parsed.GetResult(setting)!.Tokens is [{ Value: var value }, ..] ? value : "", StringComparer.Ordinal);

    private static Option<(StoreAddress Address, string Data)> Place(string name, string what) => new(name)
    {
        Description = $"{what}: a data directory, or postgres://USER@HOST/DATABASE.",
        Required = true,
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (!given.Contains("://", StringComparison.Ordinal)) return (StoreAddress.Embedded, Path.GetFullPath(given));
            if (StoreAddress.TryRead(name, given, Environment.GetEnvironmentVariable, out var address, out var fault)) return (address, "");
            result.AddError(fault.ToString());
            return (StoreAddress.Embedded, "");
        },
    };

    /// <summary>Writes for long without a host: a signal ends it between two pieces.</summary>
    private sealed class Unhosted(string name, string description) : Command(name, description);
}
