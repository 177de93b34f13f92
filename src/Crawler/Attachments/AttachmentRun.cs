using System.Security.Cryptography;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Jobs;
using NgoNews.Crawler.Metrics;
using NgoNews.Crawler.Portals;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;
using NgoNews.Store.Crawling;

namespace NgoNews.Crawler.Attachments;

/// <summary>The files linked from a portal's articles: fetched as its pages are, archived, read. The store knows which are due, so that a run that was cut off goes on.</summary>
/// <remarks>A file that is gone or cannot be read is recorded and is no failure of the run: many links to files are dead.</remarks>
internal sealed class AttachmentRun(Portal portal, RunTools tools, Visitor visitor, PageKeeper keeper, RunLedger ledger, long run)
{
    /// <summary>In one run; the next goes on.</summary>
    private const int Most = 500;

    /// <summary>Fetches that bring nothing and may yet, over as many runs.</summary>
    private const int MostTries = 5;

    /// <summary>Deals with those that are due.</summary>
    public async Task DealAsync(CancellationToken cancellation)
    {
        foreach (var file in await tools.Store.ListDueAttachmentsAsync(portal.Id, tools.Documents.Programs.Present(), Most, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            await DealAsync(file, cancellation);
        }
    }

    private async Task DealAsync(AttachmentRow file, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            await CommitAsync(file, FetchOutcome.Unreadable, null, file with { State = AttachmentState.Unavailable, Detail = "no web address" });
            return;
        }
        if (address.UserInfo.Length > 0)
        {
            await CommitAsync(file, FetchOutcome.Unreadable, null, file with { State = AttachmentState.Unavailable, Detail = "an address with a name or password in it" });
            return;
        }
        if (!FileKinds.MayBeRead(address))
        {
            await CommitAsync(file, FetchOutcome.Disallowed, null, file with { State = AttachmentState.Unsupported, Detail = "of a kind that is not read" });
            return;
        }
        switch (await visitor.VisitAsync(new FetchRequest(address), cancellation))
        {
            case Received received:
                await ReadAsync(file, received.Page, cancellation);
                break;
            case Failed failed:
                var again = failed.Transient && file.Tries + 1 < MostTries;
                await CommitAsync(file, failed.Status is null ? FetchOutcome.NetworkError : FetchOutcome.HttpError, null,
                    file with { State = again ? AttachmentState.Due : AttachmentState.Unavailable, Tries = file.Tries + 1, Detail = $"{failed.Fault}: {failed.Detail}" }, failed.Status);
                break;
        }
    }

    private async Task ReadAsync(AttachmentRow file, Page page, CancellationToken cancellation)
    {
        var kept = await keeper.AppendAsync(page);
        var reading = await ReadAsync(page, cancellation);
        var became = file with { PageId = kept.Id, Missing = reading.Missing, Detail = reading.Why };
        if (reading.Text is not { } text)
        {
            var state = reading.Missing.Count > 0 ? AttachmentState.MissingProgram : AttachmentState.Unreadable;
            await CommitAsync(file, FetchOutcome.Unreadable, kept, became with { State = state }, page.Status, page.Transferred.Length);
            return;
        }
        var parent = (await tools.Store.FindArticleAsync(file.ArticleId, CancellationToken.None))!.Draft;
        await CommitAsync(file, FetchOutcome.Unchanged, kept, became with { State = AttachmentState.Read }, page.Status, page.Transferred.Length, Draft(file, parent, text, kept));
    }

    /// <summary>The boundary of one file: what its reader stumbles over must not cost the files behind it.</summary>
    private async Task<DocumentReading> ReadAsync(Page page, CancellationToken cancellation)
    {
        using var trace = CrawlerTraces.Read(page.Address);
        try
        {
            return await tools.Documents.ReadAsync(page.Body.ToArray(), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            tools.Log.LogError(e, "{Address} could not be read", WebAddress.Shown(page.Address));
            return DocumentReading.Unreadable($"{e.GetType().Name}: {e.Message}");
        }
    }

    private ArticleDraft Draft(AttachmentRow file, ArticleDraft parent, DocumentText text, PageRecord kept)
    {
        // The parent's place, and not the portal's of today: the province may have been merged since.
        var words = new SourceArticle(IdOf(file), file.Url, parent.Published, parent.Place, parent.Title + " – " + file.Name, text.Text);
        return DraftReader.Of(words, portal.Id, portal.Sample, tools.Time.GetUtcNow()) with { AttachedTo = file.ArticleId, PageStarts = text.PageStarts, PageId = kept.Id };
    }

    /// <summary>Stays the same when the file is corrected.</summary>
    private static string IdOf(AttachmentRow file)
    {
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Url)))[..12];
        // The store takes 200 characters.
        return $"{(file.ArticleId.Length <= 180 ? file.ArticleId : file.ArticleId[..180])}~{own}";
    }

    private async Task CommitAsync(AttachmentRow file, FetchOutcome outcome, PageRecord? page, AttachmentRow became, int? status = null, long bytes = 0, ArticleDraft? document = null)
    {
        var record = new FetchRecord(run, portal.Id, file.Url, tools.Time.GetUtcNow(), outcome, status, became.Detail, bytes, document?.Id);
        if (document?.FindFault() is { } fault)
            (record, document, became) = (record with { Outcome = FetchOutcome.Unreadable, Detail = fault, ArticleId = null }, null, became with { State = AttachmentState.Unreadable, Detail = fault });
        var kept = await keeper.CommitAsync(new Fetched(record, page, null, document) { Attachment = became });
        ledger.NoteDocument(record, kept.Saved, document);
    }
}
