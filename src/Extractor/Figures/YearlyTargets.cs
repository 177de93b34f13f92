using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>"Đạt gần 160% so với mục tiêu hàng năm 1,3 triệu USD": a yearly target that is held against one year's figure is that year's, and as whole as that figure.</summary>
internal static class YearlyTargets
{
    // "mục tiêu vận động hàng năm là 1,3 triệu USD"
    private const int Reach = 9;

    /// <summary>Settles the targets whose percentage the arithmetic has confirmed.</summary>
    public static void Settle(ArticleContext context, IReadOnlyList<Candidate> all)
    {
        foreach (var target in all.Where(c => c.Indicator is not null && c.Stage == Stage.Target && IsYearly(context, c)))
        {
            var check = target.Checks.FirstOrDefault(c => c.Kind == CheckKind.PercentOfTarget && c.Held);
            var reached = check is null ? null : all.FirstOrDefault(c => c.Indicator == target.Indicator && c.Start == check.With.Start);
            if (reached?.Period is not { From: { } from, To: { } to } || from.Year != to.Year)
                continue;
            (target.Period, target.Coverage) = (Period.Year(to.Year), reached.Coverage);
            target.Because($"the year and the coverage of \"{context.Text[reached.Start..reached.End]}\", which is held against this yearly target");
        }
    }

    private static bool IsYearly(ArticleContext context, Candidate candidate)
    {
        if (candidate.Quantity.PerYear)
            return true;
        for (var i = candidate.Quantity.First - 1; i > Math.Max(context.Sentences[candidate.Sentence].First, candidate.Quantity.First - Reach); i--)
        {
            if (Any(context.Tokens, i, "năm") && Any(context.Tokens, i - 1, "hàng", "hằng", "mỗi"))
                return true;
        }
        return false;
    }
}
