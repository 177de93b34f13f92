using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NgoNews.Crawler.Discovery;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Pages;

namespace NgoNews.Crawler.Inspection;

/// <summary>Checks one portal as far as a harvest needs it: its name, its certificate, robots.txt, each source, one article. It keeps nothing.</summary>
internal sealed class PortalDoctor(Outlook outlook, Portal portal)
{
    /// <summary>So many addresses of a source tell whether it can be read.</summary>
    private const int Enough = 50;

    private static readonly TimeSpan SoonEnded = TimeSpan.FromDays(14);

    private readonly List<Check> checks = [];
    private FetchAnswer? robots;

    /// <summary>Looks at everything, in the order in which a harvest meets it; what cannot be reached is not asked for the rest.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellation)
    {
        if (!await DnsAsync(cancellation)) return checks;
        var visitor = outlook.VisitorAt(portal, answer => robots = answer);
        var sample = default(Uri);
        if (portal.Sources.Count == 0)
        {
            // One that is only half declared, asked for by its id: whether anybody is there can be told all the same.
            await visitor.VisitAsync(new FetchRequest(portal.Site), cancellation);
            if (!Reached()) return checks;
        }
        foreach (var source in portal.Sources)
        {
            var first = await SourceAsync(source, visitor, cancellation);
            if (!Reached()) return checks;
            sample ??= first;
        }
        if (sample is null && portal.Examples.Count > 0) sample = portal.Examples[0];
        if (sample is not null) await ArticleAsync(sample, visitor, cancellation);
        return checks;
    }

    private async Task<bool> DnsAsync(CancellationToken cancellation)
    {
        if (outlook.Serves(portal)) return Note("dns", Verdict.Ok, "served by this program");
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(portal.Site.IdnHost, cancellation);
            // Whether they may be asked is decided at connect; here it is only said.
            return Note("dns", Verdict.Ok, string.Join(", ", addresses.Take(3).Select(a => a.ToString())));
        }
        catch (SocketException e)
        {
            return Note("dns", Verdict.Wrong, $"{portal.Site.Host}: {e.Message}. If the host is gone for good, set active: false, and successor where another portal goes on");
        }
    }

    /// <summary>Says once what robots.txt, asked before the first source, told of the host; false where it cannot be reached at all.</summary>
    private bool Reached()
    {
        if (robots is null || checks.Any(c => c.What == "robots")) return true;
        var unreachable = robots as Failed is { Status: null, Fault: not FetchFault.RedirectLoop } failed ? failed : null;
        if (portal.Site.Scheme == "https") Tls(unreachable);
        if (unreachable is not null) checks.RemoveAll(c => c.What is not ("dns" or "tls"));
        if (unreachable is { Fault: not FetchFault.Tls }) return Note("robots", Verdict.Wrong, $"{unreachable.Fault}: {unreachable.Detail}");
        if (unreachable is not null) return false;
        // It was asked first, and is told first.
        var at = checks.FindIndex(c => c.What is not ("dns" or "tls"));
        checks.Insert(at < 0 ? checks.Count : at, RobotsCheck());
        return true;
    }

    private void Tls(Failed? unreachable)
    {
        var end = outlook.Tls.EndOf(portal.Site.IdnHost);
        var until = end is null ? "no certificate was seen" : string.Create(CultureInfo.InvariantCulture, $"certificate until {end:yyyy-MM-dd}");
        var check = unreachable switch
        {
            { Fault: FetchFault.Tls } => new Check("tls", Verdict.Wrong, $"{unreachable.Detail} ({until}). Where its operator cannot mend it, declare tls: with what to accept, and why"),
            not null => null,
            _ when end - outlook.Now < SoonEnded => new Check("tls", Verdict.Look, until),
            _ => new Check("tls", Verdict.Ok, until + (portal.Tls is null ? "" : ", with the declared exception")),
        };
        if (check is not null) checks.Insert(checks.FindIndex(c => c.What == "dns") + 1, check);
    }

    private Check RobotsCheck() => robots switch
    {
        Received { Page: var page } when Robots.Parse(page.Body.Span, Fetcher.Product) is var rules => portal.Sources.FirstOrDefault(s => !rules.Allows(s.Address)) is { } forbidden
            ? new Check("robots", Verdict.Wrong, $"forbids {forbidden.Address.PathAndQuery}: take the source out")
            : new Check("robots", Verdict.Ok, rules.Delay is { } delay ? string.Create(CultureInfo.InvariantCulture, $"allows the sources, and asks for {delay.TotalSeconds} s between requests") : "allows the sources"),
        Failed { Status: >= 400 and < 500 and not 429 } => new Check("robots", Verdict.Ok, "there is none"),
        Failed failed => new Check("robots", Verdict.Wrong, $"could not be read, so nothing may be asked: {failed.Detail}"),
        _ => new Check("robots", Verdict.Ok, "not modified"),
    };

    private async Task<Uri?> SourceAsync(Source source, Visitor visitor, CancellationToken cancellation)
    {
        var faults = new List<string>();
        async Task<FetchAnswer> AskAsync(SourceRequest asked, CancellationToken c)
        {
            var answer = await visitor.VisitAsync(asked.Request, c);
            if (answer is Received { Page: var page } && asked.Read?.Invoke(page) is { } fault) faults.Add(fault);
            if (answer is Failed failed && !(asked.MayBeAbsent && failed.Status is >= 400 and < 500)) faults.Add($"{failed.Fault}: {failed.Detail}");
            return answer;
        }
        var discoverer = new Discoverer(portal, AskAsync, (_, _) => Task.FromResult(false), settled: false);
        var found = new HashSet<Uri>();
        await foreach (var candidate in discoverer.FindAsync(Shortened(source), cancellation))
            if (found.Add(candidate.Address) && found.Count == Enough) break;
        var (verdict, words) = (faults.Count, found.Count) switch
        {
            ( > 0, 0) => (Verdict.Wrong, string.Join("; ", faults)),
            ( > 0, _) => (Verdict.Look, string.Create(CultureInfo.InvariantCulture, $"{found.Count} articles, but {string.Join("; ", faults)}")),
            (_, 0) => (Verdict.Wrong, $"could be read, but none of its links fits the article patterns: see what try {source.Address.AbsoluteUri} shows"),
            _ => (Verdict.Ok, string.Create(CultureInfo.InvariantCulture, $"{found.Count}{(found.Count == Enough ? " or more" : "")} articles")),
        };
        Note(source.Kind, verdict, $"{source.Address.PathAndQuery}: {words}");
        return found.FirstOrDefault();
    }

    /// <summary>Two pages tell whether a listing can be read, and whether it goes on.</summary>
    private static Source Shortened(Source source) => source switch
    {
        ListingSource listing => listing with { Pages = Math.Min(2, listing.Pages) },
        WalkSource walk => walk with { Pages = 1 },
        _ => source,
    };

    private async Task ArticleAsync(Uri address, Visitor visitor, CancellationToken cancellation)
    {
        if (await visitor.VisitAsync(new FetchRequest(address), cancellation) is not Received { Page: var page })
        {
            Note("article", Verdict.Wrong, $"{address.AbsoluteUri} could not be fetched: see what try shows");
            return;
        }
        var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address, portal.TemplateAt(page.FetchedAt));
        if (reading.Article is not { } article) Note("article", Verdict.Wrong, $"{address.AbsoluteUri}: {reading.Reason}: {reading.Detail}");
        else if (article.Published is not { } published) Note("article", Verdict.Look, $"{address.AbsoluteUri}: no date of publication was found");
        else Note("article", Verdict.Ok, string.Create(CultureInfo.InvariantCulture, $"{published:yyyy-MM-dd} {article.Title} ({reading.Family})"));
    }

    private bool Note(string what, Verdict verdict, string detail)
    {
        checks.Add(new Check(what, verdict, detail));
        return verdict != Verdict.Wrong;
    }
}
