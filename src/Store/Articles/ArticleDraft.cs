using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;

namespace NgoNews.Store.Articles;

/// <summary>An article with its figures, as read and not yet stored.</summary>
public sealed record ArticleDraft
{
    /// <summary>The <see cref="Portal"/> of imports. Their ids are the importer's own, so the same words under another id are another article.</summary>
    public const string ImportPortal = "import";

    /// <summary>Stable id, 1 to 200 characters; the one it was imported with, or made from portal and canonical address.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical address, or null for an import without one.</summary>
    public string? Url { get; init; }

    /// <summary>Id of the portal's declaration; <see cref="ImportPortal"/> for imports.</summary>
    public required string Portal { get; init; }

    /// <summary>The publisher's place: <c>VN</c>, ISO 3166-2:VN, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Headline, NFC.</summary>
    public required string Title { get; init; }

    /// <summary>Summary above the body, NFC, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>The text that the figures' offsets index, NFC.</summary>
    public required string Text { get; init; }

    /// <summary>As signed, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When published, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Files linked from it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where these are the words of an attachment: id of the article that links it. Else null.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Where the pages of a paged document begin in <see cref="Text"/>, ascending, the first at 0; empty where there are none.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>Invented sample data; shown as such everywhere and never mixed with real totals.</summary>
    public bool Sample { get; init; }

    /// <summary>Id of the archived page it was read from, or null for an import.</summary>
    public string? PageId { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary><see cref="FigureReader.Version"/> at the time.</summary>
    public required string ReaderVersion { get; init; }

    /// <summary>About foreign-NGO aid?</summary>
    public required bool Relevant { get; init; }

    /// <summary>What its aid goes to: OECD-DAC three-digit codes, each once, ascending; none where the text does not tell.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Its figures; every mention lies inside <see cref="Text"/>.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Why <see cref="IArticleStore.SaveAsync"/> would refuse this draft, in words, or null when it would not.</summary>
    public string? FindFault() => DraftRules.FindFault(this);
}
