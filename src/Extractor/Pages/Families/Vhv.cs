namespace NgoNews.Extractor.Pages.Families;

/// <summary>VHV: thaibinh, thanhhoa, newer hagiang …</summary>
internal static class Vhv
{
    internal static readonly Family Family = new()
    {
        Name = "vhv",
        Recognise = ["article.news-detail-layout-type-2", "h1.title-detail", "div.content-detail[itemprop=articleBody]", ".ModuleWrapper[modulerootid]"],
        Title = ["h1.title-detail", "article h1", ".title-detail"],
        Lead = ["article div.brief", "div.brief-detail", "div.brief"],
        Body = ["div.content-detail[itemprop=articleBody]", "div.content-detail", "[itemprop=articleBody]"],
        Author = ["article .author-name", "article [itemprop=author]", "article .author"],
        Published = ["article meta[itemprop=datePublished]", "article time.post-date", "article .post-date", "article .date-detail"],
        Strip = [".block_share", ".social-connect", "div[id^=audio]", ".rating", ".relatedArticles", ".author"],
        Attachments = ["article.news-detail-layout-type-2", "article"],
    };
}
