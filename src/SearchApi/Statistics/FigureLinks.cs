using System.Globalization;
using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;

namespace NgoNews.SearchApi.Statistics;

/// <summary>The parameters that open the figures behind a number: behind <c>/api/figures</c> and behind the page of figures alike.</summary>
internal static class FigureLinks
{
    /// <summary>Opens exactly the figures whose values add up to the point's value. Ids last as long as the reading; the other link lasts longer.</summary>
    public static string Taken(SeriesPoint point) =>
        "?id=" + string.Join(',', point.Figures.Select(r => r.Figure.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Opens exactly the readings of a point.</summary>
    public static string Readings(Series series, SeriesPoint point) => Of(
        ("indicator", WireName<Indicator>.Of(series.Indicator)),
        ("stage", WireName<Stage>.Of(series.Stage)),
        ("place", point.Members.Count == 0 ? series.Place : string.Join(',', point.Members.Select(m => m.Place))),
        ("unit", series.Unit),
        ("coverage", WireName<Coverage>.Of(series.Coverage)),
        ("sample", Word(series.Sample)),
        ("slot", point.Slot.ToString()),
        ("basis", series.Coverage == Coverage.Part ? null : WireName<Basis>.Of(series.Basis)),
        ("since", series.Basis != Basis.Cumulative ? null : series.Since is { } since ? since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : FigureFilter.Ever),
        ("donor", series.Coverage == Coverage.Total || series.AllDonors ? null : series.Donor ?? FigureFilter.NoDonor),
        ("sector", series.Sector));

    /// <summary>A query string of those parameters that have a value.</summary>
    public static string Of(params (string Name, string? Value)[] parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            // A comma between codes stays as it is: it parts no parameters, and addresses stay short.
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }
        return query.ToString();
    }

    /// <summary>As the parameter <c>sample</c> takes it.</summary>
    public static string Word(bool flag) => flag ? "true" : "false";
}
