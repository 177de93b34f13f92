using System.Text.RegularExpressions;

using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.SearchApi.Tests.CrossCheck.Official;
using NgoNews.Store.Official;

using Xunit.Abstractions;

namespace NgoNews.SearchApi.Tests.CrossCheck.Sums;

/// <summary>The real totals: those who collected them noted which contradict each other (`conflict group` in their notes).</summary>
public sealed partial class ReportedFindingsTests(ITestOutputHelper output)
{
    /// <summary>A sum that holds.</summary>
    private const string Control = "C35";

    private static readonly Lazy<IReadOnlyList<OfficialTotal>> Totals = new(() =>
        [.. OfficialCsv.Read(File.ReadAllBytes(Path.Combine(SourceTree.Root!, "corpus", "official", "reported.csv"))).Totals.Select(line => line.Total)]);

    [SourceFact]
    public void Most_known_contradictions_are_found_and_little_else()
    {
        var groups = Groups();
        var findings = AddingUp.Of(Totals.Value);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<Finding>();
        foreach (var finding in findings)
        {
            var told = groups.Where(group => finding.Totals.Count(total => group.Value.Contains(total.Id)) >= Math.Min(2, group.Value.Count)).Select(group => group.Key).ToArray();
            found.UnionWith(told);
            if (told.Length == 0)
                others.Add(finding);
        }
        output.WriteLine($"{findings.Count} findings; {found.Count} of {groups.Count - 1} groups, missed {string.Join(' ', groups.Keys.Except(found))}");
        foreach (var other in others)
            output.WriteLine($"in no group: {other.Kind} {other.Says}");

        Assert.DoesNotContain(Control, found);
        Assert.True(found.Count >= 30, $"{found.Count} groups");
        Assert.True(others.Count <= 10, $"{others.Count} others");
    }

    [SourceFact]
    public void Every_finding_is_read_in_the_documents()
    {
        var document = File.ReadAllText(Path.Combine(SourceTree.Root!, "docs", "official-findings.md"));

        Assert.All(AddingUp.Of(Totals.Value), finding => Assert.Contains($"| {string.Join(' ', finding.Totals.Select(total => total.Id))} |", document, StringComparison.Ordinal));
    }

    private static SortedDictionary<string, HashSet<string>> Groups()
    {
        var groups = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var total in Totals.Value)
        {
            foreach (var id in GroupNote().Matches(total.Note ?? "").SelectMany(note => note.Groups[1].Value.Split(';')))
            {
                if (!groups.TryGetValue(id, out var rows))
                    groups.Add(id, rows = []);
                rows.Add(total.Id);
            }
        }
        return groups;
    }

    [GeneratedRegex("conflict group ((?:C[0-9]{2};?)+)", RegexOptions.NonBacktracking)]
    private static partial Regex GroupNote();
}
