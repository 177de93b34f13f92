using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries.Syntax;
using BinaryDocValuesField = Lucene.Net.Documents.BinaryDocValuesField;
using BytesRef = Lucene.Net.Util.BytesRef;
using FieldType = Lucene.Net.Documents.FieldType;
using IndexOptions = Lucene.Net.Index.IndexOptions;
using LuceneDocument = Lucene.Net.Documents.Document;
using LuceneField = Lucene.Net.Documents.Field;
using NumericDocValuesField = Lucene.Net.Documents.NumericDocValuesField;
using StringField = Lucene.Net.Documents.StringField;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What an article is in the index: its words twice, exactly and without marks; what ranking and snippets read; and, by columns, what is held in memory.</summary>
internal static class LuceneFields
{
    public const string Id = "id";
    public const string Number = "number";
    public const string Facts = "facts";
    public const string Key = "key";
    public const string StoredTitle = "stored_title";
    public const string StoredBody = "stored_body";
    public const string Mentions = "mentions";
    public const string Title = "title";
    public const string Body = "body";
    public const string TitleFolded = "title_folded";
    public const string BodyFolded = "body_folded";

    /// <summary>Fields of words without their marks.</summary>
    public static readonly string[] Folded = [TitleFolded, BodyFolded];

    /// <summary>Fields of words as they are.</summary>
    public static readonly string[] Exact = [Title, Body];

    // How long a text is matters to its rank, which is worked out from the text itself.
    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });

    /// <summary>The fields that a part of the text is looked up in.</summary>
    public static string[] Of(TextField part, bool exact) => (part, exact) switch
    {
        (TextField.Title, true) => [Title],
        (TextField.Title, false) => [TitleFolded],
        (TextField.Body, true) => [Body],
        (TextField.Body, false) => [BodyFolded],
        (_, true) => Exact,
        _ => Folded,
    };

    public static LuceneDocument Make(IndexedArticle article, Document document)
    {
        var content = new Content(article.Title, article.Text, article.Mentions);
        return
        [
            new StringField(Id, article.Id, LuceneField.Store.NO),
            new NumericDocValuesField(Number, document.Number),
            new BinaryDocValuesField(Key, new BytesRef(article.Id)),
            new BinaryDocValuesField(Facts, new BytesRef(document.Facts.ToText())),
            // Columns rather than stored fields, which are compressed: to rank, two hundred texts are read, each from a block of its own.
            new BinaryDocValuesField(StoredTitle, new BytesRef(content.Title)),
            new BinaryDocValuesField(StoredBody, new BytesRef(content.Body)),
            new BinaryDocValuesField(Mentions, new BytesRef(content.MentionsText())),
            new LuceneField(Title, article.Title, Words),
            new LuceneField(Body, article.Text, Words),
            new LuceneField(TitleFolded, article.Title, Words),
            new LuceneField(BodyFolded, article.Text, Words),
        ];
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
