namespace NgoNews.SearchApi.Pages;

/// <summary>How well the reader does, as measured; the README has the same numbers, and the commands that make them.</summary>
/// <param name="Articles">How many articles it was measured on.</param>
/// <param name="Figures">How many figures people found in them.</param>
/// <param name="Found">F1 of figures found.</param>
/// <param name="Full">F1 of figures right in every attribute.</param>
/// <param name="Stage">Share of found figures with the right stage; likewise the following.</param>
/// <param name="Place">Place.</param>
/// <param name="Period">Period.</param>
/// <param name="Coverage">Whole or part.</param>
/// <param name="Evidence">The words it was read from.</param>
internal sealed record Accuracy(int Articles, int Figures, decimal Found, decimal Full, decimal Stage, decimal Place, decimal Period, decimal Coverage, decimal Evidence)
{
    /// <summary>Articles that no rule was written and no weight was learned from.</summary>
    public static readonly Accuracy Test = new(204, 3789, 0.99m, 0.81m, 0.96m, 0.96m, 0.92m, 0.95m, 1.00m);

    /// <summary>Those that the reader learns from, each read with weights learned from others.</summary>
    public static readonly Accuracy CrossValidated = new(1795, 25025, 0.97m, 0.82m, 0.96m, 0.98m, 0.93m, 0.95m, 1.00m);
}
