using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>Tells tables of data from tables that lay out a page, and writes the former as lines of cells.</summary>
internal static class TableReader
{
    private const int LongestCell = 400;
    private const string CellSeparator = " | ";

    /// <summary>The table's rows by line, cells by " | "; null for a table that lays out, whose content is to be read as if it were not there.</summary>
    internal static string? Read(PageTree tree, PageNode table)
    {
        var rows = new List<List<string>>();
        var cells = 0;
        for (var i = table.Index + 1; i < table.End; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped || node.IsText)
                continue;
            if (node.Tag == "tr")
                rows.Add([]);
            if (node.Tag is "table" or "figure" or "iframe" || (node.Tag is "h1" or "h2" or "h3" && node.Letters > 0))
                return null;
            if (node.Tag is not ("td" or "th") || rows.Count == 0)
                continue;
            if (node.Letters > LongestCell && node.Tag == "td")
                return null;
            rows[^1].Add(tree.TextOf(node).Replace(CellSeparator, " / ", StringComparison.Ordinal));
            cells++;
            i = node.End - 1;
        }
        var filled = rows.Where(r => r.Exists(c => c.Length > 0)).ToList();
        var widest = filled.Count == 0 ? 0 : filled.Max(r => r.Count);
        // One cell, one column or one row is a frame, a list or a picture with its caption.
        if (widest < 2 || filled.Count < 2 || HasPicture(tree, table) && cells <= 4)
            return null;
        return string.Join('\n', filled.Select(r => string.Join(CellSeparator, r).TrimEnd(' ', '|')));
    }

    internal static bool HasPicture(PageTree tree, PageNode node) => tree.Inside(node).Any(n => n.Tag is "img" or "picture");
}
