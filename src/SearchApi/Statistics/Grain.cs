namespace NgoNews.SearchApi.Statistics;

/// <summary>How long the steps of a series are. On the wire in snake case.</summary>
internal enum Grain
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>January to June, July to December.</summary>
    Half,

    /// <summary>Quarters.</summary>
    Quarter,
}
