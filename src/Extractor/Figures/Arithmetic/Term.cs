using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>A quantity that takes part in an article's arithmetic, under one of the readings that its print admits.</summary>
internal sealed class Term
{
    // Beyond these no sum or percentage of aid lies, and within them no product leaves the type's range.
    private const decimal Largest = 1_000_000_000_000_000m;
    private const decimal Smallest = 0.000001m;

    private readonly decimal? otherwise;
    private readonly decimal asPrinted;
    private readonly decimal? printedStep;

    // As printed and turned: asked for each way in which the number may be meant.
    private Interval? range, turnedRange;

    private Term(Candidate candidate, string kind, decimal? printedStep, decimal? otherwise, char mark, decimal scale)
    {
        (Candidate, Kind, Mark, Scale) = (candidate, kind, mark, scale);
        (asPrinted, this.printedStep, this.otherwise) = (candidate.Value, printedStep, otherwise);
    }

    public Candidate Candidate { get; }

    /// <summary>Only quantities of one kind can be added or divided: a currency, a counted noun's subject, or <see cref="Percent"/>.</summary>
    public string Kind { get; }

    /// <summary>The mark that can be read both ways, or none.</summary>
    public char Mark { get; }

    /// <summary>The mark that certainly stands before decimals ("1.5 triệu", "1,5 triệu"), or none.</summary>
    public char DecimalMark { get; private init; }

    /// <summary>What the digits are multiplied by.</summary>
    public decimal Scale { get; }

    /// <summary>The kind of percentages and multiples.</summary>
    public const string Percent = "%";

    public bool IsMoney => Kind.Length == 3 && char.IsAsciiLetterUpper(Kind[0]);

    /// <summary>The other way to read it is possible and not yet ruled out.</summary>
    public bool IsOpen => otherwise is not null && !IsSettled;

    /// <summary>The article's arithmetic has said which reading it is.</summary>
    public bool IsSettled { get; set; }

    /// <summary>The mark is read the other way than without further knowledge.</summary>
    public bool IsTurned { get; private set; }

    public decimal Value => IsTurned ? otherwise!.Value : asPrinted;

    /// <summary>What it can stand for, by hedge and precision.</summary>
    public Interval Range => IsTurned ? turnedRange ??= RangeOf() : range ??= RangeOf();

    private Interval RangeOf()
    {
        var step = printedStep is not { } printed ? Tolerance.SignificantStep(Value)
            : !IsTurned ? printed
            : otherwise < asPrinted ? printed / 1000 : printed * 1000;
        var low = Tolerance.Of(Value, Candidate.Quantity.Qualifier, step, !IsMoney && Kind != Percent);
        return Candidate.Quantity.High is { } high && high <= Largest && high > Value ? low with { High = high } : low;
    }

    public void Turn() => IsTurned = !IsTurned;

    /// <summary>The candidate as a term; null where it counts nothing, or more than arithmetic is done with.</summary>
    public static Term? Of(ArticleContext context, Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (candidate.Value is > Largest or < Smallest || KindOf(candidate) is not { } kind)
            return null;
        var token = context.Tokens[quantity.Number];
        if (token.Kind != TokenKind.Number)
            return new Term(candidate, kind, null, null, '\0', 1);
        // The scale is what makes the value of the digits; parts and halves ("1 tỷ 200 triệu") leave no power of ten.
        var scaled = NumberWords.Scale(context.Tokens, quantity.Number + 1, afterDigits: true) is not null;
        if (PrintedNumber.Value(token.Key, scaled) is not ({ } digits and > 0) || PowerOfTen(candidate.Value / digits) is not { } scale)
            return new Term(candidate, kind, null, null, '\0', 1);
        var at = token.Key.LastIndexOfAny(['.', ',']);
        var step = scale;
        for (var printed = digits; printed != decimal.Truncate(printed) && step > Smallest; printed *= 10)
            step /= 10;
        if (at > 0 && digits != decimal.Truncate(digits))
            step = scale / (decimal)Math.Pow(10, Math.Min(12, token.Key.Length - at - 1));
        var other = quantity.High is null && scale >= 1000 ? PrintedNumber.Otherwise(token.Key, scaled) * scale : null;
        var sure = at > 0 && token.Key.Length - at != 4 ? token.Key[at] : '\0';
        return new Term(candidate, kind, step, other is > Largest ? null : other, other is null ? '\0' : token.Key[at], scale) { DecimalMark = sure };
    }

    /// <summary>The words, from qualifier to unit.</summary>
    public string In(ArticleContext context) => context.Text[Candidate.Start..Candidate.End];

    private static string? KindOf(Candidate candidate) => candidate.Indicator switch
    {
        Indicator.AidValue => candidate.Unit,
        Indicator.NgoCount => "ngo",
        Indicator.ItemCount => "item",
        Indicator.DelegationCount => "delegation",
        Indicator.VisitCount => "visit",
        _ => KindOf(candidate.Quantity),
    };

    private static string? KindOf(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Percent => Percent,
        QuantityKind.Measure when quantity.Unit == "lần" => Percent,
        QuantityKind.Money => quantity.Unit,
        QuantityKind.Count => quantity.Subject switch
        {
            Subject.Ngo or Subject.Org => "ngo",
            Subject.Item => "item",
            Subject.Delegation => "delegation",
            // "524 lượt người, trong đó … khám bệnh cho 11.300 người": persons that are no visit are other persons.
            _ => quantity.Unit,
        },
        _ => null,
    };

    private static decimal? PowerOfTen(decimal factor)
    {
        for (var power = 1m; power <= Largest; power *= 10)
        {
            if (power == factor)
                return power;
        }
        return null;
    }
}
