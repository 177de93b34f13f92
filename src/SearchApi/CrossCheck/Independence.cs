using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.CrossCheck;

/// <summary>Counts independent sources: figures of other publishers with other words. Copies, exact and near, are one source, and so is one publisher.</summary>
internal static class Independence
{
    /// <summary>
    /// The most articles that can be picked so that no two share a publisher or a text: a matching between publishers and texts.
    /// (Portal A's report, its copy at B and B's own report are two sources, whichever is looked at first.)
    /// </summary>
    public static int Count(IEnumerable<FigureRow> rows)
    {
        var texts = rows.GroupBy(Publisher, row => row.Cluster, StringComparer.Ordinal)
            .Select(group => group.Distinct(StringComparer.Ordinal).ToArray())
            .ToArray();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        for (var publisher = 0; publisher < texts.Length; publisher++)
        {
            if (Assign(publisher, texts, taken, new HashSet<string>(StringComparer.Ordinal)))
                count++;
        }
        return count;
    }

    /// <summary>Gives a publisher a text of its own, moving others to another of theirs where that makes room.</summary>
    private static bool Assign(int publisher, string[][] texts, Dictionary<string, int> taken, HashSet<string> tried)
    {
        foreach (var text in texts[publisher])
        {
            if (!tried.Add(text))
                continue;
            if (taken.TryGetValue(text, out var holder) && !Assign(holder, texts, taken, tried))
                continue;
            taken[text] = publisher;
            return true;
        }
        return false;
    }

    /// <summary>Who is responsible for an article: its portal, or the host that an imported one came from.</summary>
    public static string Publisher(FigureRow row)
    {
        if (row.Portal != ArticleDraft.ImportPortal)
            return Edition(row.Portal);
        return Uri.TryCreate(row.Url, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : row.Cluster;
    }

    /// <summary>"fr.vietnamplus.vn" and "en.vietnamplus.vn" are one publisher; "sct.quangtri.gov.vn" and "quangtri.gov.vn" may be two.</summary>
    private static string Edition(string portal)
    {
        foreach (var edition in Editions)
        {
            if (portal.StartsWith(edition, StringComparison.Ordinal) && portal.IndexOf('.', edition.Length) > 0)
                return portal[edition.Length..];
        }
        return portal;
    }

    private static readonly string[] Editions = ["www.", "m.", "amp.", "en.", "fr.", "zh.", "es.", "ru.", "english.", "special."];
}
