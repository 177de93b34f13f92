namespace NgoNews.SearchApi.Pages.Words;

/// <content>The front page, a portal's page, citations.</content>
internal static partial class Texts
{
    public static readonly Text FrontTitle = new("Viện trợ phi chính phủ nước ngoài qua từng con số", "Foreign-NGO aid to Viet Nam, figure by figure");
    public static readonly Text FrontLead = new(
        "NgoNews đọc cổng thông tin của các tỉnh và báo chí Việt Nam, rút ra những con số được nêu về viện trợ phi chính phủ nước ngoài, và đặt cạnh tổng số đã công bố. Con số nào cũng dẫn tới đúng câu văn đã nêu ra nó.",
        "NgoNews reads provincial portals and newspapers of Viet Nam, takes out the figures they report on aid from foreign NGOs, and holds published totals against them. Every figure leads to the very sentence that states it.");
    public static readonly Text TryTitle = new("Ba việc để bắt đầu", "Three things to try");
    public static readonly Text TrySearch = new("Tìm giá trị viện trợ trong tin tức", "Search the news for the value of aid");
    public static readonly Text TrySearchText = new("Mỗi bài tìm được có sẵn các con số chính; bấm vào con số để đến câu văn.", "Each article shows its main figures; follow one to its sentence.");
    public static readonly Text TrySeries = new("Xem giá trị viện trợ qua các năm", "See the value of aid over the years");
    public static readonly Text TrySeriesOf = new("Xem giá trị viện trợ qua các năm: {0}", "See the value of aid over the years: {0}");
    public static readonly Text TrySeriesText = new("Mỗi điểm cho biết có bao nhiêu nguồn độc lập, và các nguồn lệch nhau ra sao.", "Each point tells how many independent sources stand behind it, and how far they differ.");
    public static readonly Text TryConflicts = new("Xem chỗ báo chí và công bố mâu thuẫn", "See where press and published totals conflict");
    public static readonly Text TryConflictsText = new("Tổng số đã công bố đặt cạnh mọi con số báo chí cùng chỉ tiêu, nơi và thời kỳ.", "Published totals beside every press figure on the same indicator, place and period.");
    public static readonly Text AllNews = new("Mọi tin viện trợ", "All aid news");
    public static readonly Text SearchHeading = new("Tìm trong tin tức", "Search the news");
    public static readonly Text NavMethod = new("Phương pháp", "Method");

    // Search
    public static readonly Text SortBy = new("Thứ tự", "Order");
    public static readonly Text SortRelevance = new("Sát nhất", "Most relevant");
    public static readonly Text SortDate = new("Mới nhất", "Newest");
    public static readonly Text Watch = new("Theo dõi (Atom)", "Watch (Atom)");
    public static readonly Text DidYouMean = new("Có phải bạn tìm:", "Did you mean:");
    public static readonly Text OneCopyFolded = new("và 1 bản đăng lại", "and 1 copy");
    public static readonly Text CopiesFolded = new("và {0} bản đăng lại", "and {0} copies");
    public static readonly Text LikeHeading = new("Bài giống với “{0}”", "Articles like “{0}”");
    public static readonly Text MoreLike = new("Bài tương tự", "More like this");
    public static readonly Text AllLike = new("Xem thêm", "See more");

    // A portal
    public static readonly Text PortalKindOf = new("Loại trang", "Kind of site");
    public static readonly Text PortalPlace = new("Nơi của trang", "Place of the site");
    public static readonly Text PortalSite = new("Trang chủ", "Home page");
    public static readonly Text PortalNews = new("Tin đã đọc từ trang này", "News read from this site");
    public static readonly Text PortalNewsCount = new("{0} bài viết, trong đó {1} bài về viện trợ phi chính phủ nước ngoài", "{0} articles, {1} of them on foreign-NGO aid");
    public static readonly Text PortalSearch = new("Tìm trong trang này", "Search this site");
    public static readonly Text NoPortalTitle = new("Không có nguồn này", "There is no such source");
    public static readonly Text NoPortalText = new("Kho không biết cổng thông tin hay tờ báo nào mang mã này.", "No portal or newspaper with this id is known.");
    public static readonly Text ByYear = new("Theo năm", "By year");
    public static readonly Text Count = new("Số bài", "Articles");

    // Citing
    public static readonly Text Cite = new("Trích dẫn bài này", "Cite this article");
    public static readonly Text CiteNote = new("Ngày truy cập là ngày trang được lưu trữ; câu chữ trích từ chính bản ấy.", "The day of access is the day when the page was archived: the words are of that very copy.");
    public static readonly Text CiteDownload = new("Tải tệp {0}", "Download {0}");
    public static readonly Text SeeArchived = new("Xem trang gốc đã lưu trữ", "See the original page as archived");
    public static readonly Text SeeArchivedNote = new("đúng như đã tải về, không hình ảnh và không mã lệnh", "as it was fetched, without pictures and scripts");
}
