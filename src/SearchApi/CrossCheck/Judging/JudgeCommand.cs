using System.Text;
using System.Text.Json;

using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.CrossCheck.Causes;

namespace NgoNews.SearchApi.CrossCheck.Judging;

/// <summary>The command <c>cross-check judge</c>: cases of any table of one's own in, verdicts out.</summary>
internal static class JudgeCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "cross-check judge < cases.jsonl > verdicts.jsonl";

    private const int Done = 0;
    private const int SomeFailed = 1;

    /// <summary>Judges line after line, in order; a bad line has its error in its place.</summary>
    /// <returns>0: every line was judged; 1: some were not, and say why.</returns>
    public static int Run(Stream input, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var result = Done;
        foreach (var line in JsonLines.Read(input))
        {
            if (line.IsBlank)
                continue;
            var (answer, failed) = AnswerLine(line);
            writer.WriteLine(answer);
            result = failed ? SomeFailed : result;
        }
        return result;
    }

    private static (string Answer, bool Failed) AnswerLine(JsonLines.Line line)
    {
        if (line.Error is { } unread)
            return Fault(null, line.Number, null, unread);
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fault(null, line.Number, null, "no JSON object");
            id = JudgeCase.IdOf(document.RootElement);
            var given = JudgeCase.Read(document.RootElement);
            var check = Judgement.Of(given.Total, given.Press);
            return (JsonSerializer.Serialize(new JudgeAnswer(id, check.Verdict, check.Causes, check.Why), FigureJson.Options), false);
        }
        catch (JsonException fault)
        {
            return Fault(id, line.Number, null, $"invalid JSON at byte {fault.BytePositionInLine}");
        }
        catch (CaseFault fault)
        {
            return Fault(id, line.Number, fault.Field, fault.Message);
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader says of a name or text that is no valid Unicode.
            return Fault(id, line.Number, null, "a text is no valid Unicode");
        }
    }

    private static (string Answer, bool Failed) Fault(string? id, long line, string? field, string reason) =>
        (JsonSerializer.Serialize(new JudgeFault(id, line, field, field is null ? $"line {line}: {reason}" : $"line {line}, {field}: {reason}"), FigureJson.Options), true);
}

/// <summary>A judged case.</summary>
/// <param name="Id">The case's.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Causes">Why comparable figures print another number.</param>
/// <param name="Why">The reasons in words.</param>
internal sealed record JudgeAnswer(string? Id, Verdict Verdict, IReadOnlyList<Cause> Causes, string Why);

/// <summary>A line that could not be judged.</summary>
/// <param name="Id">The case's, where it was read.</param>
/// <param name="Line">From 1.</param>
/// <param name="Field">The field, or null where the line as a whole is meant.</param>
/// <param name="Error">Line, field, what was found and what was expected.</param>
internal sealed record JudgeFault(string? Id, long Line, string? Field, string Error);
