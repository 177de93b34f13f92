using System.Diagnostics;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Metrics;

/// <summary>Where the time of a run goes: a span for a portal's run, and below it one for each fetch, reading and commit. They cost nothing while nobody listens.</summary>
/// <remarks>Addresses are told without their query: session ids stand there, and what a collector holds others read.</remarks>
internal static class CrawlerTraces
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "NgoNews.Crawler";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>A portal's run.</summary>
    public static Activity? Run(string portal) => Source.StartActivity("run")?.SetTag("portal", portal);

    /// <summary>How the run ended.</summary>
    public static void Ended(this Activity? run, PortalSummary summary)
    {
        run?.SetTag("outcome", WireName<RunOutcome>.Of(summary.Outcome)).SetTag("articles.new", summary.New).SetTag("articles.changed", summary.Changed);
        if (summary.Outcome == RunOutcome.Failed) run?.SetStatus(ActivityStatusCode.Error, summary.Detail);
    }

    /// <summary>One question to a server, with the pause before it and the redirects behind it.</summary>
    public static Activity? Fetch(Uri address) => Source.StartActivity("fetch", ActivityKind.Client)?.SetTag("server.address", address.IdnHost).SetTag("url.path", address.AbsolutePath);

    /// <summary>It was let in: what lies before was the pause.</summary>
    public static void Admitted(this Activity? fetch) => fetch?.AddEvent(new ActivityEvent("admitted"));

    /// <summary>What came.</summary>
    public static FetchAnswer Answered(this Activity? fetch, FetchAnswer answer)
    {
        var status = answer switch { Received received => received.Page.Status, NotModified => 304, Failed failed => failed.Status, _ => null };
        if (status is { } code) fetch?.SetTag("http.response.status_code", code);
        if (answer is Failed { Fault: var fault }) fetch?.SetTag("error.type", fault.ToString()).SetStatus(ActivityStatusCode.Error);
        return answer;
    }

    /// <summary>Making an article of a page, or words of a file.</summary>
    public static Activity? Read(Uri address) => Source.StartActivity("read")?.SetTag("server.address", address.IdnHost).SetTag("url.path", address.AbsolutePath);

    /// <summary>The transaction that what became of one address or several is stored in.</summary>
    public static Activity? Store() => Source.StartActivity("store");

    /// <summary>What it recorded.</summary>
    public static void Stored(this Activity? store, IEnumerable<FetchOutcome> outcomes) =>
        store?.SetTag("outcome", string.Join(',', outcomes.Distinct().Select(o => WireName<FetchOutcome>.Of(o))));
}
