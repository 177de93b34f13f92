using System.Globalization;
using System.Text;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A small PDF of any Unicode words at given places: a font without glyphs, and the table that says what its codes mean.</summary>
internal sealed class MadePdf
{
    private const int LineHeight = 16;

    private readonly List<string> pages = [];
    private readonly StringBuilder page = new();
    private int y = 800;

    /// <summary>Words at a distance from the left margin, in points; all on one line.</summary>
    public MadePdf Line(params ReadOnlySpan<(int X, string Words)> cells)
    {
        foreach (var (x, words) in cells)
            page.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf 1 0 0 1 {50 + x} {y} Tm <{Hex(words)}> Tj ET\n");
        y -= LineHeight;
        return this;
    }

    public MadePdf Line(string words) => Line((0, words));

    public MadePdf NewPage()
    {
        pages.Add(page.ToString());
        page.Clear();
        y = 800;
        return this;
    }

    public byte[] Bytes()
    {
        NewPage();
        var kids = string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => $"{6 + (2 * i)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"),
        ];
        foreach (var (content, i) in pages.Select((content, i) => (content, i)))
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + (2 * i)} 0 R >>");
            objects.Add(Stream(content));
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Hex(string words) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words.Normalize(NormalizationForm.FormC)));
}
