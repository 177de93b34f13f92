using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Dependencies;

/// <summary>The extractor knows no network, no disk, no clock and no container: the same text gives the same figures anywhere.</summary>
public sealed class ExtractorTests
{
    /// <summary>Text, collections and arithmetic. Sockets, files and dependency injection are in none of them, but for the core library, whose types are looked at one by one.</summary>
    private static readonly string[] Assemblies =
    [
        "AngleSharp", "MathNet.Numerics", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Console", "System.Linq",
        "System.Memory", "System.Numerics.Vectors", "System.Runtime", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Runtime.Numerics",
        "System.Text.Encoding.CodePages", "System.Text.Encoding.Extensions", "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",
    ];

    private static readonly string[] Disk = ["FileInfo", "FileStream", "FileSystemInfo", "DirectoryInfo", "DriveInfo", "Path", "FileSystemWatcher", "RandomAccess"];

    private static readonly string[] Outside = ["Console.", "File.", "Directory."];

    private static readonly string[] World = ["System.TimeProvider", "System.TimeZoneInfo", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.IServiceProvider"];

    private static readonly string[] Clock = ["get_Now", "get_UtcNow", "get_Today", "get_TickCount", "get_TickCount64", "GetTimestamp", "GetEnvironmentVariable", "NewGuid"];

    private static CompiledAssembly Extractor => CompiledAssembly.Read("Extractor");

    [Fact]
    public void It_uses_assemblies_for_text_and_numbers_only() => Faults.None(Extractor.Assemblies.Except(Assemblies));

    [Fact]
    public void It_uses_no_type_of_the_clock_or_the_machine() => Faults.None(
        Extractor.Types.Select(t => t.Type).Intersect([.. World, .. Disk.Select(name => "System.IO." + name)]));

    [Fact]
    public void It_asks_no_clock_and_no_environment() => Assert.DoesNotContain(Extractor.Members, m => Clock.Contains(m.Member));

    [RepositoryFact]
    public void Only_its_Program_touches_standard_input_and_output_and_the_disk() => Assert.Equal(["src/Extractor/Program.cs"],
        Repository.Ending(".cs").Where(f => f.StartsWith("src/Extractor/", StringComparison.Ordinal) && Outside.Any(o => Words(Repository.Read(f)).Contains(" " + o, StringComparison.Ordinal))));

    // So that "PrintFile." is not "File.".
    private static string Words(string source) => string.Concat(source.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : ' '));
}
