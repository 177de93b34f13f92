using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;
using NgoNews.Store;
using NgoNews.Store.Figures;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Confirms, corrects or rejects a figure, with its sentence in view.</summary>
internal sealed class FigureModel(IStore store, ReviewService service, PageLinks links, Wording say) : ReviewForm(say)
{
    public FigureRow Row { get; private set; } = null!;

    /// <summary>What the fields hold: as shown, or as they were sent.</summary>
    public FigureFields Given { get; private set; } = null!;

    public string? Chosen { get; private set; }

    /// <summary>Where to go on, on this site.</summary>
    public string Back => Request.Query["ve"] is [{ } back] && Url.IsLocalUrl(back) ? back : links.Article(Row.ArticleId, fragment: "#" + Anchors.Figure(Row.Id));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation).ConfigureAwait(false) is not { } row)
            return NotFound();
        Row = row;
        Given = FigureFields.Of(row.Figure);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        // A form that is sent again may be about a figure that it has rejected.
        if (await FindAsync(id, cancellation).ConfigureAwait(false) is not { } row)
            return NotFound();
        Row = row;
        Given = FigureFields.Read(name => this[name]);
        Chosen = this["quyet-dinh"];
        if (Decision is not { } decision)
            return Refuse(Say[Texts.Decision]);
        string? fault = null;
        var given = decision == ReviewDecision.Correct ? Given.Whole(out fault) : null;
        if (fault is not null)
            return Refuse(fault);
        var result = await service.DecideAsync(By, decision, new FigureTarget(id, given), cancellation).ConfigureAwait(false);
        return Answer(result, Back);
    }

    private async Task<FigureRow?> FindAsync(long id, CancellationToken cancellation) =>
        (await store.FindFiguresAsync(new FigureQuery { Ids = [id] }, cancellation).ConfigureAwait(false)).Items.SingleOrDefault();
}

/// <summary>The fields of the form, as text.</summary>
internal sealed record FigureFields(string Indicator, string Value, string High, string Unit, string Qualifier, string Stage, string Place, string From, string To, string Coverage, string Donor)
{
    private const string Day = "yyyy-MM-dd";

    public static FigureFields Of(Figure figure) => new(WireName<Indicator>.Of(figure.Indicator), Number(figure.Value), Number(figure.High), figure.Unit, WireName<Qualifier>.Of(figure.Qualifier),
        WireName<Stage>.Of(figure.Stage), figure.Place ?? "", DayOf(figure.Period.From), DayOf(figure.Period.To), WireName<Coverage>.Of(figure.Coverage), figure.Donor ?? "");

    public static FigureFields Read(Func<string, string?> field) => new(field("indicator") ?? "", field("value") ?? "", field("high") ?? "", field("unit") ?? "", field("qualifier") ?? "",
        field("stage") ?? "", field("place") ?? "", field("from") ?? "", field("to") ?? "", field("coverage") ?? "", field("donor") ?? "");

    /// <summary>The figure that they tell, or null and what is wrong.</summary>
    public FigureAttributes? Whole(out string? fault)
    {
        fault = null;
        var indicator = Word<Indicator>(Indicator, ref fault);
        var (value, high) = (Decimal(Value, ref fault), High.Length == 0 ? null : Decimal(High, ref fault));
        var (qualifier, stage, coverage) = (Word<Qualifier>(Qualifier, ref fault), Word<Stage>(Stage, ref fault), Word<Coverage>(Coverage, ref fault));
        var period = new Period(DateOf(From, ref fault), DateOf(To, ref fault));
        return fault is null
            ? new FigureAttributes(indicator, value!.Value, high, Unit, qualifier, stage, Place.Length == 0 ? null : Place, period, coverage, Donor.Length == 0 ? null : Donor)
            : null;
    }

    private static T Word<T>(string text, ref string? fault)
        where T : struct, Enum
    {
        if (!WireName<T>.TryRead(text, out var word))
            fault ??= text;
        return word;
    }

    private static decimal? Decimal(string text, ref string? fault)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        fault ??= text;
        return null;
    }

    private static DateOnly? DateOf(string text, ref string? fault)
    {
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fault ??= text;
        return null;
    }

    private static string Number(decimal? number) => Api.PlainNumber.Of(number)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string DayOf(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? "";
}
