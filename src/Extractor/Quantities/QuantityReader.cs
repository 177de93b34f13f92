using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Quantities;

/// <summary>Reads every quantity of a text in one pass. What stands inside a time expression is no quantity.</summary>
public sealed class QuantityReader
{
    // What may stand before a number beside hedges and currencies, and what a place in an order begins with.
    private static readonly KeyTable<bool> Openers = KeyTable.Of("từ", "giữa", "âm", "trừ", "đầu", "thứ", "hạng", "giải");

    // Words between a hedge and its number.
    private const int MostApart = 6;

    private readonly QuantityText source;
    private readonly List<Token> tokens;
    private readonly AmountReader amounts;
    private readonly UnitReader units;
    private readonly OrderReader orders;
    private readonly Identifiers identifiers;

    private QuantityReader(QuantityText source)
    {
        (this.source, tokens) = (source, source.Tokens);
        amounts = new AmountReader(source);
        units = new UnitReader(source);
        orders = new OrderReader(source, amounts);
        identifiers = new Identifiers(source);
    }

    /// <summary>All quantities, in order.</summary>
    /// <param name="text">NFC.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="isTime">Does this token belong to a time expression?</param>
    public static List<Quantity> Read(string text, List<Token> tokens, Func<int, bool> isTime)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var reader = new QuantityReader(new QuantityText(text, tokens, isTime));
        var quantities = new List<Quantity>();
        for (var i = 0; i < tokens.Count;)
        {
            var opens = Opens(tokens[i]);
            var quantity = opens ? reader.orders.At(i) : null;
            var skip = quantity is null ? reader.identifiers.Skip(i) : i;
            if (skip > i)
            {
                i = skip;
                continue;
            }
            if (opens)
                quantity ??= reader.QuantityAt(i);
            if (quantity is not null)
                quantities.Add(quantity);
            i = quantity?.End ?? i + 1;
        }
        return SharedUnits.Complete(tokens, quantities);
    }

    // Most words are told by themselves to begin none.
    private static bool Opens(in Token token) => token.Kind != TokenKind.Break
        && (token.Kind != TokenKind.Word || Openers.TryGet(token, out _) || NumberWords.Opens(token) || UnitTables.Before.MayOpen(token) || UnitTables.Currencies.MayOpen(token));

    private Quantity? QuantityAt(int at)
    {
        var (hedge, next) = Hedge(at);
        var from = false;
        if (Any(tokens, next, "từ", "giữa"))
            (from, next) = (true, next + 1);
        if (Hedge(next) is { Hedge: { } second, Next: var inner })
            (hedge, next) = (second, inner);
        var qualifier = hedge?.Qualifier ?? Qualifier.Exact;
        // "gần 1/3 số lao động", "hơn một nửa"
        if (next > at && next < tokens.Count && orders.At(next) is { Kind: QuantityKind.Number } share)
            return share with { First = at, Qualifier = qualifier };
        var negative = IsNegative(next);
        var sign = negative ? next + 1 : next;
        // "âm tám phần ba", "-3/4"
        if (negative && orders.At(sign) is { Kind: QuantityKind.Number } below)
            return below with { First = at, Qualifier = qualifier, Value = -below.Value };
        var prefix = units.Prefix(sign);
        var number = prefix?.Number ?? sign;
        if (source.IsTime(number) || amounts.At(number, negative) is not { } low || IsOrder(number, low))
            return null;
        var range = RangeAt(number, low, from, prefix is not null);
        var quantity = Complete(at, number, prefix?.Unit, qualifier, low, range);
        if (quantity is not null && negative)
            quantity = quantity with { Value = -quantity.Value, High = null, Incidental = true };
        if (quantity is { Qualifier: Qualifier.Exact } && hedge is null)
            quantity = quantity with { Qualifier = Apart(at) };
        // "cao hơn 33,2 triệu USD của giai đoạn trước": that much it was.
        if (quantity is not null && hedge is not null && Any(tokens, quantity.End, hedge.NotBefore))
            quantity = quantity with { First = next, Qualifier = quantity.High is null ? Qualifier.Exact : Qualifier.Range };
        // "từ" belongs to "từ 5 đến 7" and "từ 12 triệu trở lên"; in "từ hai tổ chức" the number begins behind it.
        return Any(tokens, at, "từ", "giữa") && quantity is { High: null, Qualifier: not (Qualifier.AtLeast or Qualifier.AtMost) } ? null : quantity;
    }

    // "âm 5", "−5", "là -5%"; a dash that opens a line is a bullet, unless the number is all there is.
    private bool IsNegative(int at)
    {
        if (Any(tokens, at, "âm") || (Any(tokens, at, "trừ") && (at == 0 || tokens[at - 1].Kind == TokenKind.Break)))
            return !source.IsCapitalInside(at) && amounts.At(at + 1) is not null;
        if (!Any(tokens, at, "-") || at + 1 >= tokens.Count || Any(tokens, at + 1, "-"))
            return false;
        if (units.Prefix(at + 1) is null && !source.IsDigits(at + 1) && !Any(tokens, at + 1, ","))
            return false;
        if (at == 0 || tokens[at - 1].Kind == TokenKind.Break)
            return orders.At(at + 1) is { } share ? source.IsLine(at, share.End) : amounts.At(units.Prefix(at + 1)?.Number ?? at + 1, signed: true) is { } alone && source.IsLine(at, units.At(alone.End, null, alone.Scaled).End);
        return source.Touching(at, at + 1) && !source.Touching(at - 1, at)
            && (source.Text[tokens[at].Start] == '−' || Any(tokens, at - 1, "là", "còn", "xuống", "mức", "khoảng", "từ", "đến", "tới", ":", "(", "=", "đạt", "độ", "giảm", "tăng", "lỗ"));
    }

    // "giai đoạn 2 dự án nước sạch", "lần thứ ba tổ chức hội nghị", "một phần ba dự án": a place in an order or a share, no count.
    private bool IsOrder(int number, Amount amount) =>
        amount is { Scaled: false, Value: <= 12 } && Any(tokens, number - 1, "đoạn", "pha", "phần", "đợt", "thứ");

    private Quantity? Complete(int at, int number, string? prefixUnit, Qualifier qualifier, Amount low, Amount? range)
    {
        var unit = units.At(range?.End ?? low.End, prefixUnit, low.Scaled || range?.Scaled == true);
        var loose = low.Loose || range?.Loose == true;
        if (low.Words && !IsSaidNumber(low, number, unit))
        {
            if (qualifier == Qualifier.Exact && range is null && !IsSaidLoosely(low, number, unit))
                return null;
            loose = true;
        }
        // "một bảng phân công": a currency's word that is another word first.
        if (unit.Kind == QuantityKind.Money && low is { Words: true, Scaled: false })
        {
            if (Any(tokens, unit.End - 1, "bảng", "đ", "won", "yên", "kíp"))
                return null;
            loose = true;
        }
        var value = ScaledLow(low, range) + unit.Tail;
        var (end, cents) = Cents(unit, low, range);
        if (Any(tokens, end, "rưỡi") && unit.Kind is QuantityKind.Money or QuantityKind.Measure && !low.Scaled && range is null)
            (end, cents, loose) = (end + 1, 0.5m, true);
        if (UnitTables.After.Match(tokens, end, out var after) is > 0 and var behind)
            (qualifier, end) = (after.Qualifier, behind);
        return new Quantity
        {
            Kind = unit.Kind,
            Value = (value + cents) * unit.Factor,
            High = (range?.Value ?? low.Upto) * unit.Factor,
            Unit = unit.Name,
            Qualifier = range is null && low.Upto is null ? qualifier : Qualifier.Range,
            Subject = unit.Subject,
            Scaled = low.Scaled,
            PerYear = IsPerYear(end),
            Incidental = loose || cents > 0,
            Noun = unit.Noun,
            First = at,
            Number = number,
            End = end,
        };
    }

    // "10 - 15 triệu USD": the scale belongs to both ends, unless the lower one would reach the upper.
    private static decimal ScaledLow(Amount low, Amount? range) =>
        range is { Scale: { } shared } && !low.Scaled && low.Value < range.Value / shared ? low.Value * shared : low.Value;

    // "2 đô la và 23 xen", "hai đô 23"
    private (int End, decimal Value) Cents(Unit unit, Amount low, Amount? range)
    {
        if (unit.Kind != QuantityKind.Money || range is not null || low.Scaled)
            return (unit.End, 0m);
        var next = Any(tokens, unit.End, "và") ? unit.End + 1 : unit.End;
        if (source.IsTime(next) || amounts.At(next) is not { Scaled: false, Value: > 0 and < 100 } cents || cents.Value != decimal.Truncate(cents.Value))
            return (unit.End, 0m);
        if (UnitTables.Cents.Match(tokens, cents.End, out _) is > 0 and var said)
            return (said, cents.Value / 100);
        var bare = next == unit.End && !cents.Words && tokens[next].Key.Length == 2 && source.EndsBefore(next + 1) && !Any(tokens, next + 1, ")", ":");
        return bare ? (next + 1, cents.Value / 100) : (unit.End, 0m);
    }

    // "USD/năm", "mỗi năm", "hằng năm" behind the unit.
    private bool IsPerYear(int end) =>
        (Any(tokens, end, "/") && Any(tokens, end + 1, "năm"))
        || (Any(tokens, end, "mỗi", "một", "hàng", "hằng") && Any(tokens, end + 1, "năm") && !Any(tokens, end + 2, "qua"));

    private (UnitTables.Hedge? Hedge, int Next) Hedge(int at)
    {
        UnitTables.Hedge? last = null;
        // "khoảng trên dưới hơn": nobody stacks more.
        for (var hedges = 0; hedges < 3 && UnitTables.Before.Match(tokens, at, out var hedge) is > 0 and var end && !Any(tokens, at - 1, hedge.NotBehind); hedges++)
            (last, at) = (hedge, end);
        return (last, at);
    }

    // "ước giải ngân 5 tỷ đồng", "Ước cả năm: 48 tỷ đồng"
    private Qualifier Apart(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MostApart) && (tokens[i].Kind == TokenKind.Word || tokens[i].Is(":")); i--)
        {
            if (UnitTables.Apart.Match(tokens, i, out var hedge) > 0)
                return Any(tokens, i - 1, hedge.NotBehind) ? Qualifier.Exact : hedge.Qualifier;
        }
        return Qualifier.Exact;
    }

    // "5-7", "từ 5 đến 7", "giữa 10 và 20", "$10-20", "1000 đồng đến 2000 đồng": the upper end, its index that of the unit it shares.
    private Amount? RangeAt(int number, Amount low, bool from, bool prefixed)
    {
        var between = from && Any(tokens, number - (prefixed ? 2 : 1), "giữa");
        if (JoinAt(low, low.End, from, between) is { } next && High(next, low, prefixed) is { } high)
            return high;
        // "từ 1000 đồng đến 2000 đồng": both ends have their unit.
        var unit = units.At(low.End, null, low.Scaled);
        if (unit.Kind is QuantityKind.Number || (!from && unit.Kind == QuantityKind.Count) || Any(tokens, number - 2, "tăng", "giảm", "nâng"))
            return null;
        return JoinAt(low, unit.End, from, between) is { } second && High(second, low, prefixed: false) is { } top && units.At(top.End, null, top.Scaled) is var same && same.Kind == unit.Kind && same.Name == unit.Name
            && (!low.Words || low.Scaled || from) ? top : null;
    }

    private int? JoinAt(Amount low, int at, bool from, bool between)
    {
        var joined = Any(tokens, at, "-", "~") || (between && Any(tokens, at, "và")) || Any(tokens, at, "đến", "tới");
        if (!joined || (low.Words && !from && !Any(tokens, at, "đến", "tới")) || at + 1 >= tokens.Count || source.IsTime(at + 1))
            return null;
        var (_, next) = Hedge(at + 1);
        return next;
    }

    private Amount? High(int at, Amount low, bool prefixed)
    {
        var number = units.Prefix(at)?.Number ?? at;
        if (source.IsTime(number) || amounts.At(number) is not { Upto: null } high || (high.Words != low.Words && !low.Loose && !high.Loose) || high.Value <= low.Value)
            return null;
        var counted = prefixed || number > at || high.Scaled || units.At(high.End, null, high.Scaled).Kind != QuantityKind.Number;
        return counted ? high : source.EndsBefore(high.End) ? high with { Loose = true } : null;
    }

    // A number word counts only before something that can be counted; "một" before a noun is an article.
    private bool IsSaidNumber(Amount amount, int number, Unit unit)
    {
        if (amount.Scaled)
            return true;
        if (unit.Kind is QuantityKind.Number || !unit.IsKnown || (amount.Value == 1 && unit.Kind == QuantityKind.Count))
            return false;
        return !IsYearWord(number);
    }

    private bool IsYearWord(int number) =>
        tokens[number].Is("năm") && Any(tokens, number - 1, "trong", "mỗi", "hàng", "hằng", "nhiều", "cả", "cuối", "đầu", "của", "các", "một", "từng", "qua", "theo");

    // What is no figure's number, but a number all the same: alone in its line, of several words, or before a noun that no figure counts.
    private bool IsSaidLoosely(Amount amount, int number, Unit unit)
    {
        if (IsYearWord(number))
            return false;
        if (source.IsLine(number, unit.End))
            return true;
        if (unit.Kind == QuantityKind.Number)
            return amount.Upto is not null || (amount.End - number >= 2 && !source.IsCapital(number + 1));
        if (amount.Value != 1)
            return !Any(tokens, number - 1, "thứ", "ông", "bà", "anh", "chị", "chú", "bác", "cô");
        // "chỉ một dự án", "có một dự án duy nhất": here it counts; elsewhere it is an article.
        return Any(tokens, number - 1, "chỉ", "đúng", "vỏn", "thêm", "gồm") || (Any(tokens, unit.End, "duy") && Any(tokens, unit.End + 1, "nhất"));
    }
}
