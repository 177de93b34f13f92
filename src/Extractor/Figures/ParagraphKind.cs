namespace NgoNews.Extractor.Figures;

/// <summary>What a line of the text is.</summary>
internal enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The headline, or a line that repeats it.</summary>
    Headline,

    /// <summary>A line of a list: "- World Vision hỗ trợ …".</summary>
    Item,

    /// <summary>A row of a table: cells between bars, tabs, semicolons, slashes, arrows.</summary>
    Row,

    /// <summary>A short line that ends with no closing mark: a heading, a caption, a headline of another article.</summary>
    Loose,

    /// <summary>Menus, captions, related news, footers: nothing here is a figure.</summary>
    Noise,
}
