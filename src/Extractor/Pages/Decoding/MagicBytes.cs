namespace NgoNews.Extractor.Pages.Decoding;

/// <summary>Files that are known by their first bytes not to be pages.</summary>
internal static class MagicBytes
{
    private static readonly (string Kind, int Offset, byte[] Bytes)[] Table =
    [
        ("PDF", 0, "%PDF-"u8.ToArray()),
        ("PNG image", 0, [0x89, 0x50, 0x4E, 0x47]),
        ("JPEG image", 0, [0xFF, 0xD8, 0xFF]),
        ("GIF image", 0, "GIF8"u8.ToArray()),
        ("WebP image or RIFF media", 0, "RIFF"u8.ToArray()),
        ("TIFF image", 0, [0x49, 0x49, 0x2A, 0x00]),
        ("Office or ZIP file", 0, [0x50, 0x4B, 0x03, 0x04]),
        ("Office 97 file", 0, [0xD0, 0xCF, 0x11, 0xE0]),
        ("RAR archive", 0, "Rar!"u8.ToArray()),
        ("7-Zip archive", 0, [0x37, 0x7A, 0xBC, 0xAF]),
        ("gzip data", 0, [0x1F, 0x8B, 0x08]),
        ("RTF file", 0, "{\\rtf"u8.ToArray()),
        ("MP3 audio", 0, "ID3"u8.ToArray()),
        ("MP4 media", 4, "ftyp"u8.ToArray()),
        ("WOFF font", 0, "wOF"u8.ToArray()),
    ];

    /// <summary>What the bytes are, or null where they may be text.</summary>
    internal static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, offset, magic) in Table)
        {
            if (bytes.Length >= offset + magic.Length && bytes.Slice(offset, magic.Length).SequenceEqual(magic))
                return kind;
        }
        return null;
    }
}
