namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Where each column stands in this file.</summary>
internal sealed class OfficialHeader
{
    private readonly Dictionary<string, int> positions;

    private OfficialHeader(Dictionary<string, int> positions) => this.positions = positions;

    /// <summary>How many columns there are.</summary>
    public int Count => positions.Count;

    /// <summary>A column's position.</summary>
    public int this[string column] => positions[column];

    /// <summary>Reads the header, or tells what is wrong with it and gives null.</summary>
    public static OfficialHeader? Read(string[] cells, long line, FaultList faults)
    {
        if (cells.Length == 1 && OtherSeparator(cells[0]) is { } separator)
        {
            faults.Add(line, null, $"the columns are parted by {separator}; expected commas, and the header {OfficialColumns.Header}");
            return null;
        }
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var name = cell.Trim();
            if (!OfficialColumns.All.Contains(name))
                faults.Add(line, name, $"no such column; expected {OfficialColumns.Header}");
            else if (!positions.TryAdd(name, positions.Count))
                faults.Add(line, name, "the column stands twice");
        }
        foreach (var missing in OfficialColumns.All.Where(name => !positions.ContainsKey(name)))
            faults.Add(line, missing, $"the column is missing; expected {OfficialColumns.Header}");
        return faults.Count == 0 ? new OfficialHeader(positions) : null;
    }

    private static string? OtherSeparator(string line)
    {
        if (line.Contains(';', StringComparison.Ordinal))
            return "semicolons";
        return line.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;
    }
}
