using NgoNews.Crawler.Attachments.Docx;
using NgoNews.Crawler.Attachments.Programs;

namespace NgoNews.Crawler.Attachments;

/// <summary>Reads the words of a file by its kind. Whatever is in it, the answer is words, what is missing, or a reason.</summary>
internal sealed class DocumentReader(HelperPrograms programs, TimeProvider time, ProgramLimits? limits = null)
{
    /// <summary>More is no report; what lies behind is not read.</summary>
    private const int MostPages = 400;

    /// <summary>Recognising letters takes seconds a page.</summary>
    private const int MostScannedPages = 40;

    /// <summary>For all scanned pages of a file; the portal's other files wait for it.</summary>
    private static readonly TimeSpan ScanTime = TimeSpan.FromMinutes(5);

    /// <summary>A PDF with fewer letters and digits a page is taken for pictures of pages; a stamp or a page number may stand on them.</summary>
    private const int FewestLetters = 40;

    private const string Input = "input";

    private const string Output = "output.txt";

    private readonly ProgramRun run = new(programs, time, limits ?? new ProgramLimits());

    /// <summary>Which programs are there.</summary>
    public HelperPrograms Programs => programs;

    public async Task<DocumentReading> ReadAsync(byte[] file, CancellationToken cancellation)
    {
        switch (FileKinds.Of(file))
        {
            case FileKind.Docx:
                return DocxReader.Read(file);
            case FileKind.Pdf:
                return await InFolderAsync(file, HelperProgram.PdfText, PdfAsync, cancellation);
            case FileKind.Doc:
                return await InFolderAsync(file, HelperProgram.Antiword, DocAsync, cancellation);
            default:
                return DocumentReading.Unreadable("neither PDF nor Word, whatever its name");
        }
    }

    private async Task<DocumentReading> InFolderAsync(byte[] file, HelperProgram needed, Func<PrivateFolder, CancellationToken, Task<DocumentReading>> read, CancellationToken cancellation)
    {
        if (Lacking(HelperProgram.Prlimit, needed) is { } lacking) return lacking;
        using var folder = new PrivateFolder();
        await folder.WriteAsync(Input, file, cancellation);
        return await read(folder, cancellation);
    }

    private async Task<DocumentReading> PdfAsync(PrivateFolder folder, CancellationToken cancellation)
    {
        var answer = await run.RunAsync(HelperProgram.PdfText, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-l", $"{MostPages}", Input, Output], folder.Path, null, cancellation);
        if (answer.Fault is { } fault) return DocumentReading.Unreadable(fault);
        var pages = LayoutText.Pages(folder.Read(Output, DocumentText.Longest) ?? "").ToList();
        var text = DocumentText.Of(pages);
        return text.Text.Count(char.IsLetterOrDigit) >= FewestLetters * pages.Count ? new DocumentReading(text, [], null) : await ScanAsync(folder, cancellation);
    }

    private async Task<DocumentReading> ScanAsync(PrivateFolder folder, CancellationToken cancellation)
    {
        if (Lacking(HelperProgram.PdfPages, HelperProgram.Tesseract, HelperProgram.TesseractVietnamese) is { } lacking) return lacking;
        // A resolution would let a page a mile wide fill the memory; a size does not. A4 at 200 dpi.
        var pictures = await run.RunAsync(HelperProgram.PdfPages, ["-gray", "-png", "-scale-to", "2340", "-l", $"{MostScannedPages}", Input, "page"], folder.Path, null, cancellation);
        if (pictures.Fault is { } fault) return DocumentReading.Unreadable(fault);
        var (pages, begun) = (new List<IReadOnlyList<string>>(), time.GetTimestamp());
        foreach (var picture in Directory.GetFiles(folder.Path, "page-*.png").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal))
        {
            if (time.GetElapsedTime(begun) > ScanTime) return DocumentReading.Unreadable($"recognising its letters took longer than {ScanTime.TotalMinutes} minutes");
            var output = picture + ".txt";
            var read = await run.RunAsync(HelperProgram.Tesseract, [picture, "stdout", "-l", "vie", "-c", "preserve_interword_spaces=1"], folder.Path, output, cancellation);
            if (read.Fault is { } unread) return DocumentReading.Unreadable(unread);
            pages.Add([.. LayoutText.Pages(folder.Read(output, DocumentText.Longest) ?? "").SelectMany(blocks => blocks)]);
        }
        var text = DocumentText.Of(pages);
        return text.Text.Length == 0 ? DocumentReading.Unreadable("no words on its pages") : new DocumentReading(text, [], null);
    }

    private async Task<DocumentReading> DocAsync(PrivateFolder folder, CancellationToken cancellation)
    {
        var answer = await run.RunAsync(HelperProgram.Antiword, ["-m", "UTF-8.txt", "-w", "0", Input], folder.Path, Output, cancellation);
        if (answer.Fault is { } fault) return DocumentReading.Unreadable(fault);
        var text = DocumentText.Of(LayoutText.Pages(folder.Read(Output, DocumentText.Longest) ?? ""));
        return text.Text.Length == 0 ? DocumentReading.Unreadable("no words in it") : new DocumentReading(text, [], null);
    }

    private DocumentReading? Lacking(params IReadOnlyList<HelperProgram> needed) => programs.Missing(needed) is { Count: > 0 } missing
        ? new DocumentReading(null, [.. missing.Select(p => p.Name)], string.Join("; ", missing.Select(HelperPrograms.Advice))) : null;
}
