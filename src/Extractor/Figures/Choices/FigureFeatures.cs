using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What tells a figure from another number: the words of exclusion around it.</summary>
internal static class FigureFeatures
{
    // Words that a difference is told with, and how far off.
    private static readonly KeyTable<bool> Differing = KeyTable.Of("hơn", "ít", "kém", "hụt", "bớt", "dôi", "thêm", "tăng", "giảm", "trội", "chênh", "đi", "nhiều", "thiếu", "vượt");
    private const int NearDifference = 7;

    // Words that rules and orders are written with.
    private static readonly KeyTable<bool> Ruling = KeyTable.Of("phải", "thẩm", "định", "thuộc", "nếu", "khi", "cần", "các", "mỗi");

    public static void See(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        if (candidate.Completion != Completion.None)
            Elision(bag, context, candidate);
        if (candidate.Proposed == Indicator.VisitCount)
            Persons(bag, context, candidate);
        var sentence = context.Sentences[candidate.Sentence];
        if (candidate.Quantity.Qualifier != Qualifier.Exact)
            Bound(bag, context, candidate);
        Difference(bag, context, candidate);
        foreach (var (start, end, kind) in ArticleContext.Within(context.Exclusions, e => e.Start, sentence.First, sentence.End).Take(8))
        {
            var words = context.Tokens[start].Key;
            var side = end <= candidate.Quantity.First ? "excluded before" : "excluded behind";
            bag.Add(side, words);
            bag.Add(side, kind);
            bag.Add(side, kind, " ", Between(context, candidate, start, end));
            bag.Add(side, kind, " ", Distance.Of(end <= candidate.Quantity.First ? candidate.Quantity.First - end : start - candidate.Quantity.End));
            bag.Add(side, words, " ", Distance.Of(end <= candidate.Quantity.First ? candidate.Quantity.First - end : start - candidate.Quantity.End));
        }
    }

    // "Khoản từ 200.000 USD trở lên phải có ý kiến của bộ": a bound that a rule sets.
    private static void Bound(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        var (sentence, qualifier) = (context.Sentences[candidate.Sentence], WireName<Qualifier>.Of(candidate.Quantity.Qualifier));
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Ruling.TryGet(context.Tokens[i], out _))
                bag.Add("bound", qualifier, i < candidate.Quantity.First ? " behind " : " before ", context.KeyAt(i));
        }
    }

    // "ít đi 7 khoản", "hơn năm trước 6 đoàn", "hụt 1 dự án mà dôi ra 305.000 USD": by how much, not how many.
    private static void Difference(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        string? compared = null;
        for (var i = Math.Max(sentence.First, quantity.First - NearDifference); i < quantity.First + 2 && i < quantity.End; i++)
        {
            if (Differing.TryGet(context.Tokens[i], out _))
                bag.Add("differing", context.KeyAt(i), i < quantity.First ? Distance.Of(quantity.First - i) : " in it", compared ??= Compared(context, sentence));
        }
    }

    private static string Compared(ArticleContext context, Sentence sentence) =>
        context.Holds(sentence.First, sentence.End, "so") ? " compared" : context.Holds(sentence.First, sentence.End, "trước", "ngoái", "kỳ") ? " beside another time" : "";

    // What takes the word for itself: another number, an NGO, another clause.
    private static string Between(ArticleContext context, Candidate candidate, int start, int end)
    {
        var (from, to) = end <= candidate.Quantity.First ? (end, candidate.Quantity.First) : (candidate.Quantity.End, start);
        var number = ArticleContext.Within(context.Quantities, q => q.First, from, to).Any() ? "number " : "";
        var ngo = ArticleContext.Within(context.Topics, t => t.Start, from, to).Any(t => t.Value == "ngo") || ArticleContext.Within(context.Donors, d => d.First, from, to).Any(d => d.Kind == Donors.DonorKind.Ngo) ? "ngo " : "";
        return number + ngo + (context.Holds(from, to, ",", ";", "và", ":") ? "clause" : "");
    }

    // How a number without a noun is opened and closed: the pattern of what stands before it, joined with where its noun comes from.
    private static void Elision(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        var from = EnumName<Completion>.Of(candidate.Completion);
        bag.Add("completed", from);
        var (first, end) = (candidate.Quantity.First, candidate.Quantity.End);
        bag.Add("completed -1", from, " ", context.KeyAt(first - 1));
        bag.Add("completed +1", from, " ", context.KeyAt(end));
        bag.Add("completed between", context.KeyAt(first - 1), " 0 ", context.KeyAt(end));
        var at = Opening.Skip(context, first);
        bag.Add("opened by", Opening.Of(context, at));
        bag.Add("opened by", Opening.Of(context, at), " ", context.KeyAt(end));
        bag.Add("followed by", Opening.Behind(context, end));
        bag.Add("followed by", from, " ", Opening.Behind(context, end));
        bag.Add("completed opened by", from, " ", Opening.Of(context, at));
    }

    // Whose persons they are: a delegation's, a donor's, those who came from abroad.
    private static void Persons(FeatureBag bag, ArticleContext context, Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        foreach (var donor in ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End).Take(4))
            bag.Add("persons and donor", EnumName<Donors.DonorKind>.Of(donor.Kind) + " " + (donor.First < quantity.First ? "before " : "behind ") + Distance.Of(Math.Max(quantity.First - donor.End, donor.First - quantity.End)));
        if (ArticleContext.Within(context.Topics, t => t.Start, quantity.End, Math.Min(sentence.End, quantity.End + 8)).Any(t => t.Value == "origin"))
            bag.Add("persons from abroad");
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.Tokens[i].Is("đoàn"))
                bag.Add("persons and delegation", (i < quantity.First ? "before " : "behind ") + Distance.Of(i < quantity.First ? quantity.First - i : i - quantity.End));
        }
        bag.Add("persons named", (quantity.Unit ?? "") + " " + context.KeyAt(quantity.First - 1));
    }
}
