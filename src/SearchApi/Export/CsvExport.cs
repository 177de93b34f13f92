using System.Text;
using CsvHelper;

namespace NgoNews.SearchApi.Export;

/// <summary>Writes tables as RFC 4180 in UTF-8, with a header, while their rows are still being read.</summary>
internal static class CsvExport
{
    /// <summary>The most rows that one download holds.</summary>
    public const int MaxRows = 1_000_000;

    /// <summary>As sent: text, with the header that RFC 4180 asks to be announced.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>Rows are handed to the network in pieces of about this size.</summary>
    private const int PieceBytes = 64 * 1024;

    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    /// <summary>A download of the rows, under a file name.</summary>
    public static IResult Download<T>(string fileName, IReadOnlyList<CsvColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation) =>
        TypedResults.Stream(stream => WriteAsync(stream, columns, rows, cancellation), ContentType, fileName);

    /// <summary>Writes header and rows, at most <see cref="MaxRows"/>.</summary>
    /// <param name="stream">Takes no blocking writes.</param>
    /// <param name="columns">From left to right.</param>
    /// <param name="rows">From top to bottom.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="mark">Begins with a byte order mark, by which Excel knows UTF-8.</param>
    internal static async Task WriteAsync<T>(Stream stream, IReadOnlyList<CsvColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation, bool mark = false)
    {
        if (mark)
            await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation).ConfigureAwait(false);
        // A response takes no blocking writes, and the writer makes one where a row is larger than its buffer: it writes to memory first.
        using var piece = new MemoryStream();
        await using var csv = CsvWriter.Create(piece, Options, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
        await foreach (var row in rows.Take(MaxRows).WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var column in columns)
                column.Write(csv, row);
            csv.EndRecord();
            if (piece.Length >= PieceBytes)
                await SendAsync(piece, stream, cancellation).ConfigureAwait(false);
        }
        csv.Flush();
        await SendAsync(piece, stream, cancellation).ConfigureAwait(false);
    }

    private static async Task SendAsync(MemoryStream piece, Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellation).ConfigureAwait(false);
        piece.SetLength(0);
    }
}
