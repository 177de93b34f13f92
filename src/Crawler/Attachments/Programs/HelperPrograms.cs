namespace NgoNews.Crawler.Attachments.Programs;

/// <summary>Which programs are there, which are missing, and how they are installed.</summary>
/// <param name="path">Folders to look in, as in <c>PATH</c>; null takes the process's own.</param>
internal sealed class HelperPrograms(string? path = null)
{
    // Where Debian, Fedora and tesseract's own build put languages.
    private static readonly string[] LanguageFolders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata", "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata"];

    private readonly string[] folders = (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where the program lies, or null. Looked up each time: it may be installed while we run.</summary>
    public string? Find(HelperProgram program)
    {
        if (program == HelperProgram.TesseractVietnamese)
            return Find(HelperProgram.Tesseract) is null ? null : LanguageFolders.Prepend(Environment.GetEnvironmentVariable("TESSDATA_PREFIX") ?? "").Where(f => f.Length > 0)
                .Select(folder => Path.Combine(folder, "vie.traineddata")).FirstOrDefault(File.Exists);
        return folders.Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program.Name)).FirstOrDefault(IsExecutable);
    }

    /// <summary>Names of those that are there.</summary>
    public IReadOnlyList<string> Present() => [.. HelperProgram.All.Where(p => Find(p) is not null).Select(p => p.Name)];

    /// <summary>Those of the given ones that are not there, in their order.</summary>
    public IReadOnlyList<HelperProgram> Missing(params IReadOnlyList<HelperProgram> needed) => [.. needed.Where(p => Find(p) is null)];

    /// <summary>All that is missing, a line each with what it is for and how it is installed; empty where nothing is.</summary>
    /// <example>pdftotext is missing (text of PDF files): apt-get install poppler-utils</example>
    public IReadOnlyList<string> Advice() => [.. Missing(HelperProgram.All).Select(Advice)];

    /// <summary>What to do about one.</summary>
    public static string Advice(HelperProgram program) => $"{program.Name} is missing ({program.Purpose}): apt-get install {program.Package}";

    private static bool IsExecutable(string file) => File.Exists(file)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
