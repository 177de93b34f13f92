namespace NgoNews.Extractor.Quantities;

/// <summary>A currency's average of a year against the US dollar: a row of <c>corpus/rates/rates.tsv</c>.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="UnitsPerUsd">So many units are one dollar; above 0.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Source">The publication.</param>
/// <param name="Url">Where it was read; empty where no publication was at hand.</param>
public sealed record YearlyRate(string Currency, int Year, decimal UnitsPerUsd, RateStatus Status, string Source, string Url)
{
    /// <summary>A publication is named: amounts can be shown by it.</summary>
    public bool IsCited => Status is RateStatus.Printed or RateStatus.Unchecked;
}

/// <summary>How sure a rate is.</summary>
public enum RateStatus
{
    /// <summary>Compared with the publication.</summary>
    Printed,

    /// <summary>Of a publication that was not at hand.</summary>
    Unchecked,

    /// <summary>To three digits, from no publication: enough to tell whether two sums can be one, not to show an amount by.</summary>
    Rounded,

    /// <summary>The year is not over, or nothing is published of it; likewise only for comparing.</summary>
    Estimate,
}
