using NgoNews.Crawler.Samples;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests;

/// <summary>The table of faults names tests and lines that are there; that each test notices when its line is gone is tried by tests/take-out-defences.</summary>
public class FaultTableTests
{
    [CorpusFact]
    public void Every_fault_has_its_test_and_its_defence_stands_once()
    {
        var root = Directory.GetParent(SampleCorpus.Find(null))!.FullName;
        var rows = File.ReadAllLines(Path.Combine(root, "tests", "Crawler.Tests", "faults.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).ToArray();
        Assert.True(rows.Length > 20);
        var tests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in new[] { "Crawler", "Extractor" })
            tests[project] = string.Concat(Directory.GetFiles(Path.Combine(root, "tests", project + ".Tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.All(rows, row =>
        {
            Assert.Equal(6, row.Length);
            Assert.All(row[2].Split('.'), name => Assert.Contains(name, tests[row[1]], StringComparison.Ordinal));
            var text = File.ReadAllText(Path.Combine(root, row[3]));
            Assert.Equal(2, text.Split(row[4].Replace("\\n", "\n", StringComparison.Ordinal)).Length);
        });
    }
}
