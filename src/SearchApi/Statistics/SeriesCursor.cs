using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Where a page of series ends: the key of its last series and which of that key's series it is.</summary>
internal sealed record SeriesCursor(FigureKey Key, int Index)
{
    /// <summary>The order of keys: that of the store.</summary>
    public static Comparer<FigureKey> Order { get; } = Comparer<FigureKey>.Create((one, other) =>
    {
        var order = one.Sample.CompareTo(other.Sample);
        if (order == 0) order = string.CompareOrdinal(one.Place, other.Place);
        if (order == 0) order = string.CompareOrdinal(WireName<Indicator>.Of(one.Indicator), WireName<Indicator>.Of(other.Indicator));
        if (order == 0) order = string.CompareOrdinal(WireName<Stage>.Of(one.Stage), WireName<Stage>.Of(other.Stage));
        return order == 0 ? string.CompareOrdinal(one.Unit, other.Unit) : order;
    });

    /// <summary>Below zero where the key's series were all on the pages before, zero where the cursor stands in them.</summary>
    public static int Compare(FigureKey key, SeriesCursor cursor) => Order.Compare(key, cursor.Key);

    /// <summary>As it stands in addresses.</summary>
    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"{(Key.Sample ? 1 : 0)} {Key.Place} {WireName<Indicator>.Of(Key.Indicator)} {WireName<Stage>.Of(Key.Stage)} {Key.Unit} {Index}")));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out SeriesCursor? cursor)
    {
        cursor = null;
        string plain;
        try
        {
            plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
        }
        catch (FormatException)
        {
            return false;
        }
        if (plain.Split(' ') is not [("0" or "1") and var sample, var place, var indicator, var stage, var unit, var index]
            || !WireName<Indicator>.TryRead(indicator, out var counted) || !WireName<Stage>.TryRead(stage, out var standing)
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return false;
        }
        cursor = new SeriesCursor(new FigureKey(sample == "1", place, counted, standing, unit), at);
        return true;
    }
}
