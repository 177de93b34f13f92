using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Families;

/// <summary>All families, the more distinctive first. To add one, see README.md in the folder above.</summary>
internal static class FamilyCatalog
{
    internal static readonly Family[] All = [VnPortal.Family, Vhv.Family, SharePoint.Family, Liferay.Family];

    /// <summary>The family whose marks the page bears, or null.</summary>
    internal static Family? Recognise(PageTree tree) => Array.Find(All, f => f.Recognise.First(tree) is not null);
}
