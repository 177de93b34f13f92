using System.Text.Json;
using System.Web;

namespace NgoNews.Crawler.Samples;

/// <summary>A request to a sample portal.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Post">Body of a POST, or null for GET.</param>
/// <param name="Known">If-None-Match, or null.</param>
internal sealed record SampleRequest(string Target, string? Post, string? Known)
{
    /// <summary>Section and page that a VNPT paging script asks for, or null.</summary>
    public (string Section, int Page)? Paging()
    {
        if (Post is null) return null;
        try
        {
            if (!Post.StartsWith('{'))
            {
                var form = HttpUtility.ParseQueryString(Post);
                return form["article_category_id"] is { } category && int.TryParse(form["page"], out var number) ? (category, number) : null;
            }
            using var json = JsonDocument.Parse(Post);
            return json.RootElement.TryGetProperty("article_category_id", out var section) && section.ValueKind == JsonValueKind.String
                && json.RootElement.TryGetProperty("page", out var page) && page.TryGetInt32(out var value) ? (section.GetString()!, value) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
