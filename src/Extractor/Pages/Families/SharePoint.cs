namespace NgoNews.Extractor.Pages.Families;

/// <summary>SharePoint and ASP.NET portals: yenbai, ministries. Ids of controls carry unstable prefixes, so only their ends are named.</summary>
internal static class SharePoint
{
    internal static readonly Family Family = new()
    {
        Name = "sharepoint",
        Recognise = [
            "h1.News_Detail_Title", ".News_Detail_Title", "#divArticleDescription2", "#divArticleContent", "#contenttin", "#show_content", "[class^=ExternalClass]",
            "meta[name=GENERATOR][content*=SharePoint]"],
        Title = [".News_Detail_Title", "[id$=lblTitle]", "[id$=lbTitle]", ".title-news-detail", "h1"],
        Lead = ["#divArticleDescription1", "[id$=lblDescription]", "#divArticleLead", ".News_Detail_Lead"],
        Body = ["#divArticleDescription2", "#divArticleContent", "#contenttin", "#news-detail", "#show_content", "[class^=ExternalClass]"],
        Author = ["[id$=pnTacgia]", "[id$=lblTacGia]", "[id$=lblAuthor]", ".News_Author", "[id$=pnNguontin]"],
        Published = [".News_Time_Post", "[id$=lblNgayDang]", "[id$=lblDate]", ".date-news-detail"],
        Strip = ["#divArticleDescription1", "[id$=pnNguontin]", "[id$=pnTinLienQuan]", ".News_Time_Post"],
        Attachments = ["[id$=pnFileDinhKem]", "#divArticleDescription2"],
    };
}
