using System.Runtime.CompilerServices;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;

namespace NgoNews.Extractor.Figures;

/// <summary>A quantity on its way to becoming a figure, with the reasons for every decision.</summary>
internal sealed class Candidate
{
    private readonly List<string> reasons = [];
    private readonly List<FigureCheck> checks = [];

    public Candidate(ArticleContext context, Quantity quantity)
    {
        Explains = context.Explains;
        Quantity = quantity;
        Value = quantity.Value;
        Sentence = context.SentenceOf(quantity.Number);
        Paragraph = context.ParagraphOf(quantity.Number);
        Start = context.Tokens[quantity.First].Start;
        End = context.Tokens[quantity.End - 1].End;
    }

    /// <summary>Somebody will read the reasons; else none are kept.</summary>
    public bool Explains { get; }

    public Quantity Quantity { get; }

    public int Sentence { get; }

    public int Paragraph { get; }

    /// <summary>Null: no figure.</summary>
    public Indicator? Indicator { get; set; }

    /// <summary>What it would count, if it is a figure; null: nothing that figures count.</summary>
    public Indicator? Proposed { get; set; }

    /// <summary>The rule that refuses it, or null.</summary>
    public string? Refusal { get; set; }

    public decimal Value { get; set; }

    /// <summary>Where it has the words from that its own place leaves out.</summary>
    public Completion Completion { get; set; }

    public string Unit { get; set; } = "1";

    public Stage Stage { get; set; }

    public string? Place { get; set; }

    /// <summary>Every place that might be meant.</summary>
    public List<PlaceSource> PlaceSources { get; } = [];

    /// <summary>The place is a district of <see cref="Place"/>, or no province at all.</summary>
    public bool BelowPlace { get; set; }

    /// <summary>A province other than the article's own, named in the clause: a breakdown by province is a total of each.</summary>
    public bool OtherProvince { get; set; }

    public Period Period { get; set; }

    public PeriodKind? PeriodKind { get; set; }

    /// <summary>Every time that might be meant.</summary>
    public List<PeriodSource> PeriodSources { get; } = [];

    public Coverage Coverage { get; set; }

    /// <summary>The rules behind stage, period and coverage, by a short name.</summary>
    public string StageRule { get; set; } = "";

    public string PeriodRule { get; set; } = "";

    public string CoverageRule { get; set; } = "";

    /// <summary>The heading of its column tells the stage: nothing is left to choose.</summary>
    public bool StageIsFirm { get; set; }

    /// <summary>The coverage follows from what a figure is (a district, an average, a row of donors): nothing is left to choose.</summary>
    public bool CoverageIsFirm { get; set; }

    public string? Donor { get; set; }

    /// <summary>Stands in the headline: a rounded repetition of a figure of the body, if there is one.</summary>
    public bool InHeadline { get; set; }

    /// <summary>Offset of the first character in the NFC text.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last character.</summary>
    public int End { get; }

    /// <summary>Stands in the first paragraph under the headline, which repeats the body's numbers rounded.</summary>
    public bool InLead { get; set; }

    /// <summary>The probability, above 0 and at most 1, that indicator, value and unit are read right. Whoever knows better sets it; the article's arithmetic then raises or lowers it.</summary>
    public double Confidence { get; set; } = Arithmetic.Confidence.Prior;

    /// <summary>What the article's arithmetic compared it with; offsets as of the candidate.</summary>
    public IReadOnlyList<FigureCheck> Checks => checks;

    public void Compared(FigureCheck check) => checks.Add(check);

    /// <summary>What was decided and by which rule, in order.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    public void Because(string reason)
    {
        if (Explains)
            reasons.Add(reason);
    }

    public void Because([InterpolatedStringHandlerArgument("")] Reason reason)
    {
        if (reason.Told() is { } words)
            reasons.Add(words);
    }
}
