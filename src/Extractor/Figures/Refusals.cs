using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Why a quantity that could be a figure is none.</summary>
internal sealed class Refusals(ArticleContext context, HeadingUnits headings, bool relevant)
{
    // Tokens that the longest name of a donor takes.
    private const int LongestName = 16;

    private List<Token> Tokens => context.Tokens;

    /// <summary>The reason why it can never be a figure, or null.</summary>
    public string? Finally(Candidate candidate, Indicator indicator)
    {
        if (candidate.Value <= 0 || candidate.Value != decimal.Truncate(candidate.Value) && indicator != Indicator.AidValue)
            return "no whole number above zero";
        if (ArticleContext.Within(context.Donors, d => d.First, candidate.Quantity.Number - LongestName, candidate.Quantity.Number).Any(d => candidate.Quantity.Number < d.End))
            return "part of a name";
        if (IsGrowth(candidate.Quantity))
            return "growth, not a level";
        return indicator == Indicator.AidValue ? OfMoney(candidate) : null;
    }

    /// <summary>The reason why it is none, unless the learned choice knows better; null: a figure.</summary>
    public string? Of(Candidate candidate, Indicator indicator)
    {
        var quantity = candidate.Quantity;
        if (indicator == Indicator.AidValue && IsThreshold(candidate))
            return "a threshold";
        if (context.Paragraphs[candidate.Paragraph].Kind == ParagraphKind.Loose && candidate.Completion is not Completion.Heading)
            return "a loose line: a heading, a caption or another article's headline";
        if (Excluded(candidate, indicator) is { } word)
            return $"beside \"{word}\"";
        if (indicator == Indicator.AidValue && StateGiver(candidate) is { } giver)
            return $"given by {giver}, no NGO";
        if (indicator == Indicator.DelegationCount && context.Holds(quantity.First, Math.Min(quantity.End + 10, SentenceOf(candidate).End), "nghiệp", "giao", "chí") && !HasNgoWord(candidate))
            return "a delegation of business, diplomacy or the press";
        if (!relevant && !HasNgoWord(candidate))
            return "the article is not about foreign-NGO aid, and neither is the sentence";
        return !relevant && quantity.Qualifier is Qualifier.AtLeast or Qualifier.AtMost ? "a threshold in a rule" : null;
    }

    private string? OfMoney(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (candidate.Unit == "VND" && candidate.Value < 10_000)
            return "a few dong: a figure of speech";
        if (headings.IsUnit(quantity))
            return "the unit of a table";
        if (IsRate(quantity))
            return "a rate of exchange";
        return IsUnitPrice(candidate) ? "a unit price" : null;
    }

    private bool IsThreshold(Candidate candidate)
    {
        var (quantity, from) = (candidate.Quantity, SentenceOf(candidate).First);
        return quantity.Qualifier == Qualifier.AtMost && context.Holds(Math.Max(from, quantity.First - 6), quantity.First, "khoản", "mô", "thủ", "án", "định")
            && !context.Holds(from, quantity.First, "đấu", "tiêu", "kiến", "mỗi");
    }

    // "1 đô la Úc = 17.150 đồng": both sides.
    private bool IsRate(Quantity quantity) =>
        Any(Tokens, quantity.First - 1, "=") && quantity.First >= 2 && context.QuantityAt(quantity.First - 2) is { Kind: QuantityKind.Money, Value: 1 }
        || (quantity.Value == 1 && Any(Tokens, quantity.End, "=", "bằng", "ăn"));

    private bool IsGrowth(Quantity quantity) => IsDifference(quantity) ||
        Any(Tokens, quantity.First - 1, "tăng", "giảm", "kém", "nhích") || (Any(Tokens, quantity.First - 1, "thêm") && Any(Tokens, quantity.First - 2, "tăng"));

    // "nhiều hơn năm trước 3 tổ chức", "hơn Cần Thơ 9 khoản", "so với quý II hơn 4 đoàn", "bớt được 3 dự án": by how much, not how many.
    private bool IsDifference(Quantity quantity)
    {
        var first = quantity.First;
        if (Any(Tokens, first - 1, "được", "đi", "ra") ? Any(Tokens, first - 2, "bớt", "hụt", "ít", "dôi") : Any(Tokens, first - 1, "bớt", "hụt", "dôi"))
            return true;
        var time = ArticleContext.Within(context.Periods, p => p.First, first - 8, first).FirstOrDefault(p => p.End == first);
        var named = time.End > 0 ? time.First : ArticleContext.Within(context.Places, p => p.First, first - 8, first).FirstOrDefault(p => p.End == first) is { End: > 0 } place ? place.First : -1;
        if (named < 0)
            return false;
        if (Any(Tokens, first, "hơn", "kém") && Any(Tokens, named - 1, "với"))
            return true;
        while (Any(Tokens, named - 1, "so", "với", "cùng", "kỳ", "của"))
            named--;
        return Any(Tokens, named - 1, "hơn", "kém") && (time.End == 0 || time.Kind is PeriodKind.YearBefore or PeriodKind.SameMonths || Any(Tokens, named - 2, "nhiều", "ít", "cao", "thấp", "đông", "lớn", "nhỏ"));
    }

    // "68 triệu đồng/căn", "850 nghìn đồng một đàn", "mỗi bộ lọc trị giá 1.250.000 VNĐ"
    private bool IsUnitPrice(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (Any(Tokens, quantity.End, "/") && !Any(Tokens, quantity.End + 1, "năm", "chỉ", "kế", "mục", "tổng") && quantity.End + 2 < Tokens.Count && Tokens[quantity.End + 1].Kind == TokenKind.Word
            && Tokens[quantity.End].Start == Tokens[quantity.End - 1].End && !IsFigureNoun(quantity.End + 1))
            return true;
        if (Any(Tokens, quantity.End, "một", "mỗi") && !Any(Tokens, quantity.End + 1, "năm", "số", "lúc", "cách", "phần") && !IsFigureNoun(quantity.End + 1)
            && (UnitTables.Counters.Match(Tokens, quantity.End + 1, out _) > 0 || UnitTables.Nouns.Match(Tokens, quantity.End + 1, out _) > 0))
            return true;
        var from = Math.Max(SentenceOf(candidate).First, quantity.First - 8);
        for (var i = quantity.First - 1; i >= from; i--)
        {
            if (Tokens[i].Key is ";" or ",")
                return false;
            if (Tokens[i].Is("mỗi") && !Any(Tokens, i + 1, "năm") && !IsFigureNoun(i + 1))
                return true;
        }
        return false;
    }

    private bool IsFigureNoun(int at) => UnitTables.Nouns.Match(Tokens, at, out var noun) > 0 && noun.Subject != Subject.Other;

    private string? Excluded(Candidate candidate, Indicator indicator)
    {
        var sentence = SentenceOf(candidate);
        foreach (var (start, end, kind) in ArticleContext.Within(context.Exclusions, e => e.Start, sentence.First, sentence.End))
        {
            if (kind == "served" && indicator != Indicator.VisitCount)
                continue;
            if (Reach.Cost(context, start, end, candidate) is not { } cost)
                continue;
            var before = end <= candidate.Quantity.First;
            // "tài trợ ba tỷ đồng, huyện đối ứng 600 triệu": behind a comma the word is another's.
            if (!before && indicator != Indicator.VisitCount && context.Holds(candidate.Quantity.End, start, ","))
                continue;
            var limit = indicator is Indicator.VisitCount or Indicator.DelegationCount ? 9 : before ? 12 : 11;
            // "Hơn 86.000 lượt người, phần lớn là đồng bào dân tộc thiểu số, được hưởng lợi": those who benefit, wherever it is said.
            if (indicator == Indicator.VisitCount && !context.Holds(sentence.First, sentence.End, "đoàn"))
                limit = Reach.Limit;
            // Another quantity of the same kind between them takes the word for itself.
            var between = ArticleContext.Within(context.Quantities, q => q.First, before ? end : candidate.Quantity.End, before ? candidate.Quantity.First : start)
                .Any(q => q.Kind == candidate.Quantity.Kind && q is not { Kind: QuantityKind.Count, Subject: null });
            // "Vốn đối ứng bố trí chậm: cả năm cần 9,6 tỷ đồng, mới cấp 6,1 tỷ đồng": the subject of its sentence.
            if (before && start - sentence.First <= 2 && !HasNgoWord(candidate) && !ArticleContext.Within(context.Donors, d => d.First, end, candidate.Quantity.First).Any())
                (limit, between) = (Reach.Limit, false);
            if (cost <= limit && !between)
                return context.Text[Tokens[start].Start..Tokens[end - 1].End];
        }
        return null;
    }

    private string? StateGiver(Candidate candidate)
    {
        var sentence = SentenceOf(candidate);
        var nearest = ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End)
            .Select(d => (Donor: d, Cost: Reach.Cost(context, d.First, d.End, candidate)))
            .Where(d => d.Cost is <= 22)
            .OrderBy(d => d.Cost)
            .FirstOrDefault();
        return nearest.Donor.Kind != Donors.DonorKind.Ngo && nearest.Cost is not null ? nearest.Donor.Name : null;
    }

    private bool HasNgoWord(Candidate candidate)
    {
        var sentence = SentenceOf(candidate);
        return ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).Any(t => t.Value == "ngo");
    }

    private Sentence SentenceOf(Candidate candidate) => context.Sentences[candidate.Sentence];
}
