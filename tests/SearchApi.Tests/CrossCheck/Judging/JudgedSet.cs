using System.Text.Json;
using NgoNews.SearchApi.Tests.CrossCheck.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck.Judging;

/// <summary>A case of <c>corpus/crosscheck</c> with what a careful person answers.</summary>
/// <param name="Id">The case.</param>
/// <param name="Line">The line that the judge is given.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Causes">The causes, ordered.</param>
internal sealed record JudgedCase(string Id, string Line, string Verdict, IReadOnlyList<string> Causes)
{
    /// <summary>All cases of a half.</summary>
    public static IReadOnlyList<JudgedCase> Of(string half) =>
        [.. File.ReadLines(Path.Combine(SourceTree.Root!, "corpus", "crosscheck", half + ".jsonl")).Where(line => line.Length > 0).Select(Read)];

    private static JudgedCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new JudgedCase(root.GetProperty("id").GetString()!, line, root.GetProperty("verdict").GetString()!,
            [.. root.GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()!).Order(StringComparer.Ordinal)]);
    }
}
