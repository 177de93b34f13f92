using System.Text;
using System.Text.Json;

namespace NgoNews.Crawler.Discovery;

/// <summary>The markup of a listing page or of a fragment of one.</summary>
internal static class ListingText
{
    /// <summary>Services of ASP.NET wrap a fragment into JSON, <c>{"d":"&lt;li&gt;…"}</c>; then its texts are the markup. Links are ASCII: what a legacy encoding makes of the rest is no matter here.</summary>
    public static string Of(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span.TrimStart("\uFEFF \t\r\n"u8);
        if (!bytes.StartsWith("{"u8) && !bytes.StartsWith("[{"u8)) return Encoding.UTF8.GetString(body.Span);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var texts = new StringBuilder();
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String) texts.AppendLine(reader.GetString());
            return texts.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetString(body.Span);
        }
    }
}
