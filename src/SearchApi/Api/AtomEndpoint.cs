using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Search;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Api;

/// <summary><c>GET /api/articles.atom</c>: a search that can be watched.</summary>
internal static class AtomEndpoint
{
    private const string ContentType = "application/atom+xml";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapAtom(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/articles.atom", WriteAsync)
            .WithName("WatchArticles")
            .WithTags("Articles")
            .WithSummary("A search as a feed (Atom, RFC 4287), the newest first")
            .WithDescription("Takes what the search takes. An entry is an article; its id stays the same for good, and it counts as updated when its words were corrected.")
            .Produces<string>(StatusCodes.Status200OK, ContentType)
            .ProducesValidationProblem()
            .AddOpenApiOperationTransformer(ParameterSchemas.ApplyToArticles);
        return routes;
    }

    private static async Task<IResult> WriteAsync([AsParameters] ArticleListQuery given, HttpRequest request, ISearchIndex index, IStore store, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        // What is new is what a watcher wants, however well it fits.
        var query = given.Read(parameters) with { Sort = SearchSort.Date };
        if (parameters.Problem is { } problem)
            return problem;
        try
        {
            var answer = await index.SearchAsync(query, cancellation).ConfigureAwait(false);
            var articles = await store.FindArticlesAsync([.. answer.Hits.Select(hit => hit.Id)], cancellation).ConfigureAwait(false);
            return TypedResults.Bytes(Feed(request, given.Text, articles, answer.Next), ContentType + "; charset=utf-8");
        }
        catch (SearchQueryException e)
        {
            return Problems.BadQuery(e.Position == SearchQueryException.InCursor ? "after" : "q", e);
        }
    }

    private static byte[] Feed(HttpRequest request, string? words, IReadOnlyList<StoredArticle> articles, string? next)
    {
        var self = request.GetEncodedUrl();
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            Write(xml, "id", self);
            Write(xml, "title", string.IsNullOrWhiteSpace(words) ? "NgoNews" : $"NgoNews: {words}");
            Write(xml, "updated", Time(articles.Count == 0 ? DateTimeOffset.UnixEpoch : articles.Max(Updated)));
            Link(xml, "self", self, ContentType);
            Link(xml, "alternate", site + PageLinks.Search + request.QueryString, "text/html");
            if (next is not null)
                Link(xml, "next", site + request.Path + After(request, next), ContentType);
            xml.WriteStartElement("author", Namespace);
            Write(xml, "name", "NgoNews");
            xml.WriteEndElement();
            foreach (var article in articles)
                Entry(xml, site, article);
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, string site, StoredArticle article)
    {
        var draft = article.Draft;
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "id", "urn:x-ngonews:article:" + Uri.EscapeDataString(draft.Id));
        Write(xml, "title", draft.Title);
        if (draft.Published is { } published)
            Write(xml, "published", Time(published));
        Write(xml, "updated", Time(Updated(article)));
        Link(xml, "alternate", site + ArticleAddress.Of(draft.Id), "text/html");
        if (draft.Url is not null)
            Link(xml, "via", draft.Url, "text/html");
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", draft.Author ?? draft.Portal);
        xml.WriteEndElement();
        foreach (var indicator in article.Figures.Select(f => f.Figure.Indicator).Distinct())
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", WireName<Indicator>.Of(indicator));
            xml.WriteEndElement();
        }
        Write(xml, "summary", string.Join('\n', article.Figures.Select(f => f.Sentence).Distinct().DefaultIfEmpty(draft.Lead ?? "")));
        xml.WriteEndElement();
    }

    /// <summary>A new reading of the same words is no news: what counts is when the article came, or was corrected.</summary>
    private static DateTimeOffset Updated(StoredArticle article) => article.Version == 1 ? article.FirstSeen : article.Draft.ReadAt;

    private static string After(HttpRequest request, string next) =>
        QueryString.Create(QueryHelpers.ParseQuery(request.QueryString.Value).Where(p => p.Key != "after").Append(new("after", next))).ToString();

    private static string Time(DateTimeOffset time) => XmlConvert.ToString(time);

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    /// <summary>Control characters that pages leave in their words have no place in XML 1.0.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " "));
}
