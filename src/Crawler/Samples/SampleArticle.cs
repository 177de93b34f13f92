namespace NgoNews.Crawler.Samples;

/// <summary>An invented article, as its portal's editor left it.</summary>
internal sealed record SampleArticle
{
    /// <summary>Number in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Words in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Key of its section.</summary>
    public required string Section { get; init; }

    /// <summary>Headline.</summary>
    public required string Title { get; init; }

    /// <summary>Summary, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>As signed, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was taken from, as printed, or null.</summary>
    public string? Source { get; init; }

    /// <summary>When published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Under its picture, or null.</summary>
    public string? ImageCaption { get; init; }

    /// <summary>As the view counter shows.</summary>
    public string? Views { get; init; }

    /// <summary>Ids of articles that it links to.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Files that it links to.</summary>
    public IReadOnlyList<SampleFile> Attachments { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Served in Unicode NFD, as some portals do.</summary>
    public bool Decomposed { get; init; }

    /// <summary>When its portal corrects it, and how; or null.</summary>
    public SampleCorrection? Correction { get; init; }

    /// <summary>HTML of the body.</summary>
    public required string Body { get; init; }

    /// <summary>The article as corrected later.</summary>
    public SampleArticle Corrected() => Correction is not { } c ? this : this with
    {
        Title = Title.Replace(c.Old, c.New, StringComparison.Ordinal),
        Lead = Lead?.Replace(c.Old, c.New, StringComparison.Ordinal),
        Body = Body.Replace(c.Old, c.New, StringComparison.Ordinal),
    };
}

/// <summary>A file that an article links to.</summary>
/// <param name="Name">As the link says.</param>
/// <param name="Url">Path on the portal.</param>
/// <param name="File">Name in the portal's folder <c>files</c>; null where the link is dead, as many are.</param>
internal sealed record SampleFile(string Name, string Url, string? File);

/// <summary>A correction that a portal makes after publishing.</summary>
/// <param name="At">When.</param>
/// <param name="Old">Words that go; they stand once.</param>
/// <param name="New">Words that come.</param>
internal sealed record SampleCorrection(DateTimeOffset At, string Old, string New);
