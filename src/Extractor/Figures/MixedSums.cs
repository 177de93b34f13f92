namespace NgoNews.Extractor.Figures;

/// <summary>
/// Refuses sums that hold others' money: "Tổng vốn 2.310 triệu đồng, trong đó tổ chức viện trợ 2.100 triệu đồng, huyện đối ứng 210 triệu đồng".
/// The article's own arithmetic tells, or what it says of the rest.
/// </summary>
internal static class MixedSums
{
    private const string Reason = "a sum with others' money";

    // A total is split into so many parts at most.
    private const int MostParts = 6;

    public static void Refuse(ArticleContext context, List<Candidate> candidates)
    {
        var money = candidates.Where(c => c.Quantity.Kind is Quantities.QuantityKind.Money or Quantities.QuantityKind.Number && c.Unit != "1").ToList();
        for (var i = 0; i < money.Count; i++)
        {
            if (money[i].Indicator is null || money[i].Quantity.High is not null)
                continue;
            var parts = money.Skip(i + 1).Take(MostParts).TakeWhile(c => c.Paragraph == money[i].Paragraph && c.Sentence <= money[i].Sentence + 2)
                .Where(c => c.Unit == money[i].Unit && c.Value < money[i].Value).ToList();
            if (!AddsUp(money[i], parts) && !RestIsOthers(context, money[i], parts))
                continue;
            (money[i].Indicator, money[i].Refusal) = (null, Reason);
            money[i].Because("no figure: " + Reason);
        }
    }

    // One part is a figure, another was refused for its giver.
    private static bool AddsUp(Candidate whole, List<Candidate> parts)
    {
        var (sum, ours, others) = (0m, false, false);
        foreach (var part in parts)
        {
            sum += part.Value;
            ours |= part.Refusal is null && part.Indicator is not null;
            others |= part.Refusal is { } refusal && (refusal.StartsWith("beside", StringComparison.Ordinal) || refusal.StartsWith("given", StringComparison.Ordinal));
            if (ours && others && Math.Abs(sum - whole.Value) <= whole.Value / 200)
                return true;
        }
        return false;
    }

    // "38 cây cầu, tổng chi phí 29,7 tỷ đồng: các tổ chức tài trợ 22,1 tỷ, phần còn lại do nhân dân và ngân sách đóng góp"
    private static bool RestIsOthers(ArticleContext context, Candidate whole, List<Candidate> parts)
    {
        if (parts.Count == 0 || parts[0].Indicator is null)
            return false;
        var (from, to) = (parts[0].Quantity.End, context.Sentences[parts[0].Sentence].End);
        var rest = from;
        while (rest + 1 < to && !(context.Tokens[rest].Is("còn") && context.Tokens[rest + 1].Is("lại")))
            rest++;
        return rest + 1 < to && ArticleContext.Within(context.Exclusions, e => e.Start, rest, Math.Min(to, rest + 12)).Any(e => e.Value is "state" or "home" or "loan");
    }
}
