using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>The words of an article that tell a stage: those of the table, and "viện trợ" where it is the donor's verb.</summary>
internal sealed class StageCues
{
    // "b) ", "2.1. " before the name of a field.
    private const int LongestMark = 4;

    // Told by their hashes: every token is asked.
    private static readonly KeyTable<bool> Verbs = KeyTable.Of("viện");

    private readonly ArticleContext context;
    private readonly List<(int Start, int End, Stage? Value)> headlineAid, headlineNgo, headlineVisit;

    public StageCues(ArticleContext context)
    {
        this.context = context;
        Aid = Topics.AidStages.FindAll(context.Tokens, 0, context.Tokens.Count);
        Ngo = Topics.NgoStages.FindAll(context.Tokens, 0, context.Tokens.Count);
        Visit = Topics.VisitStages.FindAll(context.Tokens, 0, context.Tokens.Count);
        var verbs = new List<(int Start, int End, Stage? Value)>();
        for (var i = 1; i < context.Tokens.Count; i++)
        {
            if (Verbs.MayHold(context.Tokens[i]) && IsVerb(i))
                verbs.Add((i, i + 2, Stage.Received));
        }
        if (verbs.Count > 0)
            Aid = [.. Aid.Concat(verbs).OrderBy(c => c.Start)];
        for (var i = 0; i < Aid.Count; i++)
        {
            if (Aid[i].Value == Stage.Received && IsLabel(Aid[i].Start, Aid[i].End))
                Aid[i] = Aid[i] with { Value = null };
        }
        headlineAid = Topics.AidStages.FindAll(context.TitleTokens, 0, context.TitleTokens.Count);
        headlineNgo = Topics.NgoStages.FindAll(context.TitleTokens, 0, context.TitleTokens.Count);
        headlineVisit = Topics.VisitStages.FindAll(context.TitleTokens, 0, context.TitleTokens.Count);
    }

    /// <summary>Cues for items and values, in order; without a stage: a phrase that only holds such a word.</summary>
    public List<(int Start, int End, Stage? Value)> Aid { get; }

    /// <summary>Cues for organisations.</summary>
    public List<(int Start, int End, Stage? Value)> Ngo { get; }

    /// <summary>Cues for delegations and visits.</summary>
    public List<(int Start, int End, Stage? Value)> Visit { get; }

    /// <summary>The stages that the headline tells of an indicator.</summary>
    public IEnumerable<Stage> OfHeadline(Indicator indicator) => (indicator switch
    {
        Indicator.NgoCount => headlineNgo,
        Indicator.DelegationCount or Indicator.VisitCount => headlineVisit,
        _ => headlineAid,
    }).Where(c => c.Value is not null).Select(c => c.Value!.Value).Distinct();

    /// <summary>The cues that tell the stage of an indicator.</summary>
    public List<(int Start, int End, Stage? Value)> Of(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => Ngo,
        Indicator.DelegationCount or Indicator.VisitCount => Visit,
        _ => Aid,
    };

    // "- Cứu trợ khẩn cấp: 96.000 USD", "Bảo trợ xã hội | 14 | 1,2": in a list such a word names the field, and what became of the sum stands above.
    private bool IsLabel(int start, int end)
    {
        var paragraph = context.ParagraphOf(start);
        var line = context.Paragraphs[paragraph];
        var listed = line.Kind is ParagraphKind.Item or ParagraphKind.Row || (start - line.First <= LongestMark && context.Outline.Above(paragraph).Any());
        if (!listed || Any(context.Tokens, start, "tiếp", "nhận", "thu", "vận", "huy", "được"))
            return false;
        for (var i = line.First; i < line.End; i++)
        {
            if (i < start && ArticleContext.Within(context.Donors, d => d.First, i, i + 1).Any())
                return false;
            if (context.Tokens[i].Is(":") || context.Tokens[i].Is("|"))
                return i >= end && (line.Kind == ParagraphKind.Row || context.QuantityAt(i + 1) is not null || context.QuantityAt(i + 2) is not null);
            if (context.QuantityAt(i) is { Subject: not null } or { Kind: Quantities.QuantityKind.Money })
                return false;
        }
        return false;
    }

    // A donor that no table knows: "KFHI".
    private bool IsAcronym(int at) => at >= 0 && context.Tokens[at] is { Kind: TokenKind.Word } token && token.End - token.Start is >= 3 and <= 8
        && !Any(context.Tokens, at, "ubnd", "hđnd", "pcpnn", "tcpcpnn", "ngo", "ngos", "ingo", "usd", "vnd", "vnđ", "eur")
        && context.Text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyExceptInRange('A', 'Z') < 0;

    // "ADRA viện trợ 38.700 USD", "tổ chức này viện trợ cho huyện 2 tỷ đồng"
    private bool IsVerb(int at)
    {
        if (!Any(context.Tokens, at, "viện") || !Any(context.Tokens, at + 1, "trợ") || ArticleContext.Within(Aid, c => c.Start, at - 4, at + 1).Any(c => c.End > at))
            return false;
        var subject = at - (Any(context.Tokens, at - 1, "đã", "sẽ", "cũng", "còn") ? 1 : 0);
        return Any(context.Tokens, subject - 1, "này") || IsAcronym(subject - 1) || ArticleContext.Within(context.Donors, d => d.First, subject - 16, subject).Any(d => d.End == subject || (d.End < subject && Any(context.Tokens, subject - 1, ")") && subject - d.End <= 6));
    }
}
