namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>The columns of a file of totals; corpus/official/official.schema.json describes each.</summary>
internal static class OfficialColumns
{
    public const string Id = "id";
    public const string Sample = "sample";
    public const string Indicator = "indicator";
    public const string Stage = "stage";
    public const string Place = "place";
    public const string PeriodFrom = "period_from";
    public const string PeriodTo = "period_to";
    public const string Coverage = "coverage";
    public const string Value = "value";
    public const string High = "high";
    public const string Unit = "unit";
    public const string Qualifier = "qualifier";
    public const string Basis = "basis";
    public const string Source = "source";
    public const string SourceUrl = "source_url";
    public const string Published = "published";
    public const string Trust = "trust";
    public const string Note = "note";

    /// <summary>All of them, in the order of the header.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Id, Sample, Indicator, Stage, Place, PeriodFrom, PeriodTo, Coverage, Value, High, Unit, Qualifier, Basis, Source, SourceUrl, Published, Trust, Note,
    ];

    /// <summary>The header line.</summary>
    public static string Header { get; } = string.Join(',', All);

    /// <summary>The values of <see cref="Trust"/>.</summary>
    public static IReadOnlyList<string> TrustValues { get; } = ["official site", "press", "repost-low"];
}
