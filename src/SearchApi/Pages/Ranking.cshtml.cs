using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Charts;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages;

/// <summary>Provinces side by side for one year: ranked, and on a tile map.</summary>
internal sealed class RankingModel(RankingService service, IStore store, Wording say) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    public bool Sample { get; private set; }

    public Indicator Indicator { get; private set; }

    public Stage Stage { get; private set; }

    public ProvinceSet Provinces { get; private set; }

    /// <summary>The years that there are figures of, the latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>What was asked, or the latest year that is known; null before anything is.</summary>
    public Ranking? Ranking { get; private set; }

    public IReadOnlyDictionary<string, Tile> Tiles => Provinces == ProvinceSet.Merged ? TileMap.OfMerged : TileMap.OfFormer;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        Sample = await store.SampleAsync(Fields, cancellation).ConfigureAwait(false);
        Indicator = Fields.Word<Indicator>("indicator", Texts.Indicator) ?? Indicator.AidValue;
        Stage = Fields.Word<Stage>("stage", Texts.Stage) ?? UsualStage(Indicator);
        Provinces = Fields.Word<ProvinceSet>("provinces", Texts.ProvincesOf) ?? ProvinceSet.Former;
        var asked = Fields.Year("slot", Texts.Year);
        if (this.Refuses(Fields))
            return Page();
        await ReadYearsAsync(cancellation).ConfigureAwait(false);
        if ((asked ?? await FullestAsync(cancellation).ConfigureAwait(false)) is { } year)
            Ranking = await service.ReadAsync(QueryOf(year), cancellation).ConfigureAwait(false);
        return Page();
    }

    private RankingQuery QueryOf(int year) => new() { Indicator = Indicator, Stage = Stage, Slot = Slot.OfYear(year), Sample = Sample, Provinces = Provinces };

    private async Task ReadYearsAsync(CancellationToken cancellation)
    {
        var figures = new FigureQuery { Indicator = Indicator, Stage = Stage, Coverage = Coverage.Total, Sample = Sample };
        Years = [.. (await store.CountFiguresAsync(figures, FigureGroup.Year, cancellation).ConfigureAwait(false))
            .Where(count => count.Value is not null)
            .Select(count => int.Parse(count.Value!, System.Globalization.CultureInfo.InvariantCulture)).OrderDescending()];
    }

    /// <summary>Of the latest three years, the one with most provinces: the newest is seldom told of by many yet.</summary>
    private async Task<int?> FullestAsync(CancellationToken cancellation)
    {
        const int looked = 3;
        (int Year, int Places)? fullest = null;
        foreach (var year in Years.Take(looked))
        {
            var places = (await service.ReadAsync(QueryOf(year), cancellation).ConfigureAwait(false)).Rows.Count;
            if (fullest is null || places > fullest.Value.Places)
                fullest = (year, places);
        }
        return fullest?.Year;
    }

    /// <summary>The stage that most is told of.</summary>
    internal static Stage UsualStage(Indicator indicator) => indicator switch
    {
        Indicator.NgoCount => Stage.Active,
        Indicator.DelegationCount or Indicator.VisitCount => Stage.Inbound,
        _ => Stage.Committed,
    };
}
