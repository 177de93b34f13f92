namespace NgoNews.Extractor.Tests;

/// <summary>The tables of cases beside the tests: tab-separated, one heading line, "#" begins a remark, an empty cell is nothing.</summary>
internal static class Tables
{
    /// <summary>The rows of a table with so many columns; cells are kept as printed.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells.</exception>
    public static IEnumerable<string[]> Read(string room, string name, int columns)
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, room, name)).Where(l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns ? cells : throw new InvalidDataException($"{name}: {cells.Length} cells where {columns} belong: {line}");
        }
    }
}
