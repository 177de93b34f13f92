namespace NgoNews.Crawler.Attachments.Programs;

/// <summary>A program of others that reads a kind of file.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Package">Debian's package.</param>
/// <param name="Purpose">What it is for.</param>
internal sealed record HelperProgram(string Name, string Package, string Purpose)
{
    /// <summary>Bounds memory and time of the others; nothing is run without it.</summary>
    public static readonly HelperProgram Prlimit = new("prlimit", "util-linux", "bounds the memory and time of all others");

    public static readonly HelperProgram PdfText = new("pdftotext", "poppler-utils", "text of PDF files");

    public static readonly HelperProgram PdfPages = new("pdftoppm", "poppler-utils", "pictures of scanned PDF pages");

    public static readonly HelperProgram Tesseract = new("tesseract", "tesseract-ocr", "text in pictures of pages");

    /// <summary>Named as a program, though it is a language of one: what is missing is told by one list.</summary>
    public static readonly HelperProgram TesseractVietnamese = new("tesseract-vie", "tesseract-ocr-vie", "Vietnamese for tesseract");

    public static readonly HelperProgram Antiword = new("antiword", "antiword", "text of old Word files (.doc)");

    public static IReadOnlyList<HelperProgram> All { get; } = [Prlimit, PdfText, PdfPages, Tesseract, TesseractVietnamese, Antiword];

    /// <summary>The one of this name.</summary>
    public static HelperProgram? Named(string name) => All.FirstOrDefault(p => p.Name == name);
}
