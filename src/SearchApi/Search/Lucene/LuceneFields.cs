using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NgoNews.SearchApi.Search.Answering;
using NgoNews.SearchApi.Search.Queries.Syntax;
using BinaryDocValuesField = Lucene.Net.Documents.BinaryDocValuesField;
using BytesRef = Lucene.Net.Util.BytesRef;
using FieldType = Lucene.Net.Documents.FieldType;
using IndexOptions = Lucene.Net.Index.IndexOptions;
using LuceneDocument = Lucene.Net.Documents.Document;
using LuceneField = Lucene.Net.Documents.Field;
using Int32Field = Lucene.Net.Documents.Int32Field;
using NumericDocValuesField = Lucene.Net.Documents.NumericDocValuesField;
using SortedSetDocValuesField = Lucene.Net.Documents.SortedSetDocValuesField;
using StringField = Lucene.Net.Documents.StringField;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>What an article is in the index: its words twice, exactly and without marks; its values, as terms to ask for and as a column to count; what orders hits; and what hits show.</summary>
internal static class LuceneFields
{
    public const string Id = "id";

    /// <summary>Grows from article to article: of two published at the same moment the one stored later comes first.</summary>
    public const string Number = "number";

    /// <summary>When published: ticks, UTC; the earliest moment where that is unknown, so that it comes last.</summary>
    public const string Published = "published";

    /// <summary>The day of it in Viet Nam, where known.</summary>
    public const string Day = "day";

    /// <summary>Every year that a filter knows it by.</summary>
    public const string Year = "year";

    /// <summary>Places, portal, donors and the like, as <see cref="ValueName"/> writes them.</summary>
    public const string Values = "values";

    /// <summary>The article that came first among it and its copies; as a column a number of it.</summary>
    public const string Cluster = "cluster";

    /// <summary>1 for those that others came before.</summary>
    public const string Copy = "copy";

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

    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });

    private static readonly FieldType Whole = Frozen(WholeNumbers());

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

    public static bool IsTitle(string field) => field is Title or TitleFolded;

    /// <summary>A value of a facet as one term: "Place:VN-25".</summary>
    public static string ValueName(Filters facet, string value) => $"{facet}:{value}";

    /// <summary>What <see cref="ValueName"/> made.</summary>
    public static (Filters Facet, string Value) ReadValue(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return (Enum.Parse<Filters>(name.AsSpan(0, colon)), name[(colon + 1)..]);
    }

    public static LuceneDocument Make(IndexedArticle article, Document document)
    {
        var content = new Content(article.Title, article.Text, article.Mentions);
        LuceneDocument made =
        [
            new StringField(Id, article.Id, LuceneField.Store.NO),
            new Int32Field(Number, document.Number, Whole),
            new NumericDocValuesField(Number, document.Number),
            new NumericDocValuesField(Published, document.PublishedTicks),
            new StringField(Cluster, document.Cluster, LuceneField.Store.NO),
            new NumericDocValuesField(Cluster, ClusterNumber(document.Cluster)),
            new NumericDocValuesField(Copy, document.IsCopy ? 1 : 0),
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
        if (document.Day is { } day)
            made.Add(new Int32Field(Day, day, LuceneField.Store.NO));
        foreach (var (facet, value) in FacetValues.Of(document).Distinct())
        {
            made.Add(new StringField(Values, ValueName(facet, value), LuceneField.Store.NO));
            made.Add(new SortedSetDocValuesField(Values, new BytesRef(ValueName(facet, value))));
        }
        foreach (var year in document.Facts.Years)
            made.Add(new Int32Field(Year, year, LuceneField.Store.NO));
        return made;
    }

    /// <summary>The same for all that have the same cluster, and for no two others that any archive will ever hold.</summary>
    private static long ClusterNumber(string cluster) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(cluster)));

    /// <summary>Asked for one at a time, so one term a number will do.</summary>
    private static FieldType WholeNumbers() => new(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = int.MaxValue };

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
