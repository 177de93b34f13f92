using System.Security.Cryptography;
using System.Text;

namespace NgoNews.Crawler.Samples;

/// <summary>What a sample portal answers to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">Content-Type.</param>
/// <param name="Body">The body.</param>
/// <param name="ETag">Validator, or null.</param>
/// <param name="Modified">Last-Modified, or null.</param>
internal sealed record SampleAnswer(int Status, string Type, byte[] Body, string? ETag = null, DateTimeOffset? Modified = null)
{
    /// <summary>An answer of words.</summary>
    public SampleAnswer(int status, string type, string text, string? etag = null, DateTimeOffset? modified = null)
        : this(status, type, Encoding.UTF8.GetBytes(text), etag, modified)
    {
    }

    /// <summary>Makes a validator from what a page shows, apart from today's date in its header.</summary>
    public static string TagOf(string shown) => TagOf(Encoding.UTF8.GetBytes(shown));

    /// <summary>The same of a file.</summary>
    public static string TagOf(byte[] file) => $"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..16]}\"";
}
