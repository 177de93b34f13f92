using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.Store;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Hosting;

/// <summary>What a first harvest brought, as a table for a terminal.</summary>
internal static class HarvestTable
{
    private static readonly string[] Heads = ["Portal", "Found", "New", "Changed", "Unchanged", "Failed", "Figures", "Outcome"];

    public static void Write(HarvestSummary summary, StoreCounts counts, long pages, TextWriter output)
    {
        var rows = summary.Portals.Select(Row).Append(Sum(summary)).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(c => rows.Append(Heads).Max(r => r[c].Length)).ToArray();
        var rule = new string('-', widths.Sum() + (2 * (widths.Length - 1)));
        output.WriteLine();
        WriteRow(Heads, widths, output);
        output.WriteLine(rule);
        foreach (var row in rows.SkipLast(1))
            WriteRow(row, widths, output);
        output.WriteLine(rule);
        WriteRow(rows[^1], widths, output);
        foreach (var portal in summary.Portals)
        {
            foreach (var failure in portal.Failures)
                output.WriteLine($"failed: {failure.Url}  {failure.Detail}");
        }
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Stored: {counts.Articles} articles ({counts.RelevantArticles} about foreign-NGO aid), {counts.Figures} figures, {pages} archived pages, {counts.Totals} official totals."));
    }

    private static string[] Row(PortalSummary p) =>
    [
        p.Name, Text(p.Found), Text(p.New), Text(p.Changed), Text(p.Unchanged), Text(p.Failed), Text(p.Figures),
        p.Outcome == RunOutcome.Completed ? "completed" : $"{p.Outcome}{(p.Detail is null ? "" : $": {p.Detail}")}",
    ];

    private static string[] Sum(HarvestSummary summary) =>
    [
        "Together", Text(summary.Portals.Sum(p => p.Found)), Text(summary.Portals.Sum(p => p.New)), Text(summary.Portals.Sum(p => p.Changed)),
        Text(summary.Portals.Sum(p => p.Unchanged)), Text(summary.Portals.Sum(p => p.Failed)), Text(summary.Portals.Sum(p => p.Figures)), "",
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Names to the left, numbers to the right.</summary>
    private static void WriteRow(string[] cells, int[] widths, TextWriter output) => output.WriteLine(
        string.Join("  ", cells.Select((cell, c) => c == 0 || c == cells.Length - 1 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
}
