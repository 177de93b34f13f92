namespace NgoNews.Extractor.Pages.Families;

/// <summary>Liferay, plain and with VNPT's portlets: daklak, bacninh, gialai, communes of quangtri …</summary>
internal static class Liferay
{
    internal static readonly Family Family = new()
    {
        Name = "liferay",
        Recognise = [".journal-content-article", "[id^=p_p_id_]", ".portlet-asset-publisher", ".portlet-journal-content"],
        Title = [".asset-full-content .asset-title", ".journal-content-article .title", ".contentDetail .title", ".header-title", "h1.title", ".asset-title", "h1", "h2.title"],
        Lead = [".sapo", ".journal-content-article .summary", ".contentDetail .summary", ".asset-summary"],
        Body = [
            ".journal-content-article .content-detail", ".journal-content-article .contentDetail", ".contentDetail .content", ".contentDetail",
            ".journal-content-article .content", ".journal-content-article"],
        Author = [".journal-content-article .author", ".contentDetail .author", ".tacgia", ".metadata-author", ".asset-full-content .author"],
        Published = [
            ".journal-content-article .date", ".contentDetail .date", ".metadata-publish-date", ".metadata-modified-date", ".asset-full-content .date",
            ".publish-date", ".ngay-dang", ".date-time", ".header-title .date"],
        Strip = [
            ".taglib-social-bookmarks", ".taglib-ratings", ".asset-ratings", ".asset-related", ".taglib-discussion", ".view-count", ".asset-metadata",
            ".portlet-body .lfr-pagination"],
        Attachments = [".asset-full-content", ".journal-content-article", ".contentDetail"],
    };
}
