using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.SearchApi.CrossCheck.Truth;

namespace NgoNews.SearchApi.CrossCheck.Reporting;

/// <summary>What a report of a place or a year holds.</summary>
/// <param name="Place">Place code, or null for any.</param>
/// <param name="Year">The year, or null for any.</param>
/// <param name="Made">The day it was made.</param>
/// <param name="Checks">The totals with what the press says.</param>
/// <param name="Findings">Totals that do not add up.</param>
/// <param name="Estimates">What is most likely so where several sources speak.</param>
internal sealed record CheckReport(string? Place, int? Year, DateOnly Made, IReadOnlyList<TotalCheck> Checks, IReadOnlyList<Finding> Findings, IReadOnlyList<TruthEstimate> Estimates);
