using System.Reflection;
using System.Text;

namespace NgoNews.Extractor.Text;

/// <summary>Reads the rule tables that are embedded beside the code: tab-separated, one heading line, "#" begins a remark line.</summary>
public static class RuleTable
{
    /// <summary>The rows of a table under Rules/, each as column → cell.</summary>
    /// <exception cref="InvalidDataException">The table is missing, or a row has another number of cells than the heading; with the line.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var resource = "NgoNews.Extractor.Rules." + name;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidDataException($"no rule table {resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? heading = null;
        for (var (line, number) = (reader.ReadLine(), 1); line is not null; (line, number) = (reader.ReadLine(), number + 1))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (heading is null)
                heading = cells;
            else if (cells.Length != heading.Length)
                throw new InvalidDataException($"{name} line {number}: {cells.Length} cells where the heading has {heading.Length}");
            else
                rows.Add(heading.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
        }
        return rows;
    }
}
