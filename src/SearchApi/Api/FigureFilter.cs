using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Api;

/// <summary>Which figures an address asks for. The API and the page of figures read the same parameters, so that every number of a series can be opened in both.</summary>
internal sealed record FigureFilter
{
    /// <summary>The <c>donor</c> that stands for figures of no named donor.</summary>
    public const string NoDonor = "none";

    /// <summary>The <c>since</c> of a sum that has no beginning.</summary>
    public const string Ever = "ever";

    private FigureQuery Query { get; init; } = new();

    private string? Donor { get; init; }

    /// <summary>Reads the parameters; what cannot mean anything is told to <paramref name="parameters"/>.</summary>
    /// <param name="given">The value of a parameter, or null.</param>
    /// <param name="parameters">Takes the faults.</param>
    public static FigureFilter Read(Func<string, string?> given, Parameters parameters)
    {
        var donor = parameters.Name("donor", given("donor"));
        var query = new FigureQuery
        {
            Ids = parameters.Ids("id", given("id")),
            Indicator = parameters.Word<Indicator>("indicator", given("indicator")),
            Stage = parameters.Word<Stage>("stage", given("stage")),
            Places = parameters.Places("place", given("place")),
            Unit = parameters.Unit("unit", given("unit")),
            Year = parameters.Year("year", given("year")),
            Coverage = parameters.Word<Coverage>("coverage", given("coverage")),
            Sector = parameters.Sector("sector", given("sector")),
            NamesDonor = donor == NoDonor ? false : null,
            ArticleId = parameters.ArticleId("article", given("article")),
            Sample = parameters.Flag("sample", given("sample")),
            After = parameters.Number("after", given("after"), 0, long.MaxValue) ?? 0,
        };
        return new FigureFilter { Query = WithSlot(query, given, parameters), Donor = donor is null or NoDonor ? null : donor };
    }

    /// <summary>The question for the store; a donor is meant under all its names.</summary>
    public async Task<FigureQuery> ResolveAsync(IFigureStore store, CancellationToken cancellation) =>
        Donor is null ? Query : Query with { Donors = await store.DonorsMeaningAsync(Donor, cancellation).ConfigureAwait(false) };

    private static FigureQuery WithSlot(FigureQuery query, Func<string, string?> given, Parameters parameters)
    {
        var basis = parameters.Word<Basis>("basis", given("basis"));
        var since = given("since") is Ever ? null : parameters.Day("since", given("since"));
        if (parameters.Slot("slot", given("slot")) is not { } slot)
            return query;
        if (query.Coverage == Coverage.Part)
            return SlotRule.Parts(query, slot);
        if (query.Indicator is null || query.Stage is null)
            parameters.Fault("slot", slot.ToString(), "indicator and stage beside it, which decide what a total's time means");
        return SlotRule.Totals(query with { Coverage = Coverage.Total }, new Standing(slot, basis ?? Basis.Period, since));
    }
}
