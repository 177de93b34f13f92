using System.Text;
using System.Text.Json;

namespace NgoNews.Extractor.Tests;

/// <summary>One run of the command line over bytes: its code, its lines and what it said beside them.</summary>
internal sealed record Run(int Code, IReadOnlyList<string> Lines, string Errors)
{
    public static Run Of(string[] arguments, byte[] input)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = CommandLine.Run(arguments, new MemoryStream(input), output, errors);
        return new Run(code, LinesOf(Encoding.UTF8.GetString(output.ToArray())), errors.ToString());
    }

    public static Run Of(string verb, params string[] lines) => Of([verb], Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));

    /// <summary>The answer lines as JSON.</summary>
    public IReadOnlyList<JsonElement> Answers => [.. Lines.Select(l => JsonDocument.Parse(l).RootElement)];

    public static IReadOnlyList<string> LinesOf(string output) => output.Length == 0 ? [] : output.TrimEnd('\n').Split('\n');
}
