using System.IO.Compression;
using System.Text;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A package with the given body as its document, and no more than that.</summary>
internal static class MadeDocx
{
    public static byte[] Of(string body) => Package("word/document.xml",
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>
        """);

    public static byte[] Package(string part, string content) => Package((part, Encoding.UTF8.GetBytes(content)));

    public static byte[] Package(params (string Name, byte[] Bytes)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }
        return file.ToArray();
    }

    public static string P(string words) => $"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{P(c)}</w:tc>"))}</w:tr>";
}
