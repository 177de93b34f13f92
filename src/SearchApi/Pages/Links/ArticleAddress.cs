using Microsoft.AspNetCore.Http.Features;

namespace NgoNews.SearchApi.Pages.Links;

/// <summary>Where an article's page is. An id may hold any characters: slashes, dots, percent signs, Vietnamese letters.</summary>
internal static class ArticleAddress
{
    public const string Root = "/bai-viet";

    /// <summary>Takes the id where a path cannot: browsers fold "." and ".." away, however they are written.</summary>
    public const string IdParameter = "id";

    /// <summary>The address without language.</summary>
    public static string Of(string id) => id is "." or ".." ? $"{Root}?{IdParameter}={id}" : $"{Root}/{Uri.EscapeDataString(id)}";

    /// <summary>The id that a request names, or null.</summary>
    public static string? Read(HttpRequest request)
    {
        return Behind(request, Root + "/") ?? (request.Query[IdParameter] is [{ Length: > 0 } id] ? id : null);
    }

    /// <summary>What stands behind a prefix in the path as it was sent, decoded once; null where nothing does.</summary>
    public static string? Behind(HttpRequest request, string root)
    {
        // The path that routing sees has lost the difference between %2F and %252F; the line that was sent has not.
        var sent = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = sent.Split('?', 2)[0];
        var prefix = request.PathBase + root;
        return path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && path.Length > prefix.Length ? Uri.UnescapeDataString(path[prefix.Length..]) : null;
    }
}
