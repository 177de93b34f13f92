using System.IO.Compression;
using System.Xml;

namespace NgoNews.Crawler.Attachments.Docx;

/// <summary>Reads the words of a DOCX file from its XML: paragraphs, tables as tables, pages where Word has left their breaks.</summary>
/// <remarks>The file is untrusted: few entries, one part read, bounded after decompression, no DTD, nothing resolved. Text that was deleted with changes tracked is not in it.</remarks>
internal static class DocxReader
{
    private const int MostEntries = 4096;

    /// <summary>Of the document's part, after decompression, in bytes and characters.</summary>
    private const int MostXml = 64 * 1024 * 1024;

    private const int MostDepth = 256;

    private const string Part = "word/document.xml";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostXml,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        Async = false,
    };

    public static DocumentReading Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return DocumentReading.Unreadable($"a package of {zip.Entries.Count} parts");
            if (zip.Entries.FirstOrDefault(e => e.FullName.Equals(Part, StringComparison.OrdinalIgnoreCase)) is not { } part) return DocumentReading.Unreadable("a package, but no Word document");
            // What the package says of its sizes is only claimed: the stream is bounded as it is read.
            using var stream = new CappedStream(part.Open(), MostXml);
            using var xml = XmlReader.Create(stream, Settings);
            var body = new DocxBody();
            while (xml.Read())
            {
                if (xml.Depth > MostDepth) return DocumentReading.Unreadable($"nested deeper than {MostDepth}");
                body.Take(xml);
            }
            var text = DocumentText.Of(body.Pages);
            return text.Text.Length == 0 ? DocumentReading.Unreadable("no words in it") : new DocumentReading(text, [], null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return DocumentReading.Unreadable($"no readable DOCX: {e.Message}");
        }
    }
}
