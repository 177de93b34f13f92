using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Sums;

/// <summary>Totals of one slot of which one, by its note, counts in what the other does not.</summary>
internal static class Scopes
{
    /// <summary>In notes: "NGOs plus foreign companies", "includes ODA-type grants".</summary>
    private static readonly string[] Wider = [" plus ", "includes ", "incl.", "mixes ", "not NGOs alone", "gồm cả", "bao gồm", "kể cả"];

    /// <summary>Every such pair.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<OfficialTotal> totals)
    {
        foreach (var wider in totals.Where(t => Shelf.IsWhole(t) && Shelf.IsFlow(t) && IsWider(t)))
        {
            foreach (var other in totals.Where(t => t != wider && Shelf.IsWhole(t) && !IsWider(t) && t.Sample == wider.Sample && t.Indicator == wider.Indicator && t.Place == wider.Place
                && t.Unit == wider.Unit && t.Stage == wider.Stage && t.Value == wider.Value && Comparability.Periods(t.Indicator, t.Period, wider.Period)))
            {
                var evidence = Shelf.Ordered([wider, other]);
                yield return new Finding(FindingKind.Scope, evidence, Shelf.Trust(evidence) * 0.6m, 0,
                    $"{Shelf.Name(wider)} is told of more than {Shelf.Name(other)} is: {wider.Note}.");
            }
        }
    }

    private static bool IsWider(OfficialTotal total) => total.Note is { } note && Array.Exists(Wider, words => note.Contains(words, StringComparison.OrdinalIgnoreCase));
}
