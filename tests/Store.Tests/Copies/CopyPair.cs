using System.Text;
using System.Text.Json;

namespace NgoNews.Store.Tests.Copies;

/// <summary>Two texts of <c>corpus/copies</c>, and whether one is a copy of the other.</summary>
public sealed record CopyPair(string Id, string Kind, bool Copy, CopyPair.Side A, CopyPair.Side B)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>A text as a portal would serve it; <paramref name="Nfd"/>: in decomposed letters.</summary>
    public sealed record Side(string Title, string Text, bool Nfd = false)
    {
        public Side AsServed => Nfd ? this with { Title = Title.Normalize(NormalizationForm.FormD), Text = Text.Normalize(NormalizationForm.FormD) } : this;
    }

    /// <summary>All pairs of a half.</summary>
    public static IReadOnlyList<CopyPair> Of(string half) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder!, half), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<CopyPair>(File.ReadAllText(file), Options)!)];

    /// <summary>The folder of the pairs, or null where the tests run away from the repository.</summary>
    public static string? Folder { get; } = Find(AppContext.BaseDirectory);

    private static string? Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "NgoNews.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder is null ? null : Path.Combine(folder, "corpus", "copies");
    }
}

/// <summary>A table of tests over the pairs.</summary>
public sealed class CopyTheoryAttribute : TheoryAttribute
{
    public CopyTheoryAttribute() => Skip = CopyPair.Folder is null ? "corpus/copies is in no folder above the tests" : null;
}
