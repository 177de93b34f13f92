using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Export;

/// <summary>Articles as a table, one row an article, without their texts: those are in the JSON lines.</summary>
internal static class ArticleColumns
{
    public static IReadOnlyList<CsvColumn<StoredArticle>> All { get; } =
    [
        CsvColumn<StoredArticle>.Text("id", a => a.Draft.Id).Says("Stable id."),
        CsvColumn<StoredArticle>.Text("url", a => a.Draft.Url).Says("Canonical address."),
        CsvColumn<StoredArticle>.Text("portal", a => a.Draft.Portal).Says("Who published it; import for imported articles."),
        CsvColumn<StoredArticle>.Text("place", a => a.Draft.Place).Says("The publisher's place: VN or an ISO 3166-2:VN code."),
        CsvColumn<StoredArticle>.Text("title", a => a.Draft.Title).Says("Headline."),
        CsvColumn<StoredArticle>.Text("author", a => a.Draft.Author).Says("As signed."),
        CsvColumn<StoredArticle>.Time("published", CellKind.Datetime, a => FigureColumns.Instant(a.Draft.Published)).Says("When it was published."),
        CsvColumn<StoredArticle>.Flag("relevant", a => a.Draft.Relevant).Says("Is the article as a whole about foreign-NGO aid?"),
        CsvColumn<StoredArticle>.Text("sectors", a => string.Join(' ', a.Draft.Sectors)).Says("What its aid goes to: OECD-DAC codes, separated by spaces."),
        CsvColumn<StoredArticle>.Whole("figures", a => a.Figures.Count).Says("How many figures were read from it."),
        CsvColumn<StoredArticle>.Whole("characters", a => a.Draft.Text.Length).Says("Length of its text in UTF-16 units."),
        CsvColumn<StoredArticle>.Whole("version", a => a.Version).Says("Grows with each correction of its words."),
        CsvColumn<StoredArticle>.Text("cluster", a => a.Cluster).Says("Shared by the article and its copies: id of the one that came first."),
        CsvColumn<StoredArticle>.Text("attached_to", a => a.Draft.AttachedTo).Says("Where these are the words of an attachment: the article that links it."),
        CsvColumn<StoredArticle>.Text("content_hash", a => a.ContentHash).Says("SHA-256 over the content, hex; equal for exact copies."),
        CsvColumn<StoredArticle>.Text("page_id", a => a.Draft.PageId).Says("WARC-Record-ID of the archived page that it was read from."),
        CsvColumn<StoredArticle>.Time("first_seen", CellKind.Datetime, a => FigureColumns.Instant(a.FirstSeen)).Says("When it was first stored."),
        CsvColumn<StoredArticle>.Time("read_at", CellKind.Datetime, a => FigureColumns.Instant(a.Draft.ReadAt)).Says("When it was read."),
        CsvColumn<StoredArticle>.Text("reader_version", a => a.Draft.ReaderVersion).Says("Version of the figure reader."),
        CsvColumn<StoredArticle>.Flag("sample", a => a.Draft.Sample).Says("Invented sample data."),
    ];
}
