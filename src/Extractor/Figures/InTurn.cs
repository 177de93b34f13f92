using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Places;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>
/// "Các năm 2013, 2014, 2015 lần lượt là 19,8; 21,6 và 24,3 tỷ đồng": a row of times, places or donors and a row of as many numbers,
/// each number said of the one at its place in the other row.
/// </summary>
internal sealed class InTurn
{
    // Tokens between a row of years and the sentence that takes it up.
    private const int RowBefore = 40;

    // Tokens of what stands in brackets behind a number.
    private const int Bracketed = 10;

    // What a row's cue or introduction begins with, told by its hash: every token is asked.
    private static readonly KeyTable<bool> Openers = KeyTable.Of("lần", "thứ", "tương", "theo", "từng", ":");

    private readonly Dictionary<int, Period> periods = [];
    private readonly Dictionary<int, PlaceMention> places = [];
    private readonly Dictionary<int, DonorMention> donors = [];
    private readonly ArticleContext context;

    public InTurn(ArticleContext context)
    {
        this.context = context;
        for (var i = 0; i + 1 < context.Tokens.Count; i++)
        {
            if (!Openers.MayHold(context.Tokens[i]))
                continue;
            if (IsCue(i))
                Pair(i, i + 2);
            else if (context.Tokens[i].Is(":") && context.SentenceOf(i) >= 0)
                PairTimes(i);
        }
        foreach (var years in context.Periods.Where(p => p.Kind == PeriodKind.Span && Any(context.Tokens, p.First, "các")))
            PairYears(years);
    }

    /// <summary>The time that a row gives a quantity, or null.</summary>
    public Period? PeriodOf(Quantity quantity) => periods.TryGetValue(quantity.First, out var period) ? period : null;

    /// <summary>The place that a row gives a quantity, or null.</summary>
    public PlaceMention? PlaceOf(Quantity quantity) => places.TryGetValue(quantity.First, out var place) ? place : null;

    /// <summary>The donor that a row gives a quantity, or null.</summary>
    public DonorMention? DonorOf(Quantity quantity) => donors.TryGetValue(quantity.First, out var donor) ? donor : null;

    /// <summary>"lần lượt", "theo thứ tự", "tương ứng": what a row of numbers begins behind.</summary>
    public static bool IsSaid(List<Token> tokens, int at) => tokens[at].Key switch
    {
        "lần" => Any(tokens, at + 1, "lượt"),
        "thứ" => Any(tokens, at + 1, "tự"),
        "tương" => Any(tokens, at + 1, "ứng"),
        _ => false,
    };

    private bool IsCue(int at) => IsSaid(context.Tokens, at) || (Any(context.Tokens, at, "theo", "từng") && Any(context.Tokens, at + 1, "năm", "quý", "tháng"));

    // "Hai năm 2019, 2020 giảm sâu: 940.000 USD và 615.000 USD": nothing says "in turn", but the numbers are of one kind and as many.
    private void PairTimes(int colon)
    {
        var sentence = context.Sentences[context.SentenceOf(colon)];
        var numbers = Numbers(colon + 1, sentence.End);
        if (numbers.Count >= 2 && numbers[0].First - colon <= 2 && numbers.TrueForAll(n => n.Kind == numbers[0].Kind && n.Unit == numbers[0].Unit))
            PairTimes(sentence.First, colon, numbers);
    }

    // "các năm 2017, 2018 đạt 960.000 USD và hơn 1,14 triệu USD": as many numbers of one kind right behind the years.
    private void PairYears(PeriodMention years)
    {
        if (context.SentenceOf(years.First) is not (>= 0 and var at) || years.Period is not { From: { } from, To: { } to } || from.Year == to.Year)
            return;
        var numbers = Numbers(years.End, context.Sentences[at].End);
        if (numbers.Count == to.Year - from.Year + 1 && numbers[0].First - years.End <= 4 && numbers.TrueForAll(n => n.Kind == numbers[0].Kind && n.Unit == numbers[0].Unit) && !periods.ContainsKey(numbers[0].First))
            PairTimes(years.First, years.End, numbers);
    }

    private void PairTimes(int from, int to, List<Quantity> numbers)
    {
        var runs = YearsBeside(from, to, numbers.Count) ?? Periods(Row(context.Periods, p => p.First, p => p.End, from, to), numbers.Count);
        for (var i = 0; i < numbers.Count && runs.Count == numbers.Count; i++)
        {
            periods[numbers[i].First] = Months(from, to) is { } months && runs[i] is { From: { Month: 1, Day: 1 } begun, To: { Month: 12, Day: 31 } } ? new Period(begun.AddMonths(months.First), begun.AddMonths(months.End).AddDays(-1)) : runs[i];
            // "quý I và quý II lần lượt là 5 khoản (388.000 USD) và 11 khoản (954.700 USD)"
            foreach (var inner in ArticleContext.Within(context.Quantities, q => q.First, numbers[i].End, numbers[i].End + Bracketed).Where(q => q.First < Closing(numbers[i].End)))
                periods[inner.First] = periods[numbers[i].First];
        }
    }

    // "Năm 2018 …; hai năm trước đó lần lượt là …", "Năm 2006 là 4,2 tỷ, hai năm kế tiếp lần lượt …": so many years before or behind the one told last.
    private List<Period>? YearsBeside(int from, int to, int count)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (!Any(context.Tokens, i + 1, "năm") || Small(context.Tokens, i) != count || Any(context.Tokens, i - 1, "mười"))
                continue;
            // "sáu năm liền, từ 2007 đến 2012" tells them itself.
            if (Any(context.Tokens, i + 2, "liền") && !Any(context.Tokens, i + 3, "trước", "kế", "tiếp", "sau"))
                continue;
            var way = Any(context.Tokens, i + 2, "liền", "ngay") ? i + 3 : i + 2;
            int? first = Any(context.Tokens, way, "trước") ? -count : Any(context.Tokens, way, "kế", "tiếp", "sau") || Any(context.Tokens, way - 1, "liền") ? 1 : null;
            if (first is { } step && ArticleContext.LastBefore(context.Periods, p => p.First, i, p => p.Period is { From: { } f, To: { } t } && f.Year == t.Year)?.Period.To is { } told)
                return [.. Enumerable.Range(0, count).Select(y => Period.Year(told.Year + step + y))];
            // "các năm 2019, 2020 và 2021. Giá trị giải ngân ba năm lần lượt là …"
            if (first is not null || ArticleContext.Within(context.Periods, p => p.First, from, to).Any())
                continue;
            if (Row(context.Periods, p => p.First, p => p.End, from - RowBefore, from) is { } row && row.Count == count)
                return row.ConvertAll(p => p.Period);
            if (ArticleContext.LastBefore(context.Periods, p => p.First, from, p => p.Kind == PeriodKind.Span && p.Period is { From: { Month: 1, Day: 1 } f, To: { Month: 12, Day: 31 } t } && t.Year - f.Year + 1 == count)?.Period.From is { } begun)
                return [.. Enumerable.Range(0, count).Select(y => Period.Year(begun.Year + y))];
        }
        return null;
    }

    // Behind the brackets that open at a token; or the token.
    private int Closing(int at)
    {
        if (!Any(context.Tokens, at, "("))
            return at;
        for (var i = at + 1; i < Math.Min(at + Bracketed, context.Tokens.Count); i++)
        {
            if (context.Tokens[i].Is(")"))
                return i + 1;
        }
        return at;
    }

    // "9 tháng của các năm 2013, 2014, 2015", "quý I của hai năm 2022 và 2023": the months of each, counted from its first.
    private (int First, int End)? Months(int from, int to)
    {
        for (var i = from; i + 3 < to; i++)
        {
            if (Any(context.Tokens, i + 1, "tháng") && Small(context.Tokens, i) is { } count and >= 1 and <= 12 && Phrase(context.Tokens, i + 2, "đầu") is var behind && Any(context.Tokens, behind > 0 ? behind : i + 2, "của", "các"))
                return (0, count);
            if (Any(context.Tokens, i, "quý") && TimeWords.Quarter(context.Tokens, i + 1) is { } quarter && Any(context.Tokens, i + 2, "của", "các") && Any(context.Tokens, i + 4, "năm"))
                return (3 * (quarter - 1), 3 * quarter);
        }
        return null;
    }

    private void Pair(int cue, int behind)
    {
        var sentence = context.Sentences[context.SentenceOf(cue)];
        var numbers = Numbers(behind, sentence.End);
        if (numbers.Count < 2)
            return;
        PairTimes(sentence.First, cue, numbers);
        var named = Row(context.Places, p => p.First, p => p.End, sentence.First, cue);
        if (named.Count != numbers.Count)
            named = PlacesBefore(sentence.First, cue, numbers.Count);
        for (var i = 0; i < numbers.Count && named.Count == numbers.Count; i++)
            places[numbers[i].First] = named[i];
        var givers = Row(context.Donors, d => d.First, d => d.End, sentence.First, cue);
        for (var i = 0; i < numbers.Count && givers.Count == numbers.Count; i++)
            donors[numbers[i].First] = givers[i];
    }

    // "Cần Thơ (cũ) có 52 khoản, Sóc Trăng (cũ) 37 khoản. … ở hai địa bàn lần lượt là …": so many places told in the sentence before.
    private List<PlaceMention> PlacesBefore(int from, int to, int count)
    {
        for (var i = from; i < to; i++)
        {
            if (Small(context.Tokens, i) != count || !Any(context.Tokens, i + 1, "địa", "tỉnh", "nơi", "khu", "vùng", "thành", "huyện"))
                continue;
            var before = context.SentenceOf(from) - 1;
            return before < 0 ? [] : [.. ArticleContext.Within(context.Places, p => p.First, context.Sentences[before].First, from)
                .Where(p => p.Kind is PlaceKind.Province or PlaceKind.District).DistinctBy(p => (p.Code, p.Former))];
        }
        return [];
    }

    // Numbers that only commas and "và" part; the row may begin a few words behind the cue.
    private List<Quantity> Numbers(int from, int to)
    {
        var row = new List<Quantity>();
        foreach (var quantity in ArticleContext.Within(context.Quantities, q => q.First, from, to))
        {
            if (row.Count > 0 && quantity.First < Closing(row[^1].End))
                continue;
            if (row.Count == 0 ? quantity.First - from > 8 : !OnlyMarks(Closing(row[^1].End), quantity.First))
                break;
            row.Add(quantity);
        }
        return row;
    }

    // The last row of things of a stretch: neighbours parted by commas and "và" only.
    private List<T> Row<T>(List<T> things, Func<T, int> first, Func<T, int> end, int from, int to)
    {
        var row = new List<T>();
        foreach (var thing in ArticleContext.Within(things, first, from, to))
        {
            if (row.Count > 0 && !OnlyMarks(end(row[^1]), first(thing), ofTimes: true))
                row.Clear();
            row.Add(thing);
        }
        return row;
    }

    private bool OnlyMarks(int from, int to, bool ofTimes = false)
    {
        for (var i = from; i < to; i++)
        {
            if (!Any(context.Tokens, i, ",", ";", "và", "năm", "quý", "tháng", "rồi") && !(ofTimes && Any(context.Tokens, i, "cả")))
                return false;
        }
        return to > from;
    }

    // As many times as numbers; or one span of as many years, quarters or months.
    private static List<Period> Periods(List<PeriodMention> row, int count)
    {
        if (row.Count == count)
            return [.. row.Select(p => p.Period)];
        if (row.Count == 0 || row[^1].Period is not { From: { } from, To: { } to } || from.Day != 1 || to.AddDays(1).Day != 1)
            return [];
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (months % count != 0 || months / count is not (1 or 3 or 12))
            return [];
        var step = months / count;
        return [.. Enumerable.Range(0, count).Select(i => new Period(from.AddMonths(i * step), from.AddMonths((i + 1) * step).AddDays(-1)))];
    }
}
