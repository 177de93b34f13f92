using System.Text;
using System.Text.Json;
using NgoNews.Crawler.Archive;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Store.Articles;

namespace NgoNews.Crawler.Commands;

/// <summary><c>pages</c>: a WARC file in, its articles out, a JSON line each, in the form that <c>figures</c> and <c>import</c> read; nothing is stored. A filter for batch engines.</summary>
internal static class PagesCommand
{
    private const int Buffer = 1 << 16;

    public static async Task<int> RunAsync(IReadOnlyList<string> paths, CrawlerOptions options, Stream output, CancellationToken cancellation)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } absent)
        {
            await Console.Error.WriteLineAsync($"{absent}: no such file");
            return CrawlerCommands.WrongArguments;
        }
        var (portals, whole) = (PortalSet.All(), true);
        foreach (var path in paths.Count == 0 ? [null] : paths.Cast<string?>())
        {
            await using var input = path is null ? Console.OpenStandardInput() : File.OpenRead(path);
            if (await WriteAsync(input, portals, options.Cores, output, cancellation) is not { } fault) continue;
            await Console.Error.WriteLineAsync($"{path ?? "standard input"} ends before its end: {fault}");
            whole = false;
        }
        return whole ? 0 : 1;
    }

    /// <summary>Writes a line for each page, in their order; one without an article says why in its place.</summary>
    /// <returns>Why the file ended before its end, or null.</returns>
    internal static async Task<string?> WriteAsync(Stream input, IReadOnlyList<Portal> portals, int workers, Stream output, CancellationToken cancellation)
    {
        using var file = new WarcFile(input);
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), Buffer, leaveOpen: true) { NewLine = "\n" };
        await foreach (var line in ReadOnCores.Select(file.ReadAsync(WarcImport.LargestBody, cancellation), entry => LineOf(entry, portals), entry => entry.Block?.Length ?? 0, workers, cancellation))
        {
            if (line is not null) await writer.WriteLineAsync(line.AsMemory(), cancellation);
        }
        return file.Fault;
    }

    private static string? LineOf(WarcEntry entry, IReadOnlyList<Portal> portals)
    {
        var (page, why) = WarcImport.PageOf(entry);
        if (page is null) return why is null ? null : Refused(entry.Target, why);
        var portal = portals.FirstOrDefault(p => p.Owns(page.Address));
        var address = portal is null ? WebAddress.Canonical(page.Address, WebAddress.SiteOf(page.Address)) : portal.ArticleAddress(page.Address);
        if (address is null) return Refused(page.Address, "no article's address");
        try
        {
            var reading = PageReader.Read(page.Body.Span, page.Header("Content-Type"), page.Address, portal?.TemplateAt(page.FetchedAt));
            return reading.Article is { } article ? Line(article, portal, address) : Refused(page.Address, $"{reading.Reason}: {reading.Detail}");
        }
        // The boundary of one page: what the reader stumbles over there costs its line and no other.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Refused(page.Address, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static string Line(Article article, Portal? portal, Uri address) => JsonSerializer.Serialize(new
    {
        Id = DraftReader.IdOf(portal?.Id ?? ArticleDraft.ImportPortal, address),
        Url = address.AbsoluteUri,
        article.Title,
        article.Published,
        Place = portal?.PlaceAt(article.Published),
        article.Author,
        article.Lead,
        Text = article.Body,
    }, FigureJson.Options);

    private static string Refused(Uri? address, string why) => JsonSerializer.Serialize(new { Id = (string?)null, Url = address?.AbsoluteUri, Error = why }, FigureJson.Options);
}
