using System.Globalization;

namespace NgoNews.SearchApi.Pages.Links;

/// <summary>Places within an article's page. Figure numbers are the store's, so other pages can point there too.</summary>
internal static class Anchors
{
    /// <summary>A figure in the list.</summary>
    public static string Figure(long figure) => string.Create(CultureInfo.InvariantCulture, $"so-lieu-{figure}");

    /// <summary>Its words in the text; the first mention is the one that other pages point to.</summary>
    public static string Mark(long figure, int mention) => mention == 0
        ? string.Create(CultureInfo.InvariantCulture, $"cau-{figure}")
        : string.Create(CultureInfo.InvariantCulture, $"cau-{figure}-{mention + 1}");
}
