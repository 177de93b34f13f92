using System.Text;
using System.Xml;

namespace NgoNews.Crawler.Attachments.Docx;

/// <summary>Collects the words of WordprocessingML, node by node.</summary>
internal sealed class DocxBody
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // The form that ISO 29500 calls strict.
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly List<List<string>> pages = [[]];
    private readonly StringBuilder paragraph = new();
    private readonly List<string> cell = [];
    private readonly List<string> row = [];
    private readonly List<string> table = [];
    private int tables;
    private int fallbacks;
    private int waiting;
    private bool isText;
    private bool isBroken;

    /// <summary>The blocks of each page.</summary>
    public IEnumerable<IReadOnlyList<string>> Pages => pages;

    public void Take(XmlReader xml)
    {
        // What older programs show instead says the same a second time.
        if (xml.LocalName == "Fallback" && xml.NamespaceURI == Compatibility && !xml.IsEmptyElement) fallbacks += xml.NodeType == XmlNodeType.Element ? 1 : -1;
        else if (fallbacks == 0 && xml.NodeType == XmlNodeType.Element && IsWord(xml)) Begin(xml);
        else if (fallbacks == 0 && xml.NodeType == XmlNodeType.EndElement && IsWord(xml)) End(xml.LocalName);
        else if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) paragraph.Append(xml.Value);
    }

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI is Word or StrictWord;

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t": isText = !xml.IsEmptyElement; break;
            case "tab" or "cr": paragraph.Append(' '); break;
            case "noBreakHyphen": paragraph.Append('-'); break;
            case "br" when xml.GetAttribute("type", xml.NamespaceURI) == "page":
                NewPage();
                isBroken = true;
                break;
            case "br": paragraph.Append(' '); break;
            // Where a page began when Word last laid it out. Inside of a table, the row in which it began goes to the next page as a whole.
            // It is told once more behind a break that the writer has set.
            case "lastRenderedPageBreak" when isBroken: isBroken = false; break;
            case "lastRenderedPageBreak": NewPage(); break;
            case "tbl" when !xml.IsEmptyElement: tables++; break;
            case "p" when xml.IsEmptyElement: EndParagraph(); break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t": isText = false; break;
            case "p": EndParagraph(); break;
            case "tc" when tables == 1:
                row.Add(string.Join(' ', cell));
                cell.Clear();
                break;
            case "tr" when tables == 1:
                if (row.Any(c => c.Length > 0)) table.Add(string.Join(DocumentText.Cell, row));
                row.Clear();
                break;
            case "tbl" when --tables == 0: EndTable(); break;
        }
    }

    private void EndParagraph()
    {
        var words = string.Join(' ', paragraph.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        paragraph.Clear();
        if (words.Length > 0) Keep(words);
        for (; waiting > 0; waiting--) pages.Add([]);
    }

    private void Keep(string words)
    {
        // A table in a cell is read as words of that cell.
        if (tables > 0) cell.Add(words.Replace('|', '/'));
        else pages[^1].Add(words);
        isBroken &= waiting > 0;
    }

    private void EndTable()
    {
        if (table.Count > 0) pages[^1].Add(string.Join('\n', table));
        table.Clear();
    }

    /// <summary>A paragraph over two pages stays whole, on the page where it begins.</summary>
    private void NewPage()
    {
        if (tables > 0) EndTable();
        if (paragraph.Length > 0) waiting++;
        else pages.Add([]);
    }
}
