using System.Globalization;

namespace NgoNews.Crawler.Archive;

/// <summary>What the archive's files are called: <c>ngonews-000001.warc.gz</c>, or <c>ngonews-NODE-000001.warc.gz</c> where several nodes may share a folder.</summary>
/// <param name="node">What this one is called, or null.</param>
internal sealed class ArchiveNames(string? node)
{
    private const string Common = "ngonews", Number = "-000000", End = ".warc.gz";

    private readonly string own = node is null ? Common : $"{Common}-{node}";

    /// <summary>The file that one process at a time holds.</summary>
    public string Lock => node is null ? ".lock" : $".lock-{node}";

    /// <summary>The name of a new file.</summary>
    public string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{own}-{number:000000}{End}");

    /// <summary>Is a file one of this node's?</summary>
    public bool IsOwn(string file) => file.Length == own.Length + Number.Length + End.Length && file.StartsWith(own, StringComparison.Ordinal);

    /// <summary>The number in a name; 0 where there is none.</summary>
    public static int NumberOf(string file) => int.TryParse(file.AsSpan(file.Length - End.Length - (Number.Length - 1), Number.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Paths of this node's files, and of those without a node's name, which are from before there were several; by name.</summary>
    public IEnumerable<string> In(string folder) =>
        new[] { Common, own }.Distinct(StringComparer.Ordinal).SelectMany(name => Directory.GetFiles(folder, $"{name}-??????{End}")).Order(StringComparer.Ordinal);
}
