using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Rules;

/// <summary>A rule without an example is a guess: every row has one, and it holds what the row is about.</summary>
public sealed class RuleExampleTests
{
    private const string Folder = "src/Extractor/Rules/";

    /// <summary>Lists of names. Such a row is its own example.</summary>
    private static readonly string[] Names = ["districts.tsv", "donors.tsv", "provinces.tsv", "provinces2025.tsv"];

    [RepositoryFact]
    public void Every_row_has_an_example_that_holds_its_phrase()
    {
        var tables = Tables().ToList();

        Assert.True(tables.Count > 5, "the rule tables were not found");
        Faults.None(tables.SelectMany(FaultsOf));
    }

    private static IEnumerable<string> Tables() =>
        Repository.Ending(".tsv").Where(f => f.StartsWith(Folder, StringComparison.Ordinal) && !Names.Contains(f[Folder.Length..]));

    private static IEnumerable<string> FaultsOf(string file)
    {
        var lines = Repository.Read(file).Split('\n').Select((text, at) => (Text: text, Number: at + 1)).Where(l => l.Text.Length > 0 && l.Text[0] != '#').ToList();
        var heading = lines[0].Text.Split('\t');
        var (phrase, example) = (Array.IndexOf(heading, "phrase"), Array.IndexOf(heading, "example"));
        if (phrase < 0 || example < 0)
        {
            yield return $"{file}: a rule table has the columns phrase and example";
            yield break;
        }
        foreach (var (text, number) in lines.Skip(1))
        {
            var cells = text.Split('\t');
            if (cells.Length != heading.Length)
                yield return $"{file}:{number}: {cells.Length} cells where the heading has {heading.Length}";
            else if (cells[phrase].Length == 0 || !cells[example].Contains(cells[phrase], StringComparison.OrdinalIgnoreCase))
                yield return $"{file}:{number}: “{cells[example]}” is no example of “{cells[phrase]}”";
        }
    }
}
