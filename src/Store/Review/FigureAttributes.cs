using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Store.Review;

/// <summary>What a figure says, without where: the fields of <see cref="Figure"/> that a person can put right.</summary>
public sealed record FigureAttributes(Indicator Indicator, decimal Value, decimal? High, string Unit, Qualifier Qualifier, Stage Stage, string? Place,
    Period Period, Coverage Coverage, string? Donor)
{
    /// <summary>What a figure says.</summary>
    public static FigureAttributes Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new FigureAttributes(figure.Indicator, figure.Value, figure.High, figure.Unit, figure.Qualifier, figure.Stage, figure.Place,
            figure.Period, figure.Coverage, figure.Donor);
    }

    /// <summary>Whether both state the same number of the same thing.</summary>
    internal bool SameNumber(FigureAttributes other) =>
        Indicator == other.Indicator && Value == other.Value && High == other.High && Unit == other.Unit;

    /// <summary>The figure that was read, as a person says it is: certain, and compared with nothing where its number is another.</summary>
    internal Figure On(Figure read) => read with
    {
        Indicator = Indicator,
        Value = Value,
        High = High,
        Unit = Unit,
        Qualifier = Qualifier,
        Stage = Stage,
        Place = Place,
        Period = Period,
        Coverage = Coverage,
        Donor = Donor,
        Confidence = 1,
        Checks = SameNumber(Of(read)) ? read.Checks : [],
    };
}
