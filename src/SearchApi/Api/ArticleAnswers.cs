using System.ComponentModel;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Search;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Api;

/// <summary>A page of articles.</summary>
internal sealed record ArticleList(
    [property: Description("How many articles fit in all; copies count once unless they are asked for.")] long Total,
    [property: Description("Most relevant first; newest first where no words were asked for.")] IReadOnlyList<ArticleItem> Items,
    [property: Description("Give this as 'after' for the next page; null at the end.")] string? Next,
    [property: Description("Counts by place, year, portal, indicator, donor, sector (each also under its category) and relevant; most frequent first. Each value tells the total with it in place of the facet's own parameter, all others kept.")]
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
    [property: Description("The words put right, where one is found in no article; else null.")] string? DidYouMean);

/// <summary>An article in a list.</summary>
internal sealed record ArticleItem(
    string Id,
    string Title,
    [property: Description("Id of the portal; 'import' for imported articles.")] string Portal,
    DateTimeOffset? Published,
    [property: Description("Is the article as a whole about foreign-NGO aid?")] bool Relevant,
    [property: Description("Invented sample data.")] bool Sample,
    string? Url,
    [property: Description("The passage that shows best why it was found, in pieces of plain text; those that match are marked.")]
    IReadOnlyList<SnippetPiece> Snippet,
    [property: Description("Ids of its copies that fit as well.")] IReadOnlyList<string> Copies);

/// <summary>What may be meant by what has been typed.</summary>
internal sealed record Suggestions([property: Description("Whole queries, likeliest first.")] IReadOnlyList<string> Items);

/// <summary>An article with everything that is known of it.</summary>
internal sealed record ArticleAnswer(
    string Id,
    string? Url,
    string Portal,
    [property: Description("The publisher's place: VN, an ISO 3166-2:VN code, or null.")] string? Place,
    string Title,
    string? Lead,
    [property: Description("The text that the mentions' offsets index, Unicode NFC.")] string Text,
    string? Author,
    DateTimeOffset? Published,
    bool Relevant,
    [property: Description("What its aid goes to: OECD-DAC codes of three digits, ascending.")] IReadOnlyList<string> Sectors,
    [property: Description("Invented sample data.")] bool Sample,
    [property: Description("Files linked from it, and what became of each.")] IReadOnlyList<AttachmentAnswer> Attachments,
    [property: Description("Where these are the words of an attachment: id of the article that links it; else null.")] string? AttachedTo,
    IReadOnlyList<FigureAnswer> Figures,
    Provenance Provenance,
    int Version,
    [property: Description("All versions, oldest first.")] IReadOnlyList<VersionAnswer> Versions,
    [property: Description("Its copies, exact and near, the one that came first at the head; all of them and the article are one source.")] IReadOnlyList<CopyAnswer> Copies,
    [property: Description("Id of the one that came first among the article and its copies; its own where it came first or has none.")] string CameFirst);

/// <summary>An article that says the same, taken over from this one or this one from it.</summary>
internal sealed record CopyAnswer(
    string Id,
    string Title,
    [property: Description("Id of the portal; 'import' for imported articles.")] string Portal,
    DateTimeOffset? Published,
    string? Url,
    [property: Description("The same words but for the headline; false: with something left out, added or retouched.")] bool Exact);

/// <summary>A figure in its article.</summary>
internal sealed record FigureAnswer(
    Indicator Indicator,
    [property: Description("In base units; of a range, the lower end.")] decimal Value,
    [property: Description("Upper end of a range, else null.")] decimal? High,
    [property: Description("ISO 4217, or 1 for counts.")] string Unit,
    Qualifier Qualifier,
    Stage Stage,
    [property: Description("VN, an ISO 3166-2:VN code (a province as merged on 2025-07-01 with @2025), or null.")] string? Place,
    [property: Description("Days covered, both included; null where open or unknown.")] Period Period,
    Coverage Coverage,
    string? Donor,
    [property: Description("Every place in the text that states the figure; at least one.")] IReadOnlyList<MentionAnswer> Mentions,
    [property: Description("Probability, above 0 and at most 1, that indicator, value and unit are read right.")] double Confidence,
    [property: Description("What the article's own arithmetic compared the figure with; empty where nothing was compared.")] IReadOnlyList<FigureCheck> Checks,
    [property: Description("What a person decided about it, or null; the figure is then as they say.")] FigureReviewItem? Review);

/// <summary>Where a text states a figure: text[start..end] is the quote.</summary>
internal sealed record MentionAnswer(
    [property: Description("UTF-16 offset of the first character.")] int Start,
    [property: Description("UTF-16 offset behind the last character.")] int End,
    string Quote,
    [property: Description("In a paged document, the page it stands on, from 1; else null.")] int? Page);

/// <summary>A file linked from an article.</summary>
internal sealed record AttachmentAnswer(
    string Name,
    string Url,
    AttachmentState State,
    [property: Description("Programs that the server lacks for reading it.")] IReadOnlyList<string> Missing,
    [property: Description("Why it was not read, or null.")] string? Detail,
    [property: Description("Id of the article that holds its words and figures, or null.")] string? DocumentId);

/// <summary>Where an article came from and what read it.</summary>
internal sealed record Provenance(
    string Portal,
    [property: Description("Version of the figure reader.")] string ReaderVersion,
    DateTimeOffset ReadAt,
    DateTimeOffset FirstSeen,
    [property: Description("SHA-256 over the content, hex; equal for exact copies.")] string ContentHash,
    [property: Description("The archived page, or null for an import.")] PageAnswer? Page);

/// <summary>The archived page that an article was read from.</summary>
internal sealed record PageAnswer(
    [property: Description("WARC-Record-ID.")] string PageId,
    string Url,
    DateTimeOffset FetchedAt,
    int Status,
    string? ContentType,
    [property: Description("Of the body, hex.")] string Sha256,
    [property: Description("Of the body, in bytes.")] long Length,
    [property: Description("File in the archive folder.")] string ArchiveFile,
    [property: Description("Where its record begins in that file.")] long ArchiveOffset,
    [property: Description("Bytes that the record takes there.")] long ArchiveLength);

/// <summary>One line of an article's history.</summary>
internal sealed record VersionAnswer(int Version, string Title, DateTimeOffset ReadAt, string ReaderVersion, string ContentHash, string? PageId,
    [property: Description("What this version changed in the figures of the one before; empty for the first.")] IReadOnlyList<FigureChangeAnswer> Changes,
    [property: Description("The version before was read by the same reader; else a change may be the reader's and not the page's.")] bool SameReader);

/// <summary>What a correction did to a figure.</summary>
internal sealed record FigureChangeAnswer(
    [property: Description("As the version before states it; null where the figure was added.")] FigureAnswer? Before,
    [property: Description("As this version states it; null where the figure was left out.")] FigureAnswer? After);
