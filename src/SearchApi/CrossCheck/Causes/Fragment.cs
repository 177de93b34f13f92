using System.Runtime.CompilerServices;

using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>The words around a figure, read for what they say of it: its own number, the cues and times beside it, other numbers.</summary>
internal sealed class Fragment
{
    /// <summary>Beyond so much, in characters and what stands between, a cue says nothing of the number.</summary>
    private const int Reach = 220;

    private const int ClauseEnd = 60;
    private const int Comma = 10;
    private const int Behind = 25;
    private const int OtherNumber = 70;

    /// <summary>What follows such words is told of another number.</summary>
    private static readonly string[] Turns = ["trong đó", "so với", "trên tổng", " còn ", "trong khi", "riêng ", "compared"];

    private static readonly ConditionalWeakTable<FigureRow, Fragment> Known = [];

    private readonly IReadOnlyList<FoundCue> cues;
    private readonly IReadOnlyList<Span> numbers;

    private Fragment(string text, Span? number, IReadOnlyList<Span> numbers, IReadOnlyList<TextReading.ReadQuantity> quantities,
        IReadOnlyList<TextReading.ReadPeriod> periods, PrintedRun? run)
    {
        Text = text;
        Number = number;
        this.numbers = numbers;
        Quantities = quantities;
        Periods = periods;
        Run = run;
        cues = CueFinder.Find(text);
    }

    /// <summary>In lower case and NFC.</summary>
    public string Text { get; }

    /// <summary>Where the figure's number stands, or null where it was not found.</summary>
    public Span? Number { get; }

    /// <summary>The figure's number in digits, or null.</summary>
    public PrintedRun? Run { get; }

    /// <summary>Every sum of money and every count.</summary>
    public IReadOnlyList<TextReading.ReadQuantity> Quantities { get; }

    /// <summary>Every time.</summary>
    public IReadOnlyList<TextReading.ReadPeriod> Periods { get; }

    /// <summary>The sentence of a figure; read once, since a figure may dispute several totals, and the same one again after any change beside it.</summary>
    public static Fragment Of(FigureRow row) => Known.GetValue(row, Read);

    private static Fragment Read(FigureRow row)
    {
        var text = NfcText.From(row.Sentence).Value;
        var reading = TextReading.Of(text, row.Published);
        var lower = text.ToLowerInvariant();
        var quantities = reading.Quantities.Where(q => q.Kind is QuantityKind.Money or QuantityKind.Count).ToArray();
        var own = Array.Find(quantities, q => q.Value == row.Figure.Value || q.High == row.Figure.Value);
        PrintedRun? run = null;
        foreach (var candidate in PrintedRuns.Find(lower))
        {
            if (own is not null ? own.Start <= candidate.At.Start && candidate.At.End <= own.End
                : candidate.Grouped == row.Figure.Value || candidate.Pointed == row.Figure.Value)
            {
                run = candidate;
                break;
            }
        }
        Span? number = own is not null ? new Span(own.Start, own.End) : run?.At;
        return new Fragment(lower, number, [.. quantities.Where(q => q != own).Select(q => new Span(q.Start, q.End))], quantities, reading.Periods, run);
    }

    /// <summary>Whether a cue of a kind stands anywhere.</summary>
    public bool Has(CueKind kind) => cues.Any(cue => cue.Kind == kind);

    /// <summary>The cues of a kind, in order.</summary>
    public IEnumerable<FoundCue> All(CueKind kind) => cues.Where(cue => cue.Kind == kind);

    /// <summary>Of the cues of these kinds the one that governs the number; null where none is near.</summary>
    public FoundCue? Governing(params ReadOnlySpan<CueKind> kinds)
    {
        FoundCue? best = null;
        var least = Reach;
        foreach (var cue in cues)
        {
            if (kinds.Contains(cue.Kind) && Cost(cue.At) is var cost && cost < least)
                (best, least) = (cue, cost);
        }
        return best;
    }

    /// <summary>The time that governs the number; null where none is near.</summary>
    public Period? GoverningPeriod()
    {
        var best = Periods.Select(period => (period, Cost: Cost(new Span(period.Start, period.End)))).Where(p => p.Cost < Reach).OrderBy(p => p.Cost).FirstOrDefault();
        return best.period is { } found ? new Period(found.From, found.To) : null;
    }

    /// <summary>How far a phrase is from the number, in characters and in what stands between. Where the number was not found every phrase is as near.</summary>
    private int Cost(Span phrase)
    {
        if (Number is not { } number)
            return 0;
        if (phrase.Overlaps(number))
            return 0;
        var before = phrase.End <= number.Start;
        var between = before ? new Span(phrase.End, number.Start) : new Span(number.End, phrase.Start);
        var cost = between.End - between.Start + (before ? 0 : Behind);
        foreach (var other in numbers)
            cost += between.Start <= other.Start && other.End <= between.End ? OtherNumber : 0;
        var words = Text.AsSpan(between.Start, between.End - between.Start);
        for (var i = 0; i < words.Length; i++)
        {
            cost += words[i] switch
            {
                ';' or '\n' => ClauseEnd,
                '.' when i + 1 == words.Length || char.IsWhiteSpace(words[i + 1]) => ClauseEnd,
                ',' when i + 1 == words.Length || !char.IsAsciiDigit(words[i + 1]) => Comma,
                _ => 0,
            };
        }
        foreach (var turn in Turns)
            cost += words.Contains(turn, StringComparison.Ordinal) ? ClauseEnd : 0;
        return cost;
    }
}
