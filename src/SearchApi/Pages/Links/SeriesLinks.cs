using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Links;

/// <summary>Where a series and what stands behind its points are.</summary>
internal static class SeriesLinks
{
    /// <summary>The parameters that name one series, for the page and for the API.</summary>
    public static (string Name, string? Value)[] Parameters(Series series) =>
    [
        ("indicator", WireName<Indicator>.Of(series.Indicator)), ("stage", WireName<Stage>.Of(series.Stage)), ("place", series.Place), ("unit", series.Unit),
        ("sample", FigureLinks.Word(series.Sample)), ("basis", WireName<Basis>.Of(series.Basis)),
        ("grain", series.Grain == Grain.Year ? null : WireName<Grain>.Of(series.Grain)),
        ("donor", series.Donor), ("sector", series.Sector), ("coverage", series.Coverage == Coverage.Part ? WireName<Coverage>.Of(series.Coverage) : null),
        ("provinces", series.Points.Any(p => p.Members.Count > 0) ? WireName<ProvinceSet>.Of(ProvinceSet.Merged) : null),
    ];

    /// <summary>A series on its own.</summary>
    public static string Of(this PageLinks link, Series series) => link.To(PageLinks.Statistics, Parameters(series));

    /// <summary>Its numbers as a file.</summary>
    public static string Data(Series series, string format) => "/api/statistics/series" + FigureLinks.Of([.. Parameters(series), ("format", format)]);

    /// <summary>Exactly the figures that a point's value is made of.</summary>
    public static string Taken(this PageLinks link, SeriesPoint point) => link.To(PageLinks.Figures + FigureLinks.Taken(point));

    /// <summary>Every figure that competes for the point.</summary>
    public static string Readings(this PageLinks link, Series series, SeriesPoint point) => link.To(PageLinks.Figures + FigureLinks.Readings(series, point));

    /// <summary>A number as scripts read it.</summary>
    public static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
