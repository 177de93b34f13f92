using NgoNews.Crawler.Jobs;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.Crawler.Importing;

/// <summary>Puts articles from a file through reading and storing.</summary>
/// <param name="store">Where they go; open.</param>
/// <param name="time">For when they were read.</param>
/// <param name="sample">They are invented: labelled so wherever they show.</param>
public sealed class ArticleImport(IStore store, TimeProvider time, bool sample = false)
{
    /// <summary>Longest line in bytes; a provincial article has a few thousand.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int Batch = 50;

    /// <summary>So many articles are read at once; what is stored, and in which order, does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Reads an article's figures; another one in tests.</summary>
    internal Func<SourceArticle, Reading> Figures { get; init; } = FigureReader.Read;

    /// <summary>Imports lines of the <c>figures</c> input form, one JSON object a line; a bad line is refused with its reason and the rest goes on.</summary>
    /// <param name="stream">UTF-8, with or without BOM; any size.</param>
    /// <param name="cancellation">Ends it between two batches; what is stored stays.</param>
    public async Task<ImportReport> RunAsync(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (report, refused, batch, any) = (new ImportReport(), new List<ImportRefusal>(), new List<(long Line, ArticleDraft Draft)>(), false);
        var lines = JsonLines.ReadAsync(stream, LongestLine, cancellation);
        await foreach (var (number, draft, reason) in ReadOnCores.Select(lines, Read, line => line.Bytes.Length, Workers, cancellation))
        {
            any = true;
            if (draft is not null) batch.Add((number, draft));
            else if (reason is not null) refused.Add(new ImportRefusal(number, reason));
            if (batch.Count == Batch) report = await SaveAsync(report, batch, refused, cancellation);
        }
        if (!any) refused.Add(new ImportRefusal(1, "the file is empty"));
        report = await SaveAsync(report, batch, refused, cancellation);
        return report with { Refused = [.. refused.OrderBy(r => r.Line)] };
    }

    /// <summary>The article of a line, or why there is none; neither of a line without a word.</summary>
    private (long Line, ArticleDraft? Draft, string? Reason) Read(JsonLines.Line line)
    {
        if (line.Error is not null || line.IsBlank) return (line.Number, null, line.Error);
        var (article, reason) = ImportLine.Read(line.Bytes);
        return (line.Number, article is null ? null : TryDraft(article, out reason), reason);
    }

    private async Task<ImportReport> SaveAsync(ImportReport report, List<(long Line, ArticleDraft Draft)> batch, List<ImportRefusal> refused, CancellationToken cancellation)
    {
        if (batch.Count == 0) return report;
        try
        {
            foreach (var result in await store.SaveAsync([.. batch.Select(b => b.Draft)], cancellation)) report = Count(report, result);
        }
        catch (ArgumentException) when (batch.Count > 1)
        {
            // One draft that the store refuses must not take its neighbours with it.
            foreach (var one in batch.ToArray()) report = await SaveAsync(report, [one], refused, cancellation);
        }
        catch (ArgumentException e)
        {
            refused.Add(new ImportRefusal(batch[0].Line, e.Message));
        }
        batch.Clear();
        return report;
    }

    private static ImportReport Count(ImportReport report, SaveResult result) => result.Outcome switch
    {
        SaveOutcome.New => report with { New = report.New + 1 },
        SaveOutcome.Changed => report with { Changed = report.Changed + 1 },
        _ => report with { Unchanged = report.Unchanged + 1 },
    };

    /// <summary>The boundary of one line: what the reader stumbles over there must not cost the lines behind it.</summary>
    private ArticleDraft? TryDraft(SourceArticle article, out string? reason)
    {
        try
        {
            reason = null;
            return DraftReader.Of(article, ArticleDraft.ImportPortal, sample, time.GetUtcNow(), Figures);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reason = $"could not be read: {e.GetType().Name}: {e.Message}";
            return null;
        }
    }
}
