using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides which quantities can be figures, and of which indicator.</summary>
internal sealed class CandidateFinder(ArticleContext context, bool relevant)
{
    // Tokens that the longest place, time or sector takes, and that a heading with its list of values takes.
    private const int LongestName = 16;
    private const int LongestHeading = 120;

    private List<Token> Tokens => context.Tokens;

    /// <summary>Every quantity outside noise, with its indicator or the reason why it has none.</summary>
    public List<Candidate> Find()
    {
        var (candidates, earlier) = (new List<Candidate>(), new Earlier());
        var lead = context.Paragraphs.FindIndex(p => p.Kind == ParagraphKind.Body);
        foreach (var quantity in context.Quantities)
        {
            var paragraph = context.ParagraphOf(quantity.Number);
            if (paragraph < 0 || context.Paragraphs[paragraph].Kind is ParagraphKind.Noise or ParagraphKind.Row)
                continue;
            var candidate = new Candidate(context, quantity) { InHeadline = context.Paragraphs[paragraph].Kind == ParagraphKind.Headline, InLead = paragraph == lead };
            Decide(candidate, earlier);
            candidates.Add(candidate);
            earlier.Add(candidate);
        }
        return candidates;
    }

    private void Decide(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        var indicator = IndicatorOf(candidate, earlier);
        if (indicator is null)
        {
            candidate.Because($"no figure: {(quantity.Subject is null ? quantity.Kind.ToString().ToLowerInvariant() : quantity.Unit)}");
            return;
        }
        candidate.Proposed = indicator;
        candidate.Unit = indicator == Indicator.AidValue ? quantity.Unit ?? candidate.Unit : "1";
        if (Refusal(candidate, indicator.Value) is { } refusal)
        {
            candidate.Refusal = refusal;
            candidate.Because("no figure: " + refusal);
            return;
        }
        candidate.Indicator = indicator;
        candidate.Because($"{WireName<Indicator>.Of(indicator.Value)}: \"{quantity.Unit ?? candidate.Unit}\"");
    }

    private Indicator? IndicatorOf(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        return quantity.Kind switch
        {
            QuantityKind.Money => Indicator.AidValue,
            QuantityKind.Number when quantity.Scaled => ElidedMoney(candidate, earlier),
            QuantityKind.Number => ElidedCount(candidate, earlier),
            QuantityKind.Count => quantity.Subject switch
            {
                Subject.Ngo => Indicator.NgoCount,
                Subject.Org when IsForeignOrg(candidate) => Indicator.NgoCount,
                Subject.Item => Indicator.ItemCount,
                Subject.Delegation => Indicator.DelegationCount,
                Subject.Visit => Indicator.VisitCount,
                Subject.Person when IsDelegate(candidate) => Indicator.VisitCount,
                _ => null,
            },
            _ => null,
        };
    }

    // "cam kết 98,4 triệu, giải ngân 71,6 triệu": the currency is that of the amount before.
    private Indicator? ElidedMoney(Candidate candidate, Earlier earlier)
    {
        var end = candidate.Quantity.End;
        if (UnitTables.Nouns.Match(Tokens, end, out _) > 0 || UnitTables.Measures.Match(Tokens, end, out _) > 0 || Any(Tokens, end, "lượt", "con", "cây", "liều", "cổ", "dân", "khách"))
            return null;
        var money = earlier.Last(c => c.Paragraph == candidate.Paragraph && c.Quantity.Kind == QuantityKind.Money)?.Quantity
            ?? ArticleContext.Within(context.Quantities, q => q.First, candidate.Quantity.End, SentenceEnd(candidate)).FirstOrDefault(q => q.Kind == QuantityKind.Money);
        if ((money?.Unit ?? earlier.Last(c => c.Indicator == Indicator.AidValue)?.Unit) is not { } unit)
            return null;
        // Thousands of millions are dong: no NGO brings a province a billion dollars.
        candidate.Unit = unit != "VND" && candidate.Quantity.Value >= 1_000_000_000m && money is not { Value: >= 1_000_000_000m } ? "VND" : unit;
        return Indicator.AidValue;
    }

    // "y tế 11 dự án; giáo dục 27; môi trường 13", "số tổ chức được cấp giấy đăng ký là 61"
    private Indicator? ElidedCount(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        if (HeadingUnit(candidate) is { } heading && quantity.Value <= NumberWords.Most / heading.Scale && (quantity.End >= Tokens.Count || Any(Tokens, quantity.End, ";", ".", "\n", ",")))
        {
            (candidate.Unit, candidate.Value) = (heading.Unit, quantity.Value * heading.Scale);
            return Indicator.AidValue;
        }
        if (quantity.End < Tokens.Count && !Any(Tokens, quantity.End, ";", ".", ",", ")", "\n", "và", "đã", "được", "đang", "mới", "chuyển", "mang", "có", "là", "của"))
            return null;
        if (Any(Tokens, quantity.First - 1, "là", "đạt", ":", "còn", "lên", "gồm") && CountedBefore(quantity.First) is { } counted)
            return counted;
        var sector = ArticleContext.Within(context.Topics, t => t.Start, quantity.First - LongestName, quantity.First).Any(t => t.Value == "sector" && t.End == quantity.First);
        if (sector && earlier.Last(c => c.Sentence == candidate.Sentence && c.Indicator == Indicator.ItemCount) is not null)
            return Indicator.ItemCount;
        return Again(candidate, earlier);
    }

    // "trong đó 48 đã được cấp giấy đăng ký", "Sơn La 24", "quý IV 9": the noun was said before.
    private Indicator? Again(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        if (quantity.Value != decimal.Truncate(quantity.Value) || quantity.Value > 5000)
            return null;
        var opened = Any(Tokens, quantity.First - 1, "đó", "có", "là", "với", "còn", ":", "và", ";", ",")
            || ArticleContext.Within(context.Places, p => p.First, quantity.First - LongestName, quantity.First).Any(p => p.End == quantity.First && p.Kind == Places.PlaceKind.Province)
            || ArticleContext.Within(context.Periods, p => p.First, quantity.First - LongestName, quantity.First).Any(p => p.End == quantity.First);
        var before = earlier.Last(c => c.Indicator is not null && c.Sentence >= candidate.Sentence - 1 && c.Paragraph == candidate.Paragraph);
        // A comma alone opens nothing: "Hà Tĩnh, 24" is anything.
        var alone = Any(Tokens, quantity.First - 1, ",", "và", ";") && !Any(Tokens, quantity.End, "đã", "được", "đang", "mới", "mang", "chuyển");
        return opened && !alone && before?.Indicator is Indicator.NgoCount or Indicator.ItemCount or Indicator.DelegationCount && before!.Quantity.Kind is QuantityKind.Count or QuantityKind.Number ? before.Indicator : null;
    }

    // "(đơn vị tính: triệu đồng): Trấn Yên 4.870; Văn Yên 3.460", also in the lines below such a heading.
    private (string Unit, decimal Scale)? HeadingUnit(Candidate candidate)
    {
        for (var p = candidate.Paragraph; p >= Math.Max(0, candidate.Paragraph - 10); p--)
        {
            var paragraph = context.Paragraphs[p];
            var end = p == candidate.Paragraph ? candidate.Quantity.First : paragraph.End;
            if (BracketedUnit(Math.Max(paragraph.First, end - LongestHeading), end) is { } unit)
                return unit;
            if (p != candidate.Paragraph && paragraph.Kind is not (ParagraphKind.Item or ParagraphKind.Loose))
                return null;
        }
        return null;
    }

    private (string Unit, decimal Scale)? BracketedUnit(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Tokens[i].Is("("))
                continue;
            var next = i + 1;
            while (Any(Tokens, next, "đơn", "vị", "tính", "đvt", ":", "bằng", "1.000"))
                next++;
            var scale = Any(Tokens, next - 1, "1.000") ? 1000m : 1m;
            var (factor, unitAt) = NumberWords.Scales(Tokens, next);
            (scale, next) = (scale * factor, unitAt);
            if (UnitTables.Currencies.Match(Tokens, next, out var unit) is > 0 and var behind && Any(Tokens, behind, ")"))
                return (unit, scale);
        }
        return null;
    }

    private Indicator? CountedBefore(int at)
    {
        var from = Math.Max(context.Sentences[context.SentenceOf(at)].First, at - 25);
        for (var i = at - 1; i >= from; i--)
        {
            if (!Any(Tokens, i, "số"))
                continue;
            var noun = Any(Tokens, i + 1, "lượng", "các") ? i + 2 : i + 1;
            if (UnitTables.Nouns.Match(Tokens, noun, out var row) < 0)
                continue;
            return row.Subject switch { Subject.Ngo or Subject.Org => Indicator.NgoCount, Subject.Item => Indicator.ItemCount, Subject.Delegation => Indicator.DelegationCount, _ => null };
        }
        return null;
    }

    // Bare "tổ chức": foreign NGOs where the sentence, or one shortly before it, speaks of them.
    private bool IsForeignOrg(Candidate candidate)
    {
        var end = candidate.Quantity.End;
        if (Any(Tokens, end, ",", "và", "/") && Any(Tokens, end + 1, "cá", "đơn", "doanh", "đoàn"))
            return false;
        if (Any(Tokens, end, "hội", "thành", "hữu", "trực", "cơ", "đảng", "công", "tín", "kinh", "liên"))
            return false;
        var from = context.Sentences[Math.Max(0, candidate.Sentence - 3)].First;
        return relevant || ArticleContext.Within(context.Topics, t => t.Start, from, SentenceEnd(candidate)).Any(t => t.Value == "ngo");
    }

    // "27 đoàn với 251 người", "đoàn công tác gồm 5 người", "Đoàn 5 chuyên gia của ICCO", "45 tình nguyện viên của …"
    private bool IsDelegate(Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var noun = quantity.Unit;
        for (var i = quantity.First - 1; i >= Math.Max(sentence.First, quantity.First - 14); i--)
        {
            if (Tokens[i].Is("đoàn") && !Any(Tokens, i + 1, "viên", "thể", "kết", "thanh", "tncs") && !Any(Tokens, i - 1, "tập", "sư", "binh", "giai"))
                return true;
            if (Tokens[i].Is(";"))
                return false;
        }
        var volunteers = noun is "chuyên gia" or "tình nguyện viên" or "cán bộ" or "bác sĩ" || ArticleContext.Within(context.Topics, t => t.Start, sentence.First, quantity.First).Any(t => Spells(t, "tình"));
        var donorNear = ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End).Any(d => Math.Abs(d.First - quantity.First) < 16);
        var said = context.Holds(Math.Max(sentence.First, quantity.First - 12), quantity.First, "nguyện", "chuyên");
        return (volunteers || said) && (donorNear || context.Holds(quantity.End, quantity.End + 4, "tổ", "pcpnn", "ngo"));
    }

    private bool Spells((int Start, int End, string Value) topic, string key) => Tokens[topic.Start].Is(key);

    private string? Refusal(Candidate candidate, Indicator indicator)
    {
        var quantity = candidate.Quantity;
        var kind = context.Paragraphs[candidate.Paragraph].Kind;
        if (quantity.Value <= 0 || quantity.Value != decimal.Truncate(quantity.Value) && indicator != Indicator.AidValue)
            return "no whole number above zero";
        if (indicator == Indicator.AidValue && candidate.Quantity.Unit == "VND" && quantity.Value < 10_000)
            return "a few dong: a figure of speech";
        if (indicator == Indicator.AidValue && quantity.Qualifier == Qualifier.AtMost && context.Holds(Math.Max(context.Sentences[candidate.Sentence].First, quantity.First - 6), quantity.First, "khoản", "mô", "thủ", "án", "định")
            && !context.Holds(context.Sentences[candidate.Sentence].First, quantity.First, "đấu", "tiêu", "kiến", "mỗi"))
            return "a threshold";
        if (kind == ParagraphKind.Loose)
            return "a loose line: a heading, a caption or another article's headline";
        if (IsGrowth(quantity))
            return "growth, not a level";
        if (IsUnitPrice(candidate))
            return "a unit price";
        if (Excluded(candidate, indicator) is { } word)
            return $"beside \"{word}\"";
        if (indicator == Indicator.AidValue && StateGiver(candidate) is { } giver)
            return $"given by {giver}, no NGO";
        if (indicator == Indicator.DelegationCount && context.Holds(quantity.First, Math.Min(quantity.End + 10, SentenceEnd(candidate)), "nghiệp", "giao", "chí") && !HasNgoWord(candidate))
            return "a delegation of business, diplomacy or the press";
        if (!relevant && !HasNgoWord(candidate))
            return "the article is not about foreign-NGO aid, and neither is the sentence";
        return !relevant && quantity.Qualifier is Qualifier.AtLeast or Qualifier.AtMost ? "a threshold in a rule" : null;
    }

    private bool IsGrowth(Quantity quantity) =>
        Any(Tokens, quantity.First - 1, "tăng", "giảm", "kém", "nhích") || (Any(Tokens, quantity.First - 1, "thêm") && Any(Tokens, quantity.First - 2, "tăng"));

    // "68 triệu đồng/căn", "mỗi bộ lọc trị giá 1.250.000 VNĐ"
    private bool IsUnitPrice(Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (quantity.Kind != QuantityKind.Money)
            return false;
        if (Any(Tokens, quantity.End, "/") && !Any(Tokens, quantity.End + 1, "năm") && quantity.End + 1 < Tokens.Count && Tokens[quantity.End + 1].Kind == TokenKind.Word
            && quantity.End < Tokens.Count - 2 && Tokens[quantity.End].Start == Tokens[quantity.End - 1].End && UnitTables.Nouns.Match(Tokens, quantity.End + 1, out var per) is var match
            && !(match > 0 && per.Subject != Subject.Other))
            return true;
        var from = Math.Max(context.Sentences[candidate.Sentence].First, quantity.First - 8);
        for (var i = quantity.First - 1; i >= from; i--)
        {
            if (Tokens[i].Key is ";" or ",")
                return false;
            if (Tokens[i].Is("mỗi") && !Any(Tokens, i + 1, "năm") && !(UnitTables.Nouns.Match(Tokens, i + 1, out var noun) > 0 && noun.Subject != Subject.Other))
                return true;
        }
        return false;
    }

    private string? Excluded(Candidate candidate, Indicator indicator)
    {
        var sentence = context.Sentences[candidate.Sentence];
        foreach (var (start, end, _) in ArticleContext.Within(context.Exclusions, e => e.Start, sentence.First, sentence.End))
        {
            if (Reach.Cost(context, start, end, candidate) is not { } cost)
                continue;
            var before = end <= candidate.Quantity.First;
            // "tài trợ ba tỷ đồng, huyện đối ứng 600 triệu": behind a comma the word is another's.
            if (!before && indicator != Indicator.VisitCount && context.Holds(candidate.Quantity.End, start, ","))
                continue;
            var limit = indicator is Indicator.VisitCount or Indicator.DelegationCount ? 9 : before ? 12 : 11;
            // Another quantity of the same kind between them takes the word for itself.
            // "Hơn 86.000 lượt người, phần lớn là đồng bào dân tộc thiểu số, được hưởng lợi": those who benefit, wherever it is said.
            if (indicator == Indicator.VisitCount && !context.Holds(sentence.First, sentence.End, "đoàn"))
                limit = Reach.Limit;
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
        var sentence = context.Sentences[candidate.Sentence];
        var nearest = ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End)
            .Select(d => (Donor: d, Cost: Reach.Cost(context, d.First, d.End, candidate)))
            .Where(d => d.Cost is <= 22)
            .OrderBy(d => d.Cost)
            .FirstOrDefault();
        return nearest.Donor.Kind != Donors.DonorKind.Ngo && nearest.Cost is not null ? nearest.Donor.Name : null;
    }

    private bool HasNgoWord(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        return ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End).Any(t => t.Value == "ngo");
    }

    private int SentenceEnd(Candidate candidate) => context.Sentences[candidate.Sentence].End;
}
