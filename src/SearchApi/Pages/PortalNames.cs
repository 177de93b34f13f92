using NgoNews.Crawler.Portals;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Pages;

/// <summary>Portals by name. A host without a crawler knows none, and then an id must do.</summary>
internal sealed class PortalNames(IServiceProvider services)
{
    // The label beside the name says it.
    private const string SampleSuffix = " (dữ liệu mẫu)";

    private readonly Lazy<IReadOnlyDictionary<string, string>> names = new(() =>
        (services.GetService<IPortalDirectory>()?.List() ?? []).ToDictionary(portal => portal.Id, portal => Plain(portal.Name), StringComparer.Ordinal));

    public string Of(string portal, Language language) =>
        portal == ArticleDraft.ImportPortal ? Texts.ImportPortal.In(language) : names.Value.GetValueOrDefault(portal, portal);

    private static string Plain(string name) => name.EndsWith(SampleSuffix, StringComparison.Ordinal) ? name[..^SampleSuffix.Length] : name;
}
