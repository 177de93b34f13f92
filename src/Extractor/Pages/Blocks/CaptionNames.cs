namespace NgoNews.Extractor.Pages.Blocks;

/// <summary>Names that systems and editors give to captions.</summary>
internal static class CaptionNames
{
    private static readonly string[] Parts = ["caption", "chuthich", "chu-thich", "chu_thich", "pcaption", "imgdesc", "img-desc", "photo-desc", "credit", "image-note", "note-image"];

    /// <summary>Whether a class list names a caption: "wp-caption-text", "PCaption", "chuthichanh".</summary>
    internal static bool Are(string names) => names.Length > 0 && Array.Exists(Parts, p => names.Contains(p, StringComparison.OrdinalIgnoreCase));
}
