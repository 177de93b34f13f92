using NgoNews.Crawler.Attachments.Programs;
using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>The files that sample portals serve.</summary>
internal static class SampleFiles
{
    /// <summary>So many of them can be read where we are: PDF needs programs of others.</summary>
    public static int Readable(IEnumerable<SampleSite> sites) => sites.SelectMany(s => s.Articles).SelectMany(a => a.Attachments)
        .Count(a => a.File is { } file && (file.EndsWith(".docx", StringComparison.Ordinal) || ProgramFactAttribute.Missing([HelperProgram.PdfText.Name]) is null));
}
