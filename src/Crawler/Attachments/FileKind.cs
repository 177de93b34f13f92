namespace NgoNews.Crawler.Attachments;

/// <summary>What a file is, as far as it is read.</summary>
internal enum FileKind
{
    /// <summary>Not read.</summary>
    Other,

    Pdf,

    Docx,

    /// <summary>Word before 2007.</summary>
    Doc,
}

/// <summary>Tells a file's kind: of its bytes for good, of its address before it is fetched.</summary>
internal static class FileKinds
{
    /// <summary>Endings of kinds that are not read, and so not asked for. An address without an ending may hold anything.</summary>
    private static readonly string[] Others = [".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".rtf", ".zip", ".rar", ".7z", ".csv", ".jpg", ".jpeg", ".png", ".gif", ".mp3", ".mp4"];

    /// <summary>By what the bytes begin with; names and headers say what their writers like.</summary>
    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        // Some servers put white space or a byte order mark before it, and readers allow that.
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        if (head.IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04])) return FileKind.Docx;
        return head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? FileKind.Doc : FileKind.Other;
    }

    /// <summary>May a file of this address be one that is read?</summary>
    public static bool MayBeRead(Uri address) => !Others.Any(ending => address.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
