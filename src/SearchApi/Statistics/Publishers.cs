using NgoNews.Crawler.Portals;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>How official a figure's publisher is: whom to believe where as many say one thing as another.</summary>
/// <param name="directory">What is declared; without a crawler there is none, and the address alone tells.</param>
internal sealed class Publishers(IPortalDirectory? directory = null)
{
    /// <summary>The office that counts, or the province or ministry it belongs to.</summary>
    public const int Office = 2;

    /// <summary>Official, though it does not count itself.</summary>
    public const int NearOffice = 1;

    private readonly Lazy<Dictionary<string, PortalKind>> _kinds = new(() =>
        directory?.List().ToDictionary(p => p.Id, p => p.Kind, StringComparer.Ordinal) ?? []);

    /// <summary><see cref="Office"/>, <see cref="NearOffice"/>, or 0 for the press and everyone else.</summary>
    public int RankOf(FigureRow row)
    {
        if (_kinds.Value.TryGetValue(row.Portal, out var kind))
        {
            return kind switch
            {
                PortalKind.Portal or PortalKind.Office or PortalKind.Ministry or PortalKind.Union => Office,
                PortalKind.Party or PortalKind.Centre or PortalKind.Agency => NearOffice,
                _ => 0,
            };
        }
        // Hosts under gov.vn are given to offices only.
        return Uri.TryCreate(row.Url, UriKind.Absolute, out var url) && url.Host.EndsWith(".gov.vn", StringComparison.Ordinal) ? Office : 0;
    }
}
