using System.Runtime.CompilerServices;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Export;

/// <summary>Writes the bulk files, while their rows are still being read.</summary>
internal sealed class Exporter(IStore store, SeriesService series, TimeProvider time)
{
    /// <summary>Writes a file.</summary>
    /// <param name="file">Which.</param>
    /// <param name="question">What it holds.</param>
    /// <param name="stream">Takes it; blocking writes are not needed.</param>
    /// <param name="cancellation">Ends it; the file is then cut off.</param>
    public Task WriteAsync(ExportFile file, ExportQuestion question, Stream stream, CancellationToken cancellation) => file switch
    {
        ExportFile.FiguresCsv => CsvExport.WriteAsync(stream, FigureColumns.All, FiguresAsync(question, cancellation), cancellation, question.Mark),
        ExportFile.FiguresJsonl => LinesAsync(stream, FiguresAsync(question, cancellation), FigureItem.Of, cancellation),
        ExportFile.ArticlesCsv => CsvExport.WriteAsync(stream, ArticleColumns.All, ArticlesAsync(question, cancellation), cancellation, question.Mark),
        ExportFile.ArticlesJsonl => LinesAsync(stream, ArticlesAsync(question, cancellation), ArticleLine.Of, cancellation),
        ExportFile.SeriesCsv => CsvExport.WriteAsync(stream, ObservationColumns.All, ObservationsAsync(question, cancellation), cancellation, question.Mark),
        _ => new DataPackage(this, time).WriteAsync(question, stream, cancellation),
    };

    private async IAsyncEnumerable<FigureRow> FiguresAsync(ExportQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = await question.Figures.ResolveAsync(store, cancellation).ConfigureAwait(false);
        await foreach (var row in store.ReadAllAsync(query with { Limit = FigureFeed.PageSize }, cancellation).ConfigureAwait(false))
            yield return row;
    }

    private IAsyncEnumerable<StoredArticle> ArticlesAsync(ExportQuestion question, CancellationToken cancellation) => store.ReadAllAsync(cancellation).Where(question.Takes);

    private IAsyncEnumerable<Observation> ObservationsAsync(ExportQuestion question, CancellationToken cancellation) =>
        series.StreamAsync(question.Series, cancellation).SelectMany(one => one.Points.Select(point => new Observation(one, point)).ToAsyncEnumerable());

    /// <summary>JSON lines: one object a line, UTF-8.</summary>
    private static async Task LinesAsync<TRow, TItem>(Stream stream, IAsyncEnumerable<TRow> rows, Func<TRow, TItem> item, CancellationToken cancellation)
    {
        const int piece = 64 * 1024;
        using var buffer = new MemoryStream();
        await foreach (var row in rows.ConfigureAwait(false))
        {
            JsonSerializer.Serialize(buffer, item(row), FigureJson.Options);
            buffer.WriteByte((byte)'\n');
            if (buffer.Length < piece)
                continue;
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation).ConfigureAwait(false);
            buffer.SetLength(0);
        }
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation).ConfigureAwait(false);
    }
}
