namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>A page as text, or why its bytes are none. Exactly one of <paramref name="Text"/> and <paramref name="Reason"/> is set.</summary>
/// <param name="Text">The characters, as the bytes encode them (not yet NFC).</param>
/// <param name="Charset">The encoding that was taken.</param>
/// <param name="Reason">Why there is no text.</param>
/// <param name="Detail">For a person.</param>
internal sealed record Decoded(string? Text, string? Charset, UnreadableReason? Reason, string? Detail)
{
    internal static Decoded As(string text, string charset) => new(text, charset, null, null);

    internal static Decoded Not(UnreadableReason reason, string detail) => new(null, null, reason, detail);
}
