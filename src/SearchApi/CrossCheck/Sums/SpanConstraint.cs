using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>What the totals of one span say together: the growth of the sum between two days.</summary>
/// <param name="From">First day.</param>
/// <param name="Behind">Day behind the last.</param>
/// <param name="Low">At least.</param>
/// <param name="High">At most.</param>
/// <param name="Totals">Who says so; where they differ, the bounds hold all of them.</param>
internal sealed record SpanConstraint(DateOnly From, DateOnly Behind, decimal Low, decimal High, IReadOnlyList<OfficialTotal> Totals);
