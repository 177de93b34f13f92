using System.Text;
using System.Text.Json;

using NgoNews.SearchApi.CrossCheck.Judging;
using NgoNews.SearchApi.Tests.CrossCheck.Official;

using Xunit.Abstractions;

namespace NgoNews.SearchApi.Tests.CrossCheck.Judging;

public sealed class JudgedSetTests(ITestOutputHelper output)
{
    private static readonly string[] Verdicts = ["conflicting", "not_reported", "confirmed", "close", "single_source"];

    [SourceTheory]
    [InlineData("tune")]
    [InlineData("test")]
    public void Verdicts_and_causes_are_those_of_a_careful_person(string half)
    {
        var cases = JudgedCase.Of(half);
        var answers = Answers(cases);
        var (right, wrong) = (new List<(string Wanted, string Given)>(), new List<string>());
        var causes = 0;
        foreach (var (wanted, answer) in cases.Zip(answers))
        {
            right.Add((wanted.Verdict, answer.Verdict));
            var same = wanted.Causes.SequenceEqual(answer.Causes, StringComparer.Ordinal);
            causes += same ? 1 : 0;
            if (!same || wanted.Verdict != answer.Verdict)
                wrong.Add($"{wanted.Id}: {wanted.Verdict} [{string.Join(' ', wanted.Causes)}], judged {answer.Verdict} [{string.Join(' ', answer.Causes)}]");
        }
        // What is wrong on the measured half is nobody's to mend by looking at it.
        if (half == "tune")
            wrong.ForEach(output.WriteLine);
        var f1 = Verdicts.Average(verdict => F1(right, verdict));
        var accuracy = (double)causes / cases.Count;
        output.WriteLine(FormattableString.Invariant($"{half}: {cases.Count} cases, verdict macro-F1 {f1:F3}, causes {accuracy:F3}"));

        Assert.True(f1 >= 0.90 && accuracy >= 0.85, FormattableString.Invariant($"verdict macro-F1 {f1:F3}, causes {accuracy:F3}"));
    }

    [SourceFact]
    public void The_judged_set_holds_every_verdict_and_every_cause()
    {
        var cases = JudgedCase.Of("tune").Concat(JudgedCase.Of("test")).ToArray();

        Assert.True(cases.Length >= 150);
        Assert.Empty(Verdicts.Except(cases.Select(c => c.Verdict)));
        Assert.Empty(NgoNews.Extractor.Figures.WireName<NgoNews.SearchApi.CrossCheck.Causes.Cause>.All.Except(cases.SelectMany(c => c.Causes)));
    }

    private static List<(string Verdict, string[] Causes)> Answers(IReadOnlyList<JudgedCase> cases)
    {
        using var output = new MemoryStream();
        Assert.Equal(0, JudgeCommand.Run(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', cases.Select(c => c.Line)))), output));
        var answers = new List<(string, string[])>();
        foreach (var line in Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            answers.Add((document.RootElement.GetProperty("verdict").GetString()!,
                [.. document.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()!).Order(StringComparer.Ordinal)]));
        }
        return answers;
    }

    private static double F1(List<(string Wanted, string Given)> pairs, string verdict)
    {
        var both = pairs.Count(pair => pair.Wanted == verdict && pair.Given == verdict);
        var either = pairs.Count(pair => pair.Wanted == verdict) + pairs.Count(pair => pair.Given == verdict);
        return either == 0 ? 1 : 2.0 * both / either;
    }
}
