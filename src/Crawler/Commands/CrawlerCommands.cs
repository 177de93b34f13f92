using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NgoNews.Store;

namespace NgoNews.Crawler.Commands;

/// <summary>The command line of the crawler.</summary>
internal static class CrawlerCommands
{
    /// <summary>Arguments that cannot be meant, or a file that is not there.</summary>
    public const int WrongArguments = 2;

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of everything that is kept; made where absent.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    private static readonly Option<StoreAddress> Store = StoreOption();

    private static readonly Option<string?> Node = new("--node")
    {
        Description = "What this node is called among those that harvest into one PostgreSQL database; the machine's name by default.",
        CustomParser = result =>
        {
            if (CrawlerOptions.IsNodeName(result.Tokens[0].Value)) return result.Tokens[0].Value;
            result.AddError("--node: one to 32 small letters, digits and hyphens are wanted");
            return null;
        },
        Recursive = true,
    };

    private static readonly Option<TimeSpan> Lease = new("--lease")
    {
        Description = "Seconds after which a node that is not heard of has its portals taken over by others that harvest into the same PostgreSQL database.",
        DefaultValueFactory = _ => TimeSpan.FromSeconds(30),
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && CrawlerOptions.IsLeaseTerm(TimeSpan.FromSeconds(seconds)))
                return TimeSpan.FromSeconds(seconds);
            result.AddError("--lease: 2 to 600 seconds are wanted");
            return TimeSpan.Zero;
        },
        Recursive = true,
    };

    private static readonly Option<string> Portals = Choice();

    private static readonly Option<DirectoryInfo?> Declarations = new("--declarations")
    {
        Description = "Folder of declarations to use instead of the shipped ones; with --portals live for real portals.",
        Recursive = true,
    };

    private static readonly Option<DirectoryInfo?> Corpus = new("--corpus")
    {
        Description = "The folder corpus of the repository, with the sample portals; looked for above the current folder and above the program by default.",
        Recursive = true,
    };

    private static readonly Option<int> SamplePort = Port();

    private static readonly Option<int> Most = new("--most")
    {
        Description = "At most so many new addresses of a portal in one run; the next run goes on.",
        DefaultValueFactory = _ => 2000,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0) return most;
            result.AddError("--most: a number from 1 on is wanted");
            return 1;
        },
        Recursive = true,
    };

    private static readonly Option<Uri?> Contact = new("--contact")
    {
        Description = "Address that the User-Agent names, where a portal's administrator learns who asks.",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto") return address;
            result.AddError("--contact: an http, https or mailto address is wanted");
            return null;
        },
        Recursive = true,
    };

    private static readonly Argument<FileInfo> File = new("FILE")
    {
        Description = "Lines of {\"id\",\"url\",\"published\",\"place\",\"title\",\"text\"}, UTF-8; or a WARC file of any origin, compressed or not.",
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

    private static readonly Option<DaySpan?> Backfill = new("--backfill")
    {
        Description = "Also read what came out on these days, both included, such as 2020-01-01..2023-12-31; a run does as much as its budgets allow, and the next one with the same days goes on.",
        CustomParser = result =>
        {
            if (DaySpan.Parse(result.Tokens[0].Value) is { } days) return days;
            result.AddError("--backfill: two days such as 2020-01-01..2023-12-31 are wanted");
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
        if (parsed.Errors.Count > 0)
        {
            var words = parsed.Errors.SelectMany(e => e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            await Console.Error.WriteLineAsync(string.Join(' ', words));
            return WrongArguments;
        }
        // Signals are the host's: it stops the crawl cleanly.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static RootCommand Root()
    {
        var once = new Command("once", "Harvest every portal once. Exits 0, or 1 after saying what failed.") { Backfill };
        once.SetAction((parsed, cancellation) => OnceCommand.RunAsync(Options(parsed), Console.Out, cancellation));
        var import = new Command("import", "Put articles from a file through reading and storing. Exits 0, or 1 where a line was refused.") { File, Sample };
        import.SetAction((parsed, cancellation) => ImportCommand.RunAsync(parsed.GetRequiredValue(File), Options(parsed), parsed.GetValue(Sample), Console.Out, cancellation));
        var portals = new Command("portals", "List every declared portal with its state; sample and live ones, unless --portals names one.") { Markdown };
        portals.SetAction((parsed, cancellation) => PortalsCommand.RunAsync(Options(parsed), Listed(parsed), parsed.GetValue(Markdown), Console.Out, cancellation));
        var trial = new Command("try", "Show what would be read from one address, by the same rules as a harvest; nothing is stored. Exits 0 where there was something to read.") { Address };
        trial.SetAction((parsed, cancellation) => TryCommand.RunAsync(Options(parsed), parsed.GetRequiredValue(Address), Console.Out, cancellation));
        var doctor = new Command("doctor", "Check DNS, TLS, robots.txt, each source and one article of every active portal, and the programs that read linked files. Exits 0, or 1 where one is in need of care.") { Ids };
        doctor.SetAction((parsed, cancellation) => DoctorCommand.RunAsync(Options(parsed), parsed.GetValue(Ids) ?? [], Console.Out, cancellation));
        var replay = new Command("replay", "Print an archived page as it came. Exits 0, or 1 where there is none.") { Url, At };
        replay.SetAction((parsed, cancellation) => ReplayCommand.RunAsync(parsed.GetRequiredValue(Url), parsed.GetValue(At), Options(parsed), Console.OpenStandardOutput(), cancellation));
        var reread = new Command("reread", "Read the archive anew after the reader has changed, and say what is read otherwise. Exits 0, or 1 where an article could not be read any more and was left as it was.") { All };
        reread.SetAction((parsed, cancellation) => RereadCommand.RunAsync(parsed.GetValue(All), Options(parsed), Console.Out, cancellation));
        var copy = new Command("copy", "Copy a whole store into an empty one, between engines in either direction. A copy that was cut off goes on. Exits 0 where counts and hashes are the same on both sides.") { From, To };
        copy.SetAction((parsed, cancellation) => StoreCopyCommand.RunAsync(parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), Console.Out, cancellation));
        var store = new Command("store", "Work on a store as a whole.") { copy };
        var root = new RootCommand("Harvests Vietnamese provincial portals and newspapers; without a command, by the portals' schedules until it is stopped.") { Data, Store, Node, Lease, Portals, Declarations, Corpus, SamplePort, Most, Contact, Backfill, once, import, replay, reread, store, portals, trial, doctor };
        root.SetAction((parsed, cancellation) => WorkCommand.RunAsync(Options(parsed), cancellation));
        return root;
    }

    private static PortalChoice[] Listed(ParseResult parsed) =>
        parsed.GetResult(Portals) is { Implicit: false } ? [Options(parsed).Portals] : [PortalChoice.Sample, PortalChoice.Live];

    private static CrawlerOptions Options(ParseResult parsed) => new()
    {
        Data = parsed.GetRequiredValue(Data).FullName,
        Store = parsed.GetRequiredValue(Store),
        Node = parsed.GetValue(Node),
        LeaseTerm = parsed.GetValue(Lease),
        Portals = parsed.GetRequiredValue(Portals) == "live" ? PortalChoice.Live : PortalChoice.Sample,
        Declarations = parsed.GetValue(Declarations)?.FullName,
        Corpus = parsed.GetValue(Corpus)?.FullName,
        SamplePort = parsed.GetValue(SamplePort),
        MostNew = parsed.GetValue(Most),
        Contact = parsed.GetValue(Contact),
        Backfill = parsed.GetValue(Backfill),
    };

    /// <summary>Where the store is; without the option, what the environment says.</summary>
    private static Option<StoreAddress> StoreOption()
    {
        return new Option<StoreAddress>("--store")
        {
            Description = $"A PostgreSQL database that several nodes share, postgres://USER@HOST/DATABASE, instead of the file in --data; also by {StoreAddress.Variable} or a file named by {StoreAddress.FileVariable}, where a password may stand in it.",
            DefaultValueFactory = result => Read(null, result),
            CustomParser = result => Read(result.Tokens[0].Value, result),
            Recursive = true,
        };

        static StoreAddress Read(string? given, ArgumentResult result)
        {
            if (StoreAddress.TryRead("--store", given, Environment.GetEnvironmentVariable, out var address, out var error)) return address;
            result.AddError(error);
            return StoreAddress.Embedded;
        }
    }

    private static Option<(StoreAddress Address, string Data)> Place(string name, string what) => new(name)
    {
        Description = $"{what}: a data directory, or postgres://USER@HOST/DATABASE.",
        Required = true,
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (!given.Contains("://", StringComparison.Ordinal)) return (StoreAddress.Embedded, Path.GetFullPath(given));
            if (StoreAddress.TryRead(name, given, Environment.GetEnvironmentVariable, out var address, out var error)) return (address, "");
            result.AddError(error);
            return (StoreAddress.Embedded, "");
        },
    };

    private static Option<int> Port()
    {
        var option = new Option<int>("--sample-port")
        {
            Description = "Port that the sample portals are served at on loopback; another one is taken where it is in use, and 0 takes any.",
            DefaultValueFactory = _ => 5081,
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            // Asking for the value of what is no number throws; the parser has said so by itself.
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var port) || port is < 0 or > 65535)) result.AddError("--sample-port: a number from 0 to 65535 is wanted");
        });
        return option;
    }

    private static Option<string> Choice()
    {
        var option = new Option<string>("--portals")
        {
            Description = "sample: invented portals that the program serves itself; live: real ones.",
            DefaultValueFactory = _ => "sample",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("sample", "live");
        return option;
    }
}
