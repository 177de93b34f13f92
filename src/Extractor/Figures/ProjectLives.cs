using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>
/// From when to when projects run, told in one phrase ("thực hiện từ tháng 6/2009 đến tháng 11/2010"), by both ends ("khởi công tháng 12/2024, hoàn thành tháng 12/2025")
/// or by one end and a length ("vòng đời 5 năm, bắt đầu tháng 10/2011").
/// </summary>
internal sealed class ProjectLives
{
    // Tokens between the two ends, and between an end and its time.
    private const int Apart = 28;
    private const int Reach = 5;

    // What tells a beginning, told by its hash: every token is asked.
    private static readonly KeyTable<bool> Openers = KeyTable.Of("bắt", "khởi", "mở", "triển", "thực", "kể");

    private readonly ArticleContext context;
    private readonly List<(int First, Period Period)> all = [];
    private readonly List<PeriodMention> times;

    public ProjectLives(ArticleContext context, PeriodPosition position)
    {
        this.context = context;
        times = [.. context.Periods.Concat(context.LooseTimes).OrderBy(p => p.First)];
        foreach (var mention in context.Periods.Where(m => m.Period is { From: not null, To: not null } && position.IsLife(m)))
            all.Add((mention.First, mention.Period));
        for (var i = 0; i < context.Tokens.Count; i++)
        {
            if (Openers.MayHold(context.Tokens[i]) && Begins(i) && TimeBehind(i + 1) is { Period.From: { } from } begun && LastDay(begun, from) is { } to)
                all.Add((i, new Period(from, to)));
        }
        all.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>The lives told nearest a token: behind it in its paragraph, or before it anywhere.</summary>
    public IEnumerable<(string Name, Period Period)> Near(int token, Paragraph paragraph)
    {
        foreach (var (_, period) in ArticleContext.Within(all, l => l.First, token, paragraph.End).Take(1))
            yield return ("life behind", period);
        foreach (var (first, period) in ArticleContext.Within(all, l => l.First, 0, token).TakeLast(1))
            yield return (first >= paragraph.First ? "life before" : "life above", period);
    }

    private bool Begins(int at) => context.Tokens[at].Key switch
    {
        "bắt" or "khởi" or "mở" => Any(context.Tokens, at + 1, "đầu", "công", "động", "sự"),
        "triển" => Any(context.Tokens, at + 1, "khai"),
        "thực" => Any(context.Tokens, at + 1, "hiện"),
        "kể" => Any(context.Tokens, at + 1, "từ"),
        _ => false,
    };

    private bool Ends(int at) => context.Tokens[at].Key switch
    {
        "kết" => Any(context.Tokens, at + 1, "thúc"),
        "hoàn" => Any(context.Tokens, at + 1, "thành", "tất"),
        "khép" => Any(context.Tokens, at + 1, "lại"),
        "bàn" => Any(context.Tokens, at + 1, "giao"),
        "đến" or "tới" => true,
        _ => false,
    };

    // The time that follows within a few words.
    private PeriodMention TimeBehind(int at) => ArticleContext.Within(times, p => p.First, at, at + Reach).FirstOrDefault();

    private DateOnly? LastDay(PeriodMention begun, DateOnly from)
    {
        var end = Math.Min(begun.End + Apart, context.Tokens.Count - 1);
        for (var i = begun.End; i < end && context.Tokens[i].Kind != Text.TokenKind.Break; i++)
        {
            if (Ends(i) && TimeBehind(i + 1).Period.To is { } to && to > from)
                return to;
        }
        for (var i = Math.Max(0, begun.First - Apart); i < end; i++)
        {
            if (Length(i) is { } months && from.Year + (months / 12) < 2100)
                return from.AddMonths(months).AddDays(-1);
        }
        return null;
    }

    // "vòng đời 5 năm", "kéo dài 36 tháng", "trong vòng 18 tháng", "thời gian thực hiện: 3 năm"
    private int? Length(int at)
    {
        if (!Any(context.Tokens, at, "đời", "dài", "vòng", "trong", "hiện", "gian", "hạn", ":") || Small(context.Tokens, at + 1) is not { } count || !Any(context.Tokens, at + 2, "năm", "tháng") || Any(context.Tokens, at + 3, "đầu", "qua"))
            return context.Tokens[at].Key is "đời" or "dài" or "vòng" && Any(context.Tokens, at + 2, "tháng") && int.TryParse(context.Tokens[at + 1].Key, out var many) && many is > 31 and <= 120 ? many : null;
        return Any(context.Tokens, at + 2, "năm") ? count * 12 : count;
    }
}
