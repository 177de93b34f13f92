using System.Security.Cryptography;
using System.Text;

namespace NgoNews.Crawler.Samples;

/// <summary>What a sample portal answers to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">Content-Type.</param>
/// <param name="Text">The body.</param>
/// <param name="ETag">Validator, or null.</param>
/// <param name="Modified">Last-Modified, or null.</param>
internal sealed record SampleAnswer(int Status, string Type, string Text, string? ETag = null, DateTimeOffset? Modified = null)
{
    /// <summary>Makes a validator from what a page shows, apart from today's date in its header.</summary>
    public static string TagOf(string shown) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)))[..16]}\"";
}
