namespace NgoNews.Extractor.Pages.Families;

/// <summary>VNPT vnPortal: ninhbinh, haiphong, nghean, quangtri …</summary>
internal static class VnPortal
{
    internal static readonly Family Family = new()
    {
        Name = "vnportal",
        Recognise = ["div.ArticleDetailControl", "div.UIArticleInMenu_Default"],
        Title = [".ArticleDetailControl .ArticleHeader"],
        Lead = [".ArticleDetailControl .ArticleSummary"],
        Body = [".ArticleDetailControl .ArticleContent"],
        Author = [".ArticleDetailControl .author", ".ArticleDetailControl .Author"],
        Published = [".ArticleDetailControl .PostDate"],
        Strip = [".tool", ".UISocialShare", ".author"],
        Attachments = [".ArticleDetailControl"],
    };
}
