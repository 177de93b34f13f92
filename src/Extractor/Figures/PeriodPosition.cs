using NgoNews.Extractor.Periods;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>How a time expression stands in its sentence: in brackets, held against, looked forward to, a programme's.</summary>
internal sealed class PeriodPosition(ArticleContext context)
{
    /// <summary>Tokens of a clause.</summary>
    public const int Clause = 18;

    private Dictionary<string, Period>? explained;

    public bool SaysYear(PeriodMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (TimeWords.Year(context.Tokens, i) is not null || (context.Tokens[i].Kind == Text.TokenKind.Number && context.Tokens[i].Key.Length > 5))
                return true;
        }
        return false;
    }

    // "Sau 3 năm (2019 - 2021), cả nước …": the brackets say which years.
    public bool Explains(PeriodMention mention) => Any(context.Tokens, mention.First - 1, "(") && (Any(context.Tokens, mention.First - 2, "năm", "qua", "kỳ", "đoạn") || (Any(context.Tokens, mention.First - 2, "đó", "trước", "sau", "theo", "đầu") && Any(context.Tokens, mention.End, ")")));

    // "7 dự án từ năm 2017 chuyển sang"
    public bool IsCarriedOver(PeriodMention mention) => Any(context.Tokens, mention.End, "chuyển");

    // "so với năm 2022", "hơn mức của năm 2021"
    public bool IsComparison(PeriodMention mention)
    {
        if (Any(context.Tokens, mention.First - 1, "hơn"))
            return true;
        for (var i = mention.First - 1; i >= Math.Max(0, mention.First - 4); i--)
        {
            if (Any(context.Tokens, i, "với") && Any(context.Tokens, i - 1, "so"))
                return true;
            // "so với 21 khoản của năm 2022": what is held against is the number, and the year is its own.
            if (context.Tokens[i].Key is "," or ";" or "." || context.Tokens[i].Kind == Text.TokenKind.Number)
                return false;
        }
        return false;
    }

    /// <summary>"so với 18 khoản và 1,765 triệu USD": is the number one that another is held against?</summary>
    public bool IsCompared(Quantities.Quantity quantity)
    {
        var first = quantity.First;
        for (var i = first - 1; i >= Math.Max(1, first - 7); i--)
        {
            if (context.Tokens[i].Key is "," or ";" or "(")
                return false;
            if (Any(context.Tokens, i, "với") && Any(context.Tokens, i - 1, "so"))
                return true;
        }
        return false;
    }

    // "triển khai nhiệm vụ năm 2024", "phương hướng năm tới"
    public bool IsOutlook(PeriodMention mention) =>
        context.Holds(mention.First - 4, mention.First, "vụ", "hướng", "kế") && !context.Holds(mention.First - 4, mention.First, ",", "kết");

    // "Chương trình … giai đoạn 2020 – 2025", "9 dự án giai đoạn 2024 - 2027": the years of a programme, not of an account.
    public bool IsProgramme(PeriodMention mention) =>
        Any(context.Tokens, mention.First, "giai", "nhiệm") && !Any(context.Tokens, mention.First - 1, "trong", ",", "cả", "của") && context.SentenceOf(mention.First) is var sentence and >= 0
        && context.Holds(Math.Max(context.Sentences[sentence].First, mention.First - 22), mention.First, "trình", "án", "lược", "thuận")
        && !context.Holds(context.Sentences[sentence].First, mention.First, "kết");

    // "thực hiện từ tháng 6/2017 đến tháng 5/2020", "kéo dài trong 3 năm 2022 - 2024", "thời gian: 01/2017 - 12/2019": how long a project runs.
    public bool IsLife(PeriodMention mention) => context.SentenceOf(mention.First) is var sentence and >= 0
        && mention.Period is { From: { } from } && (mention.Period.To is not { } to || to.DayNumber - from.DayNumber > 150)
        && context.Holds(Math.Max(context.Sentences[sentence].First, mention.First - 6), mention.First, "dài", "hiện", "khai", "gian", "hạn")
        && (context.Holds(mention.First, mention.End, "từ", "-", "đến") || context.Holds(mention.First - 2, mention.First, ":"));

    /// <summary>Told beside the account: held against it, looked forward to, a programme's or a project's, or in brackets.</summary>
    public bool IsAside(PeriodMention mention) => IsComparison(mention) || IsOutlook(mention) || IsProgramme(mention) || IsLife(mention) || (context.InBrackets(mention.First) && !Explains(mention));

    /// <summary>"Từ đầu dự án (7/2012) …", "Kể từ khi có quỹ (2008) …": the day, month or year that the words before an end name in passing.</summary>
    public DateOnly? BeginningNamed(int end)
    {
        var first = Math.Max(0, end - Clause);
        var from = -1;
        for (var i = first; i < end; i++)
            from = Any(context.Tokens, i, "từ") ? i : context.Tokens[i].Is(".") ? -1 : from;
        if (from < 0)
            return null;
        if (ArticleContext.Within(context.LooseTimes, p => p.First, from, end).LastOrDefault().Period.From is { } named)
            return named;
        for (var i = end - 1; i > from; i--)
        {
            if (TimeWords.Year(context.Tokens, i) is { } year)
                return new DateOnly(year, 1, 1);
        }
        return null;
    }

    /// <summary>"Trong năm tài chính 2018": what the brackets behind these words, here or at their first mention, say they mean; or null.</summary>
    public Period? Meaning(PeriodMention mention) => (explained ??= Explanations()).Count > 0 && explained.TryGetValue(KeyOf(mention), out var told) ? told : null;

    /// <summary>What a time means: as brackets explain it, else as it is written.</summary>
    public Period Told(PeriodMention mention) => Meaning(mention) ?? mention.Period;

    private Dictionary<string, Period> Explanations()
    {
        var found = new Dictionary<string, Period>(StringComparer.Ordinal);
        foreach (var mention in context.Periods)
        {
            if (Explanation(mention) is { } inside)
                found.TryAdd(KeyOf(mention), inside.Period);
        }
        return found;
    }

    private string KeyOf(PeriodMention mention) => string.Join(' ', Enumerable.Range(mention.First, mention.End - mention.First).Select(i => context.Tokens[i].Key));

    // "năm tài chính 2018 (từ 1/7/2017 đến 30/6/2018)", "mười năm tiếp theo (2002 - 2011)": the brackets hold nothing but what the words before them mean.
    private PeriodMention? Explanation(PeriodMention mention)
    {
        if (mention.Kind is not (PeriodKind.Span or PeriodKind.Loose or PeriodKind.YearBefore) || !Any(context.Tokens, mention.End, "("))
            return null;
        var inside = ArticleContext.Within(context.Periods, p => p.First, mention.End + 1, mention.End + 3).FirstOrDefault();
        return inside.End > 0 && Any(context.Tokens, inside.End, ")") && inside.Kind == PeriodKind.Span && inside.Period is { From: not null, To: not null } ? inside : null;
    }
}
