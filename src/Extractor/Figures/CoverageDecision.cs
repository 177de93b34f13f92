using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides whether a figure is the whole of its place and period, and whose it is if it is one donor's.</summary>
internal sealed class CoverageDecision(ArticleContext context, InTurn inTurn)
{
    private readonly bool emergencyArticle = context.TitleTopics.Exists(t => t.Value == "emergency") || context.Topics.Count(t => t.Value == "emergency" && context.ParagraphOf(t.Start) is >= 0 and <= 3) >= 2;
    private readonly HashSet<string> titleSectors = SectorsOf(context.TitleTokens);
    private readonly Earlier decided = new();
    private const string District = "a district";
    private const string Average = "an average per year";

    private readonly bool oneDonor = OneDonorIn(context) || OneDonorThroughout(context.Donors);

    public void Decide(Candidate candidate, Candidate? previous)
    {
        var donors = candidate.Indicator == Indicator.NgoCount ? [] : DonorsNear(candidate);
        if (donors.Count == 1)
            candidate.Donor = donors[0];
        var why = PartBecause(candidate, previous, donors.Count);
        candidate.Coverage = why is null ? Coverage.Total : Coverage.Part;
        candidate.CoverageIsFirm = why is District or Average;
        candidate.CoverageRule = why?.Split(':', '"')[0].Split("donor ")[0] ?? "";
        candidate.Because($"{WireName<Coverage>.Of(candidate.Coverage)}: {why ?? "nothing restricts it"}");
        decided.Add(candidate);
    }

    // An interview with one donor need not name it in the headline.
    private static bool OneDonorThroughout(List<DonorMention> donors)
    {
        var most = donors.Where(d => d.Kind == DonorKind.Ngo).GroupBy(d => d.Name).Select(g => g.Count()).DefaultIfEmpty().Max();
        return most >= 3 && most * 10 >= donors.Count * 6;
    }

    private static bool OneDonorIn(ArticleContext context) =>
        context.TitleDonors.Count(d => d.Kind == DonorKind.Ngo) == 1;

    private string? PartBecause(Candidate candidate, Candidate? previous, int donors)
    {
        var quantity = candidate.Quantity;
        if (donors > 0)
            return candidate.Donor is null ? "several donors" : $"donor {candidate.Donor}";
        if (candidate.BelowPlace)
            return District;
        if (IsAverage(candidate))
            return Average;
        if (candidate.PeriodKind == PeriodKind.Day && candidate.Indicator is not Indicator.NgoCount)
            return "an event of one day";
        if (candidate.Indicator == Indicator.NgoCount && (candidate.Stage is Stage.Unspecified || (candidate.Stage == Stage.Engaged && candidate.PeriodKind == PeriodKind.Day)))
            return "organisations at one event";
        if (Doer.Of(context, candidate) is { Value: "district" or "body" } doer)
            return $"its own: {context.Words(doer.Start, doer.End)}";
        if (candidate.OtherProvince || IsByTime(candidate))
            return null;
        if (candidate.Indicator is Indicator.AidValue or Indicator.ItemCount && candidate.Stage == Stage.Unspecified && candidate.StageRule.StartsWith("cue", StringComparison.Ordinal))
            return "still waiting";
        if (Breakdown(candidate) is { } marker)
            return marker;
        if (OwnShare(candidate) is { } share)
            return $"its own share: {share}";
        if (context.Holds(quantity.Number, quantity.End + 2, "chuyển"))
            return "carried over";
        if (KindAhead(candidate) is { } kind)
            return $"only some: {kind}";
        if (candidate.Indicator == Indicator.NgoCount && OrganisationsAside(candidate) is { } aside)
            return aside;
        if (emergencyArticle && !OtherTime(candidate) && (candidate.Indicator is Indicator.AidValue or Indicator.ItemCount || (candidate.Indicator == Indicator.NgoCount && !context.Holds(context.Sentences[candidate.Sentence].First, context.Sentences[candidate.Sentence].End, "động", "hiện"))))
            return "the article is about an emergency";
        if (Emergency(candidate) is { } emergency)
            return $"emergency: {emergency}";
        if (context.Holds(quantity.End, quantity.End + 1, "khác", "nữa") || (Any(context.Tokens, quantity.End, "còn") && Any(context.Tokens, quantity.End + 1, "lại")))
            return "others besides";
        if (Any(context.Tokens, quantity.End, "trong") && Any(context.Tokens, quantity.End + 1, "số") && Any(context.Tokens, quantity.End + 2, "này", "đó"))
            return "some of them";
        if (ByType(candidate))
            return "a piece by type";
        if (Origin(candidate) is { } origin)
            return $"from {origin}";
        if (SectorBefore(candidate) is { } sector)
            return $"sector {sector}";
        if (OfTitleSector(candidate))
            return "the headline's sector";
        // "y tế: 12 dự án, 3,42 triệu USD": the amount goes with its items.
        if (previous is { Coverage: Coverage.Part, OtherProvince: false } && previous.Sentence == candidate.Sentence && quantity.First - previous.Quantity.End <= 3 && previous.Indicator != candidate.Indicator)
            return "as the number beside it";
        if (SingleProject(candidate))
            return "one project";
        return oneDonor && !SpeaksWide(candidate) ? "the article is about one donor" : null;
    }

    // "Bản thân Liên hiệp vận động 11 khoản", "phần Liên hiệp trực tiếp vận động là 5 khoản"
    private string? OwnShare(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var share = ArticleContext.Within(context.Actors, a => a.Start, sentence.First, candidate.Quantity.First).LastOrDefault(a => a.Value == "share" && !context.Holds(a.End, candidate.Quantity.First, ";"));
        return share == default ? null : context.Words(share.Start, share.End);
    }

    // "a) Chuyển tiếp từ năm trước: 17 dự án, giải ngân 712.300 USD."
    private string? KindAhead(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        var kind = ArticleContext.Within(context.Actors, a => a.Start, sentence.First, Math.Min(sentence.First + 5, candidate.Quantity.First)).FirstOrDefault(a => a.Value == "kind" && context.Holds(a.End, candidate.Quantity.First, ":"));
        return kind == default ? null : context.Words(kind.Start, kind.End);
    }

    // "Trước bão, 9 tháng năm 2009, tỉnh tiếp nhận 25 dự án", "trong khi cả năm 2015 là 3 triệu USD"
    private bool OtherTime(Candidate candidate) =>
        ArticleContext.Within(context.Actors, a => a.Start, context.Sentences[candidate.Sentence].First, candidate.Quantity.First).Any(a => a.Value == "before")
        || candidate.Period is { From: { } from, To: { } to } && (to.DayNumber - from.DayNumber >= 364 || (to.DayNumber - from.DayNumber >= 80 && candidate.PeriodKind == PeriodKind.Span && SpeaksWide(candidate)));

    // "02 tổ chức là VNHelp và Hue Help", "thêm 5 tổ chức", "cấp mới cho 11 tổ chức, gia hạn cho 96 tổ chức"
    private string? OrganisationsAside(Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        if (ArticleContext.Within(context.Donors, d => d.First, quantity.End, quantity.End + 4).Any())
            return "organisations by name";
        if (Any(context.Tokens, quantity.First - 1, "thêm", "cùng") || (Any(context.Tokens, quantity.First - 1, ",") && Any(context.Tokens, quantity.First - 2, "ra")))
            return "others besides";
        if (candidate.Stage != Stage.Licensed)
            return null;
        var papers = Topics.NgoStages.FindAll(context.Tokens, sentence.First, sentence.End).Count(c => c.Value == Stage.Licensed && Any(context.Tokens, c.Start, "gia", "cấp", "bổ"));
        return papers > 1 ? "papers of several kinds" : null;
    }

    private string? Emergency(Candidate candidate)
    {
        if (candidate.Indicator is Indicator.DelegationCount or Indicator.VisitCount)
            return null;
        var from = context.Sentences[candidate.Sentence].First;
        var topic = ArticleContext.Within(context.Topics, t => t.Start, from, candidate.Quantity.First)
            .LastOrDefault(t => t.Value == "emergency" && context.ParagraphOf(t.Start) == candidate.Paragraph);
        return topic == default ? null : context.Text[context.Tokens[topic.Start].Start..context.Tokens[topic.End - 1].End];
    }

    // "Trong đó, năm 2019 giải ngân 222,5 triệu USD": a sum split by years is whole in each.
    private bool IsByTime(Candidate candidate) => ArticleContext.Within(context.Periods, p => p.First, Math.Max(0, candidate.Quantity.First - 8), candidate.Quantity.First)
        .Any(p => p.Kind == PeriodKind.Span && candidate.Quantity.First - p.End <= 2 && p.Period == candidate.Period);

    // "8 dự án và 6 khoản phi dự án": a total in pieces.
    private bool ByType(Candidate candidate)
    {
        if (candidate.Indicator != Indicator.ItemCount || (candidate.Quantity.Unit is { } noun && noun.StartsWith("khoản", StringComparison.Ordinal) && !noun.Contains("phi", StringComparison.Ordinal)))
            return false;
        var sentence = context.Sentences[candidate.Sentence];
        var items = ArticleContext.Within(context.Quantities, q => q.First, sentence.First, sentence.End).Where(q => q.Subject == Quantities.Subject.Item).ToList();
        return items.Exists(q => IsNonProject(q) != IsNonProject(candidate.Quantity) && Math.Abs(q.First - candidate.Quantity.First) <= 16) && items.Exists(IsNonProject);
    }

    private bool IsNonProject(Quantities.Quantity quantity) => context.Holds(quantity.Number, quantity.End, "phi") && !context.Holds(quantity.Number, quantity.End, ",", "/");

    // "đến từ Hàn Quốc, 12 đoàn", "5 tổ chức đến từ Hàn Quốc"
    private string? Origin(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        var from = Math.Max(context.Sentences[candidate.Sentence].First, quantity.First - 6);
        foreach (var (start, end, _) in ArticleContext.Within(context.Topics, t => t.Start, from, quantity.End + 4).Where(t => t.Value == "origin"))
        {
            if (Any(context.Tokens, start - 1, "la", "đô") || context.Holds(end, quantity.First, ";", "."))
                continue;
            var near = end <= quantity.First ? quantity.First - end <= 2 : Any(context.Tokens, start - 1, "từ", "của") && start - quantity.End <= 3;
            if (near)
                return context.Text[context.Tokens[start].Start..context.Tokens[end - 1].End];
        }
        return null;
    }

    // "Theo Sở Ngoại vụ, năm 2023 toàn tỉnh tiếp nhận …" in an article about one donor.
    private bool SpeaksWide(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        return ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).Any(t => t.Value == "ngo")
            || ArticleContext.Within(context.Places, p => p.First, sentence.First, candidate.Quantity.First).Any(p => p.Kind is Places.PlaceKind.Own or Places.PlaceKind.Country);
    }

    private bool IsAverage(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (quantity.PerYear)
            return !ComparedYear(candidate);
        var from = Math.Max(context.Sentences[candidate.Sentence].First, quantity.First - 10);
        for (var i = quantity.First - 1; i >= from; i--)
        {
            if (context.Tokens[i].Key is ";" or "(")
                break;
            if ((Any(context.Tokens, i, "bình") && Any(context.Tokens, i + 1, "quân")) || (Any(context.Tokens, i, "mỗi", "hàng", "hằng") && Any(context.Tokens, i + 1, "năm")))
                return !ComparedYear(candidate);
        }
        return false;
    }

    // "đạt gần 160% so với mục tiêu hàng năm 1,3 triệu USD": a yearly target held against one year's figure.
    private bool ComparedYear(Candidate candidate) =>
        candidate.Stage == Stage.Target && candidate.Period is { From: { } from, To: { } to } && from.Year == to.Year
        && ArticleContext.Within(context.Quantities, q => q.First, context.Sentences[candidate.Sentence].First, candidate.Quantity.First).Any(q => q.Kind == Quantities.QuantityKind.Percent);

    private string? Breakdown(Candidate candidate)
    {
        var (sentence, quantity) = (context.Sentences[candidate.Sentence], candidate.Quantity);
        foreach (var (start, end, value) in ArticleContext.Within(context.Topics, t => t.Start, sentence.First, quantity.First))
        {
            if (value != "part" || context.Holds(end, quantity.First, ";") && !IsList(candidate))
                continue;
            var words = context.Text[context.Tokens[start].Start..context.Tokens[end - 1].End];
            // Nothing before it that it could be a part of: "đề ra 7 chỉ tiêu, trong đó vận động 12 triệu USD".
            if (words.StartsWith("trong", StringComparison.OrdinalIgnoreCase) && !HasWhole(candidate))
                continue;
            // "riêng năm 2025" names the time, not a piece; "trong đó giải ngân …" another stage of the whole.
            if (words.Equals("riêng", StringComparison.OrdinalIgnoreCase) && (ArticleContext.Within(context.Periods, p => p.First, end, end + 2).Any() || NamesWhole(end)))
                continue;
            var whole = decided.Last(c => c.Paragraph == candidate.Paragraph && c.Indicator == candidate.Indicator && c.Unit == candidate.Unit && c.Quantity.First < start);
            if (whole is not null && whole.Stage != candidate.Stage && whole.Coverage == Coverage.Total && words.StartsWith("trong", StringComparison.OrdinalIgnoreCase))
                continue;
            return words;
        }
        return null;
    }

    // "riêng tỉnh Gia Lai", "riêng nguồn phi chính phủ", "xét riêng phần giải ngân": the whole of one province, one source, one stage.
    private bool NamesWhole(int at) =>
        ArticleContext.Within(context.Places, p => p.First, at, at + 3).Any(p => p.Kind is Places.PlaceKind.Province or Places.PlaceKind.Own)
        || ArticleContext.Within(context.Topics, t => t.Start, at, at + 2).Any(t => t.Value == "ngo")
        || Topics.AidStages.FindAll(context.Tokens, at, at + 4).Any(c => c.Start <= at + 1 && c.Value is not null);

    private bool HasWhole(Candidate candidate) => decided.Last(c => c.Paragraph == candidate.Paragraph && c.Indicator == candidate.Indicator && c.Unit == candidate.Unit) is not null;

    private bool IsList(Candidate candidate) => context.Holds(context.Sentences[candidate.Sentence].First, candidate.Quantity.First, ":");

    private string? SectorBefore(Candidate candidate)
    {
        var first = candidate.Quantity.First;
        foreach (var (start, end, value) in ArticleContext.Within(context.Topics, t => t.Start, Math.Max(context.Sentences[candidate.Sentence].First, first - 14), first))
        {
            var close = first - end <= 3 || (first - end <= 9 && !context.Holds(end, first, ",") && !context.Holds(start - 4, start, "các", "vực", "như", "gồm"));
            if (value == "sector" && close && !context.Holds(end, first, ";", ".") && !ArticleContext.Within(context.Quantities, q => q.First, end, first).Any())
                return context.Text[context.Tokens[start].Start..context.Tokens[end - 1].End];
        }
        // "5 dự án nước sạch nông thôn"
        var after = ArticleContext.Within(context.Topics, t => t.Start, candidate.Quantity.End, candidate.Quantity.End + 2).FirstOrDefault(t => t.Value == "sector");
        return after != default && candidate.Indicator is Indicator.ItemCount or Indicator.AidValue && !context.Holds(candidate.Quantity.End, after.Start, ",", ";", "(")
            ? context.Text[context.Tokens[after.Start].Start..context.Tokens[after.End - 1].End]
            : null;
    }

    // "Ngành Y tế Quảng Trị: …" and then "ngành ký kết 9 dự án", "vốn cam kết cho các dự án y tế là …".
    private bool OfTitleSector(Candidate candidate)
    {
        if (titleSectors.Count == 0)
            return false;
        var (sentence, first) = (context.Sentences[candidate.Sentence], candidate.Quantity.First);
        for (var i = sentence.First; i < first; i++)
        {
            if (Any(context.Tokens, i, "ngành") && !Any(context.Tokens, i - 1, ",", "các", "và"))
                return true;
        }
        return ArticleContext.Within(context.Topics, t => t.Start, sentence.First, first)
            .Any(t => t.Value == "sector" && titleSectors.Contains(context.Tokens[t.Start].Key) && !context.Holds(sentence.First, t.Start, "gồm", "như", "vực"));
    }

    private static HashSet<string> SectorsOf(List<Text.Token> tokens)
    {
        return [.. Topics.All.FindAll(tokens, 0, tokens.Count).Where(t => t.Value == "sector").Select(t => tokens[t.Start].Key)];
    }

    // "Dự án Hỗ trợ bằng hiện vật cũng được tài trợ 95.000 USD": a project named without a number before the amount.
    private bool SingleProject(Candidate candidate)
    {
        if (candidate.Indicator != Indicator.AidValue)
            return false;
        var from = Math.Max(context.Sentences[candidate.Sentence].First, candidate.Quantity.First - 30);
        for (var i = candidate.Quantity.First - 1; i > from; i--)
        {
            if (context.Tokens[i].Is(";") || context.QuantityAt(i) is { Subject: Quantities.Subject.Item })
                return false;
            if (Any(context.Tokens, i - 1, "dự", "công") && Any(context.Tokens, i, "án", "trình")
                && !Any(context.Tokens, i - 2, "các", "những", "nhiều", "số", "phi", ",", "/", "mục", "khoản", "ban", "loại", "toàn", "theo", "với")
                && !context.Holds(i + 1, candidate.Quantity.First, "tổng"))
                return true;
        }
        return false;
    }

    private List<string> DonorsNear(Candidate candidate)
    {
        if (inTurn.DonorOf(candidate.Quantity) is { } each)
            return each.Kind == DonorKind.Ngo ? [each.Name] : [];
        var sentence = context.Sentences[candidate.Sentence];
        var near = new List<(string Name, int Cost, int First)>();
        foreach (var donor in ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End))
        {
            if (donor.Kind == DonorKind.Ngo && Reach.Cost(context, donor.First, donor.End, candidate) is { } cost && cost <= (donor.End <= candidate.Quantity.First ? 22 : 10))
                near.Add((donor.Name, cost, donor.First));
        }
        if (near.Count == 0)
            return [];
        var best = near.MinBy(n => n.Cost);
        // "MAG, NPA, PTVN và CRS": donors side by side share the figure.
        return [.. near.Where(n => n == best || Math.Abs(n.First - best.First) <= 5 && n.Name != best.Name).Select(n => n.Name).Distinct()];
    }
}
