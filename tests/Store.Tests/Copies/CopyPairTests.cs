using NgoNews.Store.Copies;
using Xunit.Abstractions;

namespace NgoNews.Store.Tests.Copies;

public sealed class CopyPairTests(ITestOutputHelper output)
{
    [CopyTheory]
    [InlineData("tune")]
    [InlineData("measure")]
    public void Copies_are_told_from_reports_of_the_same_mould(string half)
    {
        var (found, right, copies) = (0, 0, 0);
        foreach (var pair in CopyPair.Of(half))
        {
            var (a, b) = (pair.A.AsServed, pair.B.AsServed);
            var (one, other) = (CopyText.Of(a.Title, a.Text), CopyText.Of(b.Title, b.Text));
            var comparison = CopyComparison.Of(one, other);
            var isFound = comparison.IsCopy && CopyBands.Of(one).Intersect(CopyBands.Of(other)).Any()
                && CopyBands.MayBeCopy(CopyBands.Alike(CopyBands.Read(one).Sketch, CopyBands.Read(other).Sketch));
            found += isFound ? 1 : 0;
            copies += pair.Copy ? 1 : 0;
            right += isFound && pair.Copy ? 1 : 0;
            // What is wrong on the measured half is nobody's to mend by looking at it.
            if (half == "tune")
                output.WriteLine($"{(isFound == pair.Copy ? "" : "WRONG ")}{pair.Id}: {comparison}");
        }
        var (precision, recall) = ((double)right / found, (double)right / copies);
        output.WriteLine(FormattableString.Invariant($"{half}: {copies} copies, {found} found, {right} rightly: precision {precision:F3}, recall {recall:F3}"));
        Assert.True(precision >= 0.97 && recall >= 0.97, FormattableString.Invariant($"precision {precision:F3}, recall {recall:F3}"));
    }
}
