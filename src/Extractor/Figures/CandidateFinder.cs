using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides which quantities can be figures, and of which indicator.</summary>
internal sealed class CandidateFinder
{
    private readonly ArticleContext context;
    private readonly bool relevant;
    private readonly Elisions elisions;
    private readonly Refusals refusals;
    private int row = -1;
    private HashSet<int> cells = [];

    public CandidateFinder(ArticleContext context, bool relevant)
    {
        (this.context, this.relevant) = (context, relevant);
        var headings = new HeadingUnits(context);
        (elisions, refusals) = (new Elisions(context, headings), new Refusals(context, headings, relevant));
    }

    private List<Token> Tokens => context.Tokens;

    /// <summary>Every quantity outside noise, with its indicator or the reason why it has none.</summary>
    public List<Candidate> Find()
    {
        var (candidates, earlier) = (new List<Candidate>(), new Earlier());
        var lead = context.Paragraphs.FindIndex(p => p.Kind == ParagraphKind.Body);
        foreach (var quantity in context.Quantities)
        {
            var paragraph = context.ParagraphOf(quantity.Number);
            if (paragraph < 0 || context.Paragraphs[paragraph].Kind is ParagraphKind.Noise || OpensCell(paragraph, quantity.First))
                continue;
            var candidate = new Candidate(context, quantity) { InHeadline = context.Paragraphs[paragraph].Kind == ParagraphKind.Headline, InLead = paragraph == lead };
            Decide(candidate, earlier);
            candidates.Add(candidate);
            earlier.Add(candidate);
        }
        MixedSums.Refuse(context, candidates);
        return candidates;
    }

    // What a cell of a table begins with is its number; what stands inside it is told as in any text.
    private bool OpensCell(int paragraph, int token)
    {
        if (context.Paragraphs[paragraph].Kind != ParagraphKind.Row)
            return false;
        if (paragraph != row)
            (row, cells) = (paragraph, [.. TableRows.Split(context.Text, Tokens, context.Paragraphs[paragraph]).Select(c => c.First)]);
        return cells.Contains(token);
    }

    private void Decide(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        if (Propose(candidate, earlier) is not var (indicator, doubt))
        {
            candidate.Because($"no figure: {(quantity.Subject is null ? quantity.Kind.ToString().ToLowerInvariant() : quantity.Unit)}");
            return;
        }
        if (refusals.Finally(candidate, indicator) is { } final)
        {
            candidate.Because("no figure: " + final);
            return;
        }
        candidate.Proposed = indicator;
        if ((refusals.Of(candidate, indicator) ?? doubt) is { } refusal)
        {
            candidate.Refusal = refusal;
            candidate.Because("no figure: " + refusal);
            return;
        }
        candidate.Indicator = indicator;
        candidate.Because($"{WireName<Indicator>.Of(indicator)}: \"{quantity.Unit ?? candidate.Unit}\"");
    }

    // What it would count; and what speaks against it, though the learned choice may know better.
    private (Indicator Indicator, string? Doubt)? Propose(Candidate candidate, Earlier earlier)
    {
        var quantity = candidate.Quantity;
        switch (quantity.Kind)
        {
            case QuantityKind.Money or QuantityKind.Number when elisions.OfRow(candidate, earlier) is { } completed:
                return Complete(candidate, completed);
            case QuantityKind.Money:
                candidate.Unit = quantity.Unit ?? candidate.Unit;
                return (Indicator.AidValue, null);
            case QuantityKind.Number when elisions.Of(candidate, earlier) is { } completed:
                return Complete(candidate, completed);
            case QuantityKind.Count:
                return quantity.Subject switch
                {
                    Subject.Ngo => (Indicator.NgoCount, null),
                    Subject.Org => (Indicator.NgoCount, IsForeignOrg(candidate) ? null : "organisations of any kind"),
                    Subject.Item => (Indicator.ItemCount, null),
                    Subject.Delegation => (Indicator.DelegationCount, null),
                    Subject.Visit => (Indicator.VisitCount, null),
                    Subject.Person => (Indicator.VisitCount, IsDelegate(candidate) ? null : "persons of no delegation"),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static (Indicator Indicator, string? Doubt) Complete(Candidate candidate, Elisions.Completed completed)
    {
        (candidate.Unit, candidate.Value, candidate.Completion) = (completed.Unit, completed.Value, completed.From);
        return (completed.Indicator, completed.Certain ? null : "a bare number");
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
        return relevant || ArticleContext.Within(context.Topics, t => t.Start, from, context.Sentences[candidate.Sentence].End).Any(t => t.Value == "ngo");
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
}
