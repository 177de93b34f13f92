using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>Every quantity and period of a text, whatever it counts.</summary>
/// <param name="Quantities">In the order of the text.</param>
/// <param name="Periods">In the order of the text.</param>
public sealed record TextReading(IReadOnlyList<TextReading.ReadQuantity> Quantities, IReadOnlyList<TextReading.ReadPeriod> Periods)
{
    /// <summary>A quantity as it is written out.</summary>
    /// <param name="Kind">What kind.</param>
    /// <param name="Value">In base units; the lower end of a range.</param>
    /// <param name="High">The upper end of a range, or null.</param>
    /// <param name="Unit">ISO 4217, the noun as written, the measure, "%", or null.</param>
    /// <param name="Qualifier">The hedge.</param>
    /// <param name="Start">UTF-16 offset in the text as given.</param>
    /// <param name="End">Offset behind its last character.</param>
    public sealed record ReadQuantity(QuantityKind Kind, decimal Value, decimal? High, string? Unit, Qualifier Qualifier, int Start, int End);

    /// <summary>A period as it is written out.</summary>
    /// <param name="From">First day, or null.</param>
    /// <param name="To">Last day, or null.</param>
    /// <param name="Start">UTF-16 offset in the text as given.</param>
    /// <param name="End">Offset behind its last character.</param>
    public sealed record ReadPeriod(DateOnly? From, DateOnly? To, int Start, int End);

    /// <summary>Reads any text, also one that is no valid UTF-16.</summary>
    /// <param name="text">As given; offsets refer to it.</param>
    /// <param name="published">When it was written; without it, times relative to that day are left out.</param>
    public static TextReading Of(string text, DateTimeOffset? published)
    {
        var nfc = NfcText.From(text);
        return Of(nfc, Tokenizer.Read(nfc.Value), published);
    }

    /// <summary>The same for who has cut the text into tokens already.</summary>
    /// <param name="nfc">The text; offsets refer to it as it was given.</param>
    /// <param name="tokens">Those of its value.</param>
    /// <param name="published">As above.</param>
    public static TextReading Of(NfcText nfc, List<Token> tokens, DateTimeOffset? published)
    {
        ArgumentNullException.ThrowIfNull(nfc);
        ArgumentNullException.ThrowIfNull(tokens);
        var day = PeriodReader.DayOf(published);
        var periods = PeriodReader.Read(tokens, day);
        var quantities = QuantityReader.Read(nfc.Value, tokens, PeriodReader.Cover(periods, tokens.Count));
        int Start(int token) => nfc.ToGiven(tokens[token].Start);
        int End(int token) => nfc.ToGiven(tokens[token - 1].End);
        string? Unit(Quantity quantity) => quantity.Noun is { End: > 0 } noun ? nfc.Value[tokens[noun.First].Start..tokens[noun.End - 1].End] : quantity.Unit;
        return new TextReading(
            [.. quantities.Select(q => new ReadQuantity(q.Kind, Plain(q.Value), q.High is { } high ? Plain(high) : null, Unit(q), q.Qualifier, Start(q.First), End(q.End)))],
            [.. periods.Select(p => new ReadPeriod(p.Period.From, p.Period.To, Start(p.First), End(p.End)))]);
    }

    // "2tr5" is 2500000, not 2500000.0.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;
}
