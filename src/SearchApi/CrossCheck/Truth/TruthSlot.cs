using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.CrossCheck.Truth;

/// <summary>What an estimate is of.</summary>
/// <param name="Sample">Invented sample data.</param>
/// <param name="Indicator">What is counted.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Place">Place code.</param>
/// <param name="Year">The year told of.</param>
public sealed record TruthSlot(bool Sample, Indicator Indicator, Stage Stage, string Place, int Year);

/// <summary>A slot that several sources tell, with what is most likely so.</summary>
/// <param name="Slot">What.</param>
/// <param name="Unit">Of value and interval: that of most claims.</param>
/// <param name="Estimate">What is most likely so.</param>
/// <param name="Sources">The independent sources, offices among them, by name.</param>
public sealed record TruthEstimate(TruthSlot Slot, string Unit, Estimate Estimate, IReadOnlyList<string> Sources);
