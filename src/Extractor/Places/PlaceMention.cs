namespace NgoNews.Extractor.Places;

/// <summary>A place named in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">ISO 3166-2:VN code of the province as it was before 1 July 2025, or <c>VN</c>; null for a region and for "tỉnh".</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Former">Said of the unit before the merger: "(cũ)", "trước khi sáp nhập".</param>
public readonly record struct PlaceMention(PlaceKind Kind, string? Code, int First, int End, bool Former = false);

/// <summary>What a place mention is.</summary>
public enum PlaceKind
{
    /// <summary>A province by name.</summary>
    Province,

    /// <summary>A district, town or provincial city: its province.</summary>
    District,

    /// <summary>"tỉnh", "toàn tỉnh", "địa phương": the passage's province.</summary>
    Own,

    /// <summary>"tỉnh này", "địa phương ấy": the province that was named last.</summary>
    That,

    /// <summary>"cả nước", "tại Việt Nam".</summary>
    Country,

    /// <summary>"Tây Nguyên", "miền Trung": several provinces.</summary>
    Region,

    /// <summary>Words that only look like a place; never in a result.</summary>
    Nothing,
}
