using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Commands;

/// <summary>A harvest before a person's eyes: one line of a terminal that is written over again and again, and a line of its own for each failure.</summary>
/// <param name="output">The terminal.</param>
/// <param name="time">For rate and time left.</param>
/// <param name="portals">How many portals are harvested.</param>
/// <param name="width">Columns of the terminal, asked each time: windows are resized.</param>
internal sealed class LiveProgress(TextWriter output, TimeProvider time, int portals, Func<int> width) : IProgress<HarvestEvent>
{
    /// <summary>From one writing to the next; the eye takes no more.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    // To the line's beginning, and all of it cleared.
    private const string Clear = "\r\u001b[K";

    private readonly Lock gate = new();
    private readonly Dictionary<string, PortalProgress> seen = new(StringComparer.Ordinal);
    private readonly long begun = time.GetTimestamp();
    private long? written;
    private int pages;
    private int articles;
    private int figures;
    private int errors;

    /// <inheritdoc/>
    public void Report(HarvestEvent value)
    {
        lock (gate)
        {
            Count(value);
            var failed = value.Ended is null && value.Outcome is FetchOutcome.Unreadable or FetchOutcome.HttpError or FetchOutcome.NetworkError;
            if (failed) output.Write($"{Clear}{Plain($"failed: {value.Url}  {value.Detail}")}{output.NewLine}");
            else if (written is { } last && time.GetElapsedTime(last) < Between) return;
            written = time.GetTimestamp();
            output.Write(Clear + Fit(Line()));
            output.Flush();
        }
    }

    /// <summary>Leaves the last state in a line of its own: what follows begins below.</summary>
    public void Finish()
    {
        lock (gate)
        {
            output.Write($"{Clear}{Fit(Line())}{output.NewLine}");
            output.Flush();
        }
    }

    private void Count(HarvestEvent value)
    {
        if (!seen.TryGetValue(value.Portal, out var portal)) seen[value.Portal] = portal = new PortalProgress(time.GetTimestamp());
        (portal.Done, portal.Total) = (value.Done, value.Total);
        if (value.Ended is not null)
        {
            portal.Ended = true;
            return;
        }
        pages++;
        if (value.Outcome is FetchOutcome.Unreadable or FetchOutcome.HttpError or FetchOutcome.NetworkError) errors++;
        if (value.Outcome is not (FetchOutcome.New or FetchOutcome.Changed)) return;
        articles++;
        figures += value.Figures;
    }

    private string Line()
    {
        var seconds = time.GetElapsedTime(begun).TotalSeconds;
        var rate = seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {pages / seconds:0.0} pages/s") : "";
        var left = Left() is { } wait ? $", {Told(wait)} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{seen.Values.Count(p => p.Ended)}/{portals} portals, {pages} pages, {articles} articles, {figures} figures, {errors} errors{rate}{left}");
    }

    /// <summary>As long as the slowest portal will take at its own rate; null while one has not said how much it has, or nothing is left.</summary>
    private TimeSpan? Left()
    {
        if (seen.Count < portals || seen.Values.Any(p => !p.Ended && p.Done == 0)) return null;
        var left = seen.Values.Where(p => !p.Ended).Select(p => time.GetElapsedTime(p.Begun) * (p.Total - p.Done) / p.Done).DefaultIfEmpty().Max();
        return left > TimeSpan.Zero ? left : null;
    }

    private static string Told(TimeSpan wait) => wait.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)wait.TotalHours} h {wait.Minutes:00} min")
        : string.Create(CultureInfo.InvariantCulture, $"{wait.Minutes}:{wait.Seconds:00}");

    /// <summary>A line that is longer than the terminal is wide could not be written over.</summary>
    private string Fit(string line) => width() is var columns && columns > 1 && line.Length >= columns ? line[..(columns - 1)] : line;

    /// <summary>What a site says must not steer the terminal.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, static (plain, given) =>
    {
        for (var i = 0; i < given.Length; i++) plain[i] = char.IsControl(given[i]) ? ' ' : given[i];
    });

    private sealed class PortalProgress(long begun)
    {
        /// <summary>When its first step was told.</summary>
        public long Begun { get; } = begun;

        public int Done { get; set; }

        public int Total { get; set; }

        public bool Ended { get; set; }
    }
}
