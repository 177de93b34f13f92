using System.Text;
using System.Text.RegularExpressions;

namespace NgoNews.House.Tests.Files;

/// <summary>How text files are written, and what never stands in them.</summary>
public sealed partial class TextFileTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [RepositoryFact]
    public void Every_text_file_is_UTF8_without_a_mark_in_NFC_with_line_feeds()
    {
        var faults = Repository.Files.Select(file => (file, Fault: FaultOf(file))).Where(f => f.Fault is not null).Select(f => $"{f.file}: {f.Fault}");

        Faults.None(faults);
    }

    [RepositoryFact]
    public void No_file_names_a_path_of_one_machine()
    {
        var faults = from file in Repository.Files
                     where Bytes(file) is { } bytes && !IsForeign(file) && IsText(bytes)
                     from found in MachinePath().Matches(Repository.Read(file))
                     select $"{file}: {found.Value}";

        Faults.None(faults);
    }

    [Theory]
    [InlineData("see " + "/" + "home/an/notes.txt", true)]
    [InlineData("C:" + @"\Users\an", true)]
    [InlineData("https://example.vn/home/tin-tuc", false)]
    [InlineData("src/home/x", false)]
    public void A_path_of_one_machine_is_told_from_an_address(string text, bool expected) => Assert.Equal(expected, MachinePath().IsMatch(text));

    private static string? FaultOf(string file)
    {
        var bytes = Bytes(file);
        if (!IsText(bytes))
            return null;
        // The tools that edit a solution put the mark back each time.
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) && !file.EndsWith(".sln", StringComparison.Ordinal))
            return "begins with a byte order mark";
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\r', StringComparison.Ordinal) ? "has carriage returns" : text.IsNormalized(NormalizationForm.FormC) ? null : "is not NFC";
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    /// <summary>Pages of others link to what they like.</summary>
    private static bool IsForeign(string file) => file.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>As git tells it: no zero byte near the start.</summary>
    private static bool IsText(byte[] bytes) => !bytes.AsSpan(0, Math.Min(bytes.Length, 8000)).Contains((byte)0);

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.PathOf(file));

    [GeneratedRegex(@"(?<![\w.:/~-])/(?:home|Users|root|work|tmp|mnt)/\w|\b[A-Z]:\\(?:Users|work|temp)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
