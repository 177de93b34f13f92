using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages;

/// <summary>The table of all figures.</summary>
internal sealed class FiguresModel(IStore store, Wording say) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What figures can be asked by, in the order of the form; what has no field there comes with links.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Conditions = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["indicator"] = Texts.Indicator,
        ["stage"] = Texts.Stage,
        ["place"] = Texts.Place,
        ["year"] = Texts.Year,
        ["coverage"] = Texts.CoverageField,
        ["sample"] = Texts.DataKind,
        ["id"] = Texts.FigureIds,
        ["slot"] = Texts.Step,
        ["basis"] = Texts.BasisField,
        ["since"] = Texts.SinceField,
        ["unit"] = Texts.UnitField,
        ["donor"] = Texts.Donor,
        ["sector"] = Texts.SectorField,
        ["article"] = Texts.ArticleId,
    };

    private static readonly string[] InForm = ["indicator", "stage", "place", "year", "coverage", "sample"];

    public Fields Fields { get; private set; } = null!;

    /// <summary>Conditions that a link brought along and no field shows, in words, each with its name.</summary>
    public IEnumerable<(string Name, string Words)> Brought => Conditions
        .Where(condition => (!InForm.Contains(condition.Key) || IsList(condition.Key)) && Fields[condition.Key] is not null)
        .Select(condition => (condition.Key, Tell(condition.Key, Fields[condition.Key]!)));

    public long Total { get; private set; }

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins, or null at the end.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var parameters = new Parameters();
        var filter = FigureFilter.Read(name => Fields[name], parameters);
        foreach (var name in parameters.Faulty)
            Fields.Fault(Texts.BadValue, say[Conditions.GetValueOrDefault(name, Texts.BadPage)], Fields[name]);
        if (this.Refuses(Fields))
            return Page();
        // One more than a page holds tells whether another follows.
        var query = (await filter.ResolveAsync(store, cancellation).ConfigureAwait(false)) with { Limit = PageSize + 1 };
        var page = await store.FindFiguresAsync(query, cancellation).ConfigureAwait(false);
        Total = page.Total;
        Rows = [.. page.Items.Take(PageSize)];
        Next = page.Items.Count > PageSize ? Rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return Page();
    }

    private bool IsList(string name) => Fields[name]?.Contains(',', StringComparison.Ordinal) == true;

    private string Tell(string name, string value) => name switch
    {
        "id" => say[Texts.ChosenFigures, say.Number(value.Count(c => c == ',') + 1)],
        "slot" when Slot.TryParse(value, out var slot) => $"{say[Texts.Step]}: {say.Step(slot)}",
        "basis" when WireName<Basis>.TryRead(value, out var basis) => $"{say[Texts.BasisField]}: {say[SeriesWords.Bases[basis]]}",
        "since" when value == FigureFilter.Ever => $"{say[Texts.SinceField]}: {say[Texts.Ever]}",
        "donor" when value == FigureFilter.NoDonor => say[Texts.NoDonorNamed],
        "sector" => $"{say[Texts.SectorField]}: {SectorTexts.Of(value, say.Language)}",
        "unit" when value == "1" => "",
        "place" => $"{say[Texts.Place]}: {string.Join(", ", value.Split(',').Select(code => say.Place(code)))}",
        _ => $"{say[Conditions[name]]}: {value}",
    };
}
