using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.CrossCheck.Reporting;

/// <summary>A report as one page to keep or to print: no script, no address it would load anything from.</summary>
internal sealed class ReportHtml
{
    // Vietnamese letters stay letters; what HTML would read as markup does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>So that no verdict is told by colour alone, nor by colour at all.</summary>
    private static readonly Dictionary<Verdict, string> Signs = new()
    {
        [Verdict.Confirmed] = "✓✓",
        [Verdict.SingleSource] = "✓",
        [Verdict.Close] = "≈",
        [Verdict.Conflicting] = "≠",
        [Verdict.NotReported] = "–",
    };

    private const string Style =
        """
        body { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 2px solid #111; } h3 { font-size: 1rem; margin-bottom: .25rem; }
        section.total { break-inside: avoid; border-bottom: 1px solid #999; padding-bottom: .75rem; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; border-top: 1px solid #ccc; padding: .3rem .5rem .3rem 0; }
        .quiet { color: #444; } blockquote { margin: .2rem 0; } @media print { body { font-size: 10.5pt; margin: 0; max-width: none; } a { color: inherit; } }
        """;

    private readonly Wording say = new(Language.Vietnamese);
    private readonly StringBuilder html = new();

    private ReportHtml()
    {
    }

    /// <summary>The page.</summary>
    public static string Of(CheckReport report)
    {
        var page = new ReportHtml();
        page.Write(report);
        return page.html.ToString();
    }

    private void Write(CheckReport report)
    {
        var place = report.Place is null ? say[ReportWords.Country] : say.Place(report.Place);
        var about = report.Year is { } year ? $"{place}, {say[ReportWords.Year, year.ToString(CultureInfo.InvariantCulture)]}" : place;
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Text(say[ReportWords.Title])}: {Text(about)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(say[ReportWords.Title])}: {Text(about)}</h1>\n<p class=\"quiet\">{Text(say[ReportWords.Made, say.Day(report.Made)])}</p>\n");
        if (report.Checks.Any(check => check.Total.Sample))
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(say[Texts.SampleNote])}</p>\n");
        Heading(ReportWords.Totals);
        if (report.Checks.Count == 0)
            Paragraph(say[ReportWords.NoTotals]);
        foreach (var check in report.Checks)
            Write(check);
        WriteEstimates(report);
        Heading(ReportWords.Findings);
        if (report.Findings.Count == 0)
            Paragraph(say[ReportWords.NoFindings]);
        foreach (var finding in report.Findings)
            html.Append(CultureInfo.InvariantCulture, $"<p lang=\"en\">{Text(finding.Says)}</p>\n");
        html.Append("</main>\n</body>\n</html>\n");
    }

    private void Write(TotalCheck check)
    {
        var total = check.Total;
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"total\">\n<h3>{(total.Sample ? Text(say[Texts.Sample]) + ": " : "")}{Text(say.Place(total.Place))}, {Text(say.Period(total.Period))}: {Text(say[FigureTexts.Indicators[total.Indicator]])}, {Text(say[FigureTexts.Stages[total.Stage]])}</h3>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Text(say.Value(total.Indicator, total.Value, total.High, total.Unit, total.Qualifier))}</strong> ({Text(say[ReportWords.Means, say.Bounds(total.Indicator, check.Bounds, total.Unit)])}) · {Text(total.Source)}{(total.Published is { } stated ? ", " + Text(stated) : "")}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(say[Texts.Verdict])}: <strong>{Signs[check.Verdict]} {Text(say[FigureTexts.Verdicts[check.Verdict]])}</strong></p>\n");
        if (check.NotCompared is { } obstacle)
            Paragraph(say[FigureTexts.Obstacles[obstacle]]);
        else if (check.Reports.Count == 0)
            Paragraph(say[Texts.NoReport]);
        else
            WriteReports(check);
        html.Append("</section>\n");
    }

    private void WriteReports(TotalCheck check)
    {
        html.Append(CultureInfo.InvariantCulture, $"<table>\n<thead><tr><th scope=\"col\">{Text(say[Texts.PressSays])}</th><th scope=\"col\">{Text(say[Texts.Agreement])}</th><th scope=\"col\">{Text(say[Texts.Evidence])}</th></tr></thead>\n<tbody>\n");
        foreach (var report in check.Reports)
        {
            var row = report.Figure;
            var gap = report.Gap == 0 ? "" : ", " + say[ReportWords.Apart, say.Percent(report.Gap)];
            var cause = report.Cause is { } found ? $"<br>{Text(say[ReportWords.Cause])}: {Text(say[ReportWords.Causes[found.Cause]])}" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(say.Value(row.Figure))}<br><span class=\"quiet\">{Text(say[ReportWords.Means, say.Bounds(check.Total.Indicator, report.Bounds, check.Total.Unit)])}</span></th>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{Text(say[FigureTexts.Agreements[report.Agreement]])}{Text(gap)}{cause}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td><blockquote>{Text(row.Sentence)}</blockquote>{Link(row.Url, row.Title)} · {Text(row.Portal)}{(row.Published is { } at ? ", " + Text(say.Day(at)) : "")}</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private void WriteEstimates(CheckReport report)
    {
        if (report.Estimates.Count == 0)
            return;
        Heading(ReportWords.Estimates);
        html.Append("<ul>\n");
        foreach (var found in report.Estimates)
        {
            var (slot, estimate) = (found.Slot, found.Estimate);
            html.Append(CultureInfo.InvariantCulture, $"<li>{Text(say.Place(slot.Place))}, {slot.Year}, {Text(say[FigureTexts.Indicators[slot.Indicator]])}, {Text(say[FigureTexts.Stages[slot.Stage]])}: <strong>{Text(say.Value(slot.Indicator, estimate.Value, null, found.Unit, Qualifier.Exact))}</strong> ({Text(say.Bounds(slot.Indicator, estimate.Interval, found.Unit))}; {Text(say[ReportWords.Confidence, say.Percent((decimal)estimate.Confidence)])})</li>\n");
        }
        html.Append("</ul>\n");
    }

    private void Heading(Text text) => html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(say[text])}</h2>\n");

    private void Paragraph(string text) => html.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">{Text(text)}</p>\n");

    private static string Link(string? url, string title) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? $"<a href=\"{Text(url!)}\">{Text(title)}</a>" : Text(title);

    private static string Text(string text) => Encoder.Encode(text);
}
