using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>The text of a file of totals: UTF-8, with or without a byte order mark, normalised to NFC at this door.</summary>
internal static class OfficialText
{
    /// <summary>The largest file that is read, in bytes. The whole country's totals of thirty years take a tenth of one megabyte.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes to their end, or to just beyond the cap.</summary>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (bytes.Length <= MaxBytes && (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    /// <summary>The text, or what is wrong with the bytes.</summary>
    public static (string Text, OfficialFault? Fault) Decode(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return Wrong(0, $"the file is larger than {MaxBytes / (1024 * 1024)} MB");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan(0, Math.Min(bytes.Length, 512)).Contains((byte)0))
            return Wrong(0, "the file is UTF-16 or binary; expected UTF-8 (in a spreadsheet: save as CSV UTF-8)");
        var body = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        try
        {
            return (NfcText.Normalize(Strict.GetString(body)), null);
        }
        catch (DecoderFallbackException fault)
        {
            var line = body[..Math.Clamp(fault.Index, 0, body.Length)].Count((byte)'\n') + 1;
            return Wrong(line, "the bytes are not UTF-8; expected UTF-8 (in a spreadsheet: save as CSV UTF-8)");
        }
        catch (ArgumentException)
        {
            // Noncharacters decode well but have no normal form.
            return Wrong(0, "the text holds characters that Unicode does not define");
        }
    }

    private static (string Text, OfficialFault? Fault) Wrong(long line, string message) => ("", new OfficialFault(line, null, message));
}
