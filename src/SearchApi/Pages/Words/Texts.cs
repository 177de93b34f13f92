using System.Reflection;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Everything that the pages say, Vietnamese and English beside each other. What is not here is data.</summary>
internal static partial class Texts
{
    // Frame
    public static readonly Text Tagline = new("Con số viện trợ, kèm câu văn gốc", "Aid figures, each with its sentence");
    public static readonly Text SkipToContent = new("Chuyển tới nội dung chính", "Skip to the main content");
    public static readonly Text MainMenu = new("Các trang", "Pages");
    public static readonly Text NavSearch = new("Tìm kiếm", "Search");
    public static readonly Text NavFigures = new("Số liệu", "Figures");
    public static readonly Text NavCrossCheck = new("Đối chiếu", "Cross-check");
    public static readonly Text NavStatistics = new("Thống kê", "Statistics");
    public static readonly Text SwitchLanguage = new("English", "Tiếng Việt");
    public static readonly Text FooterPurpose = new(
        "NgoNews đọc các cổng thông tin và báo địa phương, ghi lại từng con số về viện trợ phi chính phủ nước ngoài cùng câu văn đã nêu ra nó.",
        "NgoNews reads provincial portals and newspapers and keeps every figure on foreign-NGO aid together with the sentence that states it.");
    public static readonly Text FooterOperators = new("Dành cho người vận hành:", "For operators:");
    public static readonly Text FooterMachines = new("Dữ liệu cho máy đọc:", "For machines:");
    public static readonly Text FooterApi = new("mô tả giao diện lập trình", "description of the API");
    public static readonly Text Sample = new("Dữ liệu mẫu", "Sample data");
    public static readonly Text SampleNote = new(
        "Những mục có nhãn “Dữ liệu mẫu” là sự kiện và con số được đặt ra để minh họa, không phải số liệu thật.",
        "What is labelled “Sample data” was invented to show how this works; none of it is real.");

    // Search
    public static readonly Text SearchTitle = new("Con số về viện trợ phi chính phủ nước ngoài", "Aid from foreign NGOs to Viet Nam, in figures");
    public static readonly Text SearchLead = new(
        "Tìm trong tin tức của các cổng thông tin và báo địa phương: mỗi con số về tổ chức, khoản viện trợ, giá trị, đoàn và lượt người đều dẫn tới đúng câu văn đã nêu ra nó.",
        "Search the news of provincial portals and newspapers: every figure on organisations, aid items, values, delegations and visits leads to the very sentence that states it.");
    public static readonly Text Query = new("Từ cần tìm", "Words to find");
    public static readonly Text QueryHint = new("Có dấu hoặc không dấu đều được; đặt cụm từ trong ngoặc kép.", "With or without Vietnamese marks; put a phrase in quotation marks.");
    public static readonly Text QueryExample = new("ví dụ: vốn cam kết Quảng Trị", "for example: von cam ket Quang Tri");
    public static readonly Text Find = new("Tìm", "Search");
    public static readonly Text Apply = new("Xem", "Show");
    public static readonly Text Filters = new("Điều kiện lọc", "Filters");
    public static readonly Text Place = new("Nơi", "Place");
    public static readonly Text From = new("Đăng từ", "Published from");
    public static readonly Text To = new("Đăng đến", "Published until");
    public static readonly Text FromExample = new("vd. 2023", "e.g. 2023");
    public static readonly Text ToExample = new("vd. 30/06/2024", "e.g. 2024-06-30");
    public static readonly Text Portal = new("Nguồn", "Source");
    public static readonly Text Indicator = new("Chỉ tiêu", "Indicator");
    public static readonly Text Relevance = new("Chủ đề", "Subject");
    public static readonly Text Year = new("Năm", "Year");
    public static readonly Text AnyPlace = new("Mọi nơi", "Any place");
    public static readonly Text AnyPortal = new("Mọi nguồn", "Any source");
    public static readonly Text AnyIndicator = new("Mọi chỉ tiêu", "Any indicator");
    public static readonly Text AnySubject = new("Mọi chủ đề", "Any subject");
    public static readonly Text AnyStage = new("Mọi giai đoạn", "Any stage");
    public static readonly Text AnyCoverage = new("Mọi phạm vi", "Any coverage");
    public static readonly Text AnyData = new("Mọi dữ liệu", "All data");
    public static readonly Text RealOnly = new("Chỉ dữ liệu thật", "Real data only");
    public static readonly Text SampleOnly = new("Chỉ dữ liệu mẫu", "Sample data only");
    public static readonly Text AboutAid = new("Tin viện trợ", "Aid news");
    public static readonly Text NotAboutAid = new("Tin khác", "Other news");
    public static readonly Text Provinces = new("Tỉnh, thành phố (trước 7/2025)", "Provinces (until June 2025)");
    public static readonly Text MergedProvinces = new("Tỉnh, thành phố mới (từ 7/2025)", "Merged provinces (since July 2025)");
    public static readonly Text Country = new("Việt Nam", "Viet Nam");
    public static readonly Text MergedProvince = new("{0} (từ 7/2025)", "{0} (since July 2025)");
    public static readonly Text NoPlace = new("Không gắn với một tỉnh", "Not tied to one province");
    public static readonly Text ImportPortal = new("Nhập từ tệp", "Imported from a file");
    public static readonly Text Latest = new("Mới nhất về viện trợ phi chính phủ nước ngoài", "Latest on foreign-NGO aid");
    public static readonly Text Results = new("Kết quả", "Results");
    public static readonly Text ResultCount = new("{0} bài viết", "{0} articles");
    public static readonly Text OneResult = new("1 bài viết", "1 article");
    public static readonly Text ResultCountFor = new("{0} bài viết cho “{1}”", "{0} articles for “{1}”");
    public static readonly Text OneResultFor = new("1 bài viết cho “{0}”", "1 article for “{0}”");
    public static readonly Text NarrowDown = new("Thu hẹp kết quả", "Narrow down");
    public static readonly Text ChosenFilters = new("Đang lọc theo", "Filtered by");
    public static readonly Text RemoveFilter = new("Bỏ điều kiện: {0}", "Remove the filter: {0}");
    public static readonly Text MoreValues = new("Thêm {0} mục", "{0} more");
    public static readonly Text MoreFigures = new("và {0} số liệu khác", "and {0} more figures");
    public static readonly Text OneMoreFigure = new("và 1 số liệu khác", "and 1 more figure");
    public static readonly Text KeyFigures = new("Số liệu chính trong bài", "Key figures of the article");
    public static readonly Text NextPage = new("Trang sau", "Next page");
    public static readonly Text PreviousPage = new("Trang trước", "Previous page");
    public static readonly Text FirstPage = new("Về trang đầu", "Back to the first page");
    public static readonly Text Paging = new("Chuyển trang", "Paging");
    public static readonly Text ExportCsv = new("Xuất CSV", "Export CSV");
    public static readonly Text ExportCsvHint = new("Tải số liệu theo nơi, năm và chỉ tiêu đã chọn", "Download the figures of the chosen place, year and indicator");
    public static readonly Text NothingFound = new("Không tìm thấy bài viết nào", "No article was found");
    public static readonly Text NothingFoundLead = new("Có thể thử ba cách sau:", "Three things to try:");
    public static readonly Text TryWithoutFilters = new("Tìm lại mà không có điều kiện lọc", "Search again without filters");
    public static readonly Text TryFewerWords = new("Dùng ít từ hơn hoặc gõ không dấu, chẳng hạn", "Use fewer words, for example");
    public static readonly Text TryFigures = new("Xem thẳng bảng số liệu", "Look through the table of figures");
    public static readonly Text NothingStored = new("Chưa có bài viết nào. Kho được lấp đầy ngay sau lần thu thập đầu tiên.", "Nothing is stored yet. The first harvest will fill this page.");
    public static readonly Text Holdings = new("Hiện có trong kho", "Held now");
    public static readonly Text HeldArticles = new("bài viết", "articles");
    public static readonly Text HeldRelevant = new("bài về viện trợ phi chính phủ", "about foreign-NGO aid");
    public static readonly Text HeldFigures = new("số liệu có câu gốc", "figures with their sentence");
    public static readonly Text HeldTotals = new("tổng số để đối chiếu", "totals to check against");
    public static readonly Text NewestArticle = new("Bài mới nhất đăng ngày {0}", "Newest article published on {0}");
    public static readonly Text LastHarvest = new("Lần thu thập gần nhất: {0}", "Last harvest: {0}");
    public static readonly Text IndexBehind = new("Đang đưa {0} thay đổi vào chỉ mục tìm kiếm", "{0} changes are on their way into the search index");

    // What went wrong
    public static readonly Text BadValue = new("Không hiểu được “{1}” ở mục {0}.", "“{1}” under {0} could not be understood.");
    public static readonly Text BadOrder = new("Ngày đầu nằm sau ngày cuối.", "The first day lies after the last one.");
    public static readonly Text BadQuery = new("Câu tìm không có từ nào để tìm (từ ký tự thứ {0}). Hãy gõ ít nhất một chữ hoặc một số.", "The query holds no word to look for (from character {0} on). Type at least one letter or digit.");
    public static readonly Text BadCursor = new("Địa chỉ trang này không còn dùng được với điều kiện tìm hiện tại. Hãy bắt đầu lại từ trang đầu.", "This page's address does not fit the present query. Start again from the first page.");
    public static readonly Text BadPage = new("Trang", "Page");
    public static readonly Text NotFoundTitle = new("Không có trang này", "There is no such page");
    public static readonly Text NotFoundText = new("Địa chỉ có thể đã gõ sai, hoặc trang đã được chuyển đi.", "The address may be mistyped, or the page has moved.");
    public static readonly Text NoArticleTitle = new("Không có bài viết này", "There is no such article");
    public static readonly Text NoArticleText = new("Kho không giữ bài viết nào mang mã này.", "No article with this id is stored.");
    public static readonly Text BadRequestTitle = new("Yêu cầu không đọc được", "The request could not be read");
    public static readonly Text BadRequestText = new("Máy chủ không hiểu được địa chỉ hoặc dữ liệu gửi tới.", "The server could not understand the address or what was sent.");
    public static readonly Text NotYetTitle = new("Trang chưa kịp cập nhật", "Not up to date yet");
    public static readonly Text NotYetText = new("Điều vừa được ghi chưa có trong chỉ mục ở đây. Xin tải lại trang sau giây lát.", "What was just written is not in the index here yet. Please load the page again in a moment.");
    public static readonly Text FailureTitle = new("Máy chủ gặp lỗi", "The server failed");
    public static readonly Text FailureText = new("Xin thử lại sau ít phút; nguyên nhân đã được ghi vào nhật ký.", "Please try again in a few minutes; the cause was logged.");
    public static readonly Text GoSearch = new("Tới trang tìm kiếm", "Go to the search page");

    // Article
    public static readonly Text Published = new("Đăng ngày", "Published");
    public static readonly Text PublishedUnknown = new("Không rõ ngày đăng", "Date of publication unknown");
    public static readonly Text Author = new("Tác giả", "Author");
    public static readonly Text ArticleFigures = new("Số liệu trong bài", "Figures in the article");
    public static readonly Text NoFigures = new("Bài này không nêu số liệu nào về viện trợ phi chính phủ nước ngoài.", "This article states no figure on foreign-NGO aid.");
    public static readonly Text FigureWord = new("số liệu", "figure");
    public static readonly Text CheckHeld = new("{0}: {1} (khớp)", "{0}: {1} (agrees)");
    public static readonly Text CheckFailed = new("{0}: {1} (không khớp)", "{0}: {1} (does not agree)");
    public static readonly Text CheckPercentOfTarget = new("Theo tỷ lệ so với kế hoạch nêu trong bài", "By the percentage of the target in the article");
    public static readonly Text CheckPercentOf = new("Theo tỷ lệ nêu trong bài", "By the percentage in the article");
    public static readonly Text CheckGrowth = new("Theo mức tăng, giảm nêu trong bài", "By the growth in the article");
    public static readonly Text CheckSum = new("Theo phép cộng các phần", "By adding up the parts");
    public static readonly Text CheckPartOfWhole = new("Là một phần, không vượt quá", "A part, not more than");
    public static readonly Text CheckEquivalent = new("Theo giá trị quy đổi nêu trong bài, khoảng", "By the sum in the other currency, about");
    public static readonly Text CheckAverage = new("Theo mức bình quân nêu trong bài", "By the average in the article");
    public static readonly Text SeeSentence = new("Xem trong bài", "See it in the text");
    public static readonly Text FigureNumber = new("số liệu {0}", "figure {0}");
    public static readonly Text MentionNumber = new("lần {0}", "mention {0}");
    public static readonly Text TableInArticle = new("Bảng trong bài viết", "Table in the article");
    public static readonly Text Provenance = new("Nguồn gốc và lưu trữ", "Provenance");
    public static readonly Text Address = new("Địa chỉ gốc", "Original address");
    public static readonly Text ArchivedPage = new("Trang lưu trữ", "Archived page");
    public static readonly Text FetchedAt = new("Tải về lúc", "Fetched at");
    public static readonly Text ReadAt = new("Đọc lúc", "Read at");
    public static readonly Text FirstSeen = new("Thấy lần đầu", "First seen");
    public static readonly Text ReaderVersion = new("Phiên bản bộ đọc", "Reader version");
    public static readonly Text PageHash = new("SHA-256 của trang", "SHA-256 of the page");
    public static readonly Text ContentHash = new("SHA-256 của nội dung", "SHA-256 of the content");
    public static readonly Text ArticleId = new("Mã bài viết", "Article id");
    public static readonly Text NotArchived = new("Bài được nhập từ tệp, không có trang lưu trữ.", "Imported from a file: there is no archived page.");
    public static readonly Text Bytes = new("{0} byte", "{0} bytes");
    public static readonly Text Versions = new("Các phiên bản", "Versions");
    public static readonly Text VersionLine = new("Bản {0}, đọc lúc {1}", "Version {0}, read at {1}");
    public static readonly Text CurrentVersion = new("bản hiện hành", "current");
    public static readonly Text OldVersion = new("Đây là bản {0}, đã được thay bằng bản {1}.", "This is version {0}; version {1} has replaced it.");
    public static readonly Text SeeCurrent = new("Xem bản hiện hành", "See the current version");
    public static readonly Text FigureRestated = new("số liệu sửa", "figure corrected");
    public static readonly Text FigureLeftOut = new("số liệu bỏ", "figure left out");
    public static readonly Text FigureAdded = new("số liệu thêm", "figure added");
    public static readonly Text OtherReader = new("Hai bản được đọc bằng hai phiên bản bộ đọc, nên có thể khác nhau do cách đọc.", "The two were read by different reader versions, so a difference may be the reader's.");
    public static readonly Text Copies = new("Bản đăng lại", "Copies");
    public static readonly Text CopiesNote = new("Cùng nội dung với bài này, tất cả được tính là một nguồn:", "They say the same as this article; all are counted as one source:");
    public static readonly Text CopiesNoteFirst = new("Bài này có trước. Các bài sau đăng lại, tất cả được tính là một nguồn:", "This article came first. These took it over; all are counted as one source:");
    public static readonly Text CameFirst = new("có trước", "came first");
    public static readonly Text NearCopy = new("có sửa, thêm hoặc bớt", "retouched, shortened or added to");
    public static readonly Text Attachments = new("Tệp đính kèm", "Attachments");
    public static readonly Text AttachmentOf = new("Đây là tệp đính kèm của bài", "This is an attachment of");
    public static readonly Text AttachmentDue = new("chưa tải", "not fetched yet");
    public static readonly Text AttachmentRead = new("đã đọc", "read");
    public static readonly Text AttachmentMissingProgram = new("đã lưu, chưa đọc được vì máy chủ thiếu chương trình", "kept, and not read: the server lacks a program");
    public static readonly Text AttachmentUnreadable = new("đã lưu, không đọc được", "kept, but cannot be read");
    public static readonly Text AttachmentUnsupported = new("loại tệp không được đọc", "a kind of file that is not read");
    public static readonly Text AttachmentUnavailable = new("không tải được", "could not be fetched");
    public static readonly Text PageOfDocument = new("Trang", "Page");
    public static readonly Text ReadAsData = new("Đọc bài này dưới dạng JSON", "This article as JSON");

    // Fields of a figure
    public static readonly Text Value = new("Giá trị", "Value");
    public static readonly Text Qualifier = new("Cách nói", "Hedge");
    public static readonly Text Stage = new("Giai đoạn", "Stage");
    public static readonly Text Period = new("Thời kỳ", "Period");
    public static readonly Text CoverageField = new("Phạm vi", "Coverage");
    public static readonly Text Donor = new("Nhà tài trợ", "Donor");
    public static readonly Text Sentence = new("Câu gốc", "Sentence");
    public static readonly Text AidValue = new("Giá trị viện trợ", "Aid value");
    public static readonly Text ItemCount = new("Khoản viện trợ, dự án", "Aid items and projects");
    public static readonly Text NgoCount = new("Tổ chức phi chính phủ nước ngoài", "Foreign NGOs");
    public static readonly Text DelegationCount = new("Đoàn đối ngoại", "Delegations");
    public static readonly Text VisitCount = new("Lượt người trong các đoàn", "Members of delegations");
    public static readonly Text Committed = new("cam kết", "committed");
    public static readonly Text Approved = new("phê duyệt", "approved");
    public static readonly Text Received = new("tiếp nhận", "received");
    public static readonly Text Disbursed = new("giải ngân", "disbursed");
    public static readonly Text Target = new("mục tiêu", "target");
    public static readonly Text Active = new("đang hoạt động", "active");
    public static readonly Text Licensed = new("được cấp phép", "licensed");
    public static readonly Text Engaged = new("đến làm việc", "engaged");
    public static readonly Text Inbound = new("đoàn vào", "inbound");
    public static readonly Text Outbound = new("đoàn ra", "outbound");
    public static readonly Text StageUnspecified = new("chưa rõ giai đoạn", "stage not stated");
    public static readonly Text Whole = new("toàn bộ", "whole");
    public static readonly Text Part = new("một phần", "part");
    public static readonly Text Over = new("hơn", "over");
    public static readonly Text Nearly = new("gần", "nearly");
    public static readonly Text About = new("khoảng", "about");
    public static readonly Text AtLeast = new("ít nhất", "at least");
    public static readonly Text AtMost = new("không quá", "at most");
    public static readonly Text QualifierExact = new("nêu chính xác", "stated exactly");
    public static readonly Text QualifierOver = new("hơn số đã nêu", "more than stated");
    public static readonly Text QualifierNearly = new("gần bằng số đã nêu", "a little less than stated");
    public static readonly Text QualifierAbout = new("ước chừng", "approximate");
    public static readonly Text QualifierAtLeast = new("mức thấp nhất", "a lower limit");
    public static readonly Text QualifierAtMost = new("mức cao nhất", "an upper limit");
    public static readonly Text QualifierRange = new("một khoảng", "a range");
    public static readonly Text Organisation = new("tổ chức", "organisation");
    public static readonly Text Organisations = new("tổ chức", "organisations");
    public static readonly Text Item = new("khoản", "item");
    public static readonly Text Items = new("khoản", "items");
    public static readonly Text Delegation = new("đoàn", "delegation");
    public static readonly Text Delegations = new("đoàn", "delegations");
    public static readonly Text Visit = new("lượt người", "person");
    public static readonly Text Visits = new("lượt người", "persons");
    public static readonly Text Dong = new("đồng", "VND");
    public static readonly Text Euro = new("euro", "EUR");
    public static readonly Text Yen = new("yên", "JPY");
    public static readonly Text Million = new("triệu", "million");
    public static readonly Text Billion = new("tỷ", "billion");

    // Periods
    public static readonly Text PeriodUnknown = new("không rõ thời kỳ", "period unknown");
    public static readonly Text YearOf = new("năm {0}", "year {0}");
    public static readonly Text YearsOf = new("giai đoạn {0}–{1}", "years {0}–{1}");
    public static readonly Text FirstHalf = new("6 tháng đầu năm {0}", "first half of {0}");
    public static readonly Text SecondHalf = new("6 tháng cuối năm {0}", "second half of {0}");
    public static readonly Text Quarter = new("quý {0}/{2}", "quarter {1} of {2}");
    public static readonly Text FirstMonths = new("{0} tháng đầu năm {1}", "first {0} months of {1}");
    public static readonly Text MonthsOf = new("từ {0} đến {1}", "from {0} to {1}");
    public static readonly Text ToEndOfYear = new("đến hết năm {0}", "until the end of {0}");
    public static readonly Text UntilDay = new("đến {0}", "until {0}");
    public static readonly Text SinceYear = new("từ năm {0}", "since {0}");
    public static readonly Text SinceDay = new("từ {0}", "since {0}");
    public static readonly Text OnDay = new("ngày {0}", "on {0}");
    public static readonly Text FromYearToDay = new("từ đầu năm {0} đến {1}", "from the start of {0} to {1}");
    public static readonly Text FromDayToDay = new("từ {0} đến {1}", "from {0} to {1}");

    // Table of figures
    public static readonly Text FiguresTitle = new("Bảng số liệu", "Table of figures");
    public static readonly Text FiguresLead = new(
        "Mọi con số đã đọc được, mỗi dòng một con số với câu văn gốc và bài báo đã nêu.",
        "Every figure that was read, one a row, with its sentence and the article that states it.");
    public static readonly Text FiguresCaption = new("Số liệu về viện trợ phi chính phủ nước ngoài, nguồn: các bài viết đã dẫn", "Figures on foreign-NGO aid; source: the articles linked");
    public static readonly Text FigureCount = new("{0} số liệu", "{0} figures");
    public static readonly Text OneFigure = new("1 số liệu", "1 figure");
    public static readonly Text NoFigureFits = new("Không có số liệu nào khớp với điều kiện đã chọn.", "No figure fits these filters.");
    public static readonly Text DataKind = new("Loại dữ liệu", "Kind of data");
    public static readonly Text WhereAndWhen = new("Nơi và thời kỳ", "Place and period");
    public static readonly Text IndicatorAndStage = new("Chỉ tiêu và giai đoạn", "Indicator and stage");
    public static readonly Text Evidence = new("Câu gốc và bài viết", "Sentence and article");

    // Cross-check
    public static readonly Text CrossCheckTitle = new("Đối chiếu với tổng số đã công bố", "Totals held against the press");
    public static readonly Text CrossCheckLead = new(
        "Mỗi tổng số do cơ quan hoặc báo chí công bố được đặt cạnh mọi con số báo chí nói về cùng chỉ tiêu, nơi và thời kỳ. Cách nói và số chữ số in ra quyết định khoảng giá trị được so sánh; các bản đăng lại tính là một nguồn.",
        "Each published total is set beside every press figure on the same indicator, place and period. Hedge and printed precision make the interval that is compared; copies count as one source.");
    public static readonly Text Verdict = new("Kết luận", "Verdict");
    public static readonly Text AnyVerdict = new("Mọi kết luận", "Any verdict");
    public static readonly Text Confirmed = new("Được xác nhận", "Confirmed");
    public static readonly Text SingleSource = new("Một nguồn khớp", "Single source");
    public static readonly Text Close = new("Gần khớp", "Close");
    public static readonly Text Conflicting = new("Mâu thuẫn", "Conflicting");
    public static readonly Text NotReported = new("Chưa thấy báo nêu", "Not reported");
    public static readonly Text Agrees = new("Khớp", "Agrees");
    public static readonly Text CloseTo = new("Gần khớp", "Close");
    public static readonly Text Conflicts = new("Lệch", "Conflicts");
    public static readonly Text CanMean = new("Hiểu là", "Can mean");
    public static readonly Text Exactly = new("đúng {0}", "exactly {0}");
    public static readonly Text Between = new("từ {0} đến {1}", "{0} to {1}");
    public static readonly Text FromOn = new("từ {0} trở lên", "{0} or more");
    public static readonly Text StatedBy = new("Nơi công bố", "Stated by");
    public static readonly Text StatedOn = new("Công bố", "Stated on");
    public static readonly Text Trust = new("Loại nguồn", "Kind of source");
    public static readonly Text TrustOfficial = new("trang của cơ quan", "official site");
    public static readonly Text TrustPress = new("báo chí", "press");
    public static readonly Text TrustLow = new("trang đăng lại, độ tin thấp", "repost, low trust");
    public static readonly Text SourceUnknown = new("không ghi lại", "not recorded");
    public static readonly Text Basis = new("Cơ sở tính", "Formed over");
    public static readonly Text Note = new("Ghi chú", "Note");
    public static readonly Text NoteInEnglish = new("Ghi chú của người lập bảng (bằng tiếng Anh)", "Note of the compiler");
    public static readonly Text IndependentSources = new("{0} nguồn độc lập", "{0} independent sources");
    public static readonly Text OneSource = new("1 nguồn độc lập", "1 independent source");
    public static readonly Text PressSays = new("Báo chí nêu", "The press says");
    public static readonly Text PressCaption = new("Con số báo chí so với tổng số {0}", "Press figures against the total of {0}");
    public static readonly Text Agreement = new("So sánh", "Comparison");
    public static readonly Text Gap = new("Chênh lệch", "Gap");
    public static readonly Text LikelyCause = new("Có lẽ do: {0}", "Likely cause: {0}");
    public static readonly Text NoGap = new("không", "none");
    public static readonly Text NoReport = new("Chưa có con số báo chí nào cùng chỉ tiêu, nơi và thời kỳ.", "No press figure on the same indicator, place and period.");
    public static readonly Text ObstacleBasis = new("Không đối chiếu: tổng số này không tính trên toàn bộ.", "Not compared: this total was not formed over all.");
    public static readonly Text ObstacleCoverage = new("Không đối chiếu: đây chỉ là một phần.", "Not compared: this is only a part.");
    public static readonly Text ObstaclePlace = new("Không đối chiếu: phạm vi không phải một tỉnh.", "Not compared: its scope is no province.");
    public static readonly Text ObstaclePeriod = new("Không đối chiếu: không rõ thời điểm cuối.", "Not compared: its period has no known end.");
    public static readonly Text TotalCount = new("{0} tổng số", "{0} totals");
    public static readonly Text OneTotal = new("1 tổng số", "1 total");
    public static readonly Text NoTotalFits = new("Không có tổng số nào khớp với điều kiện đã chọn.", "No total fits these filters.");
    public static readonly Text PageOf = new("Trang {0} trên {1}", "Page {0} of {1}");
    public static readonly Text YearUnknown = new("không rõ năm", "year unknown");

    // What totals were formed over; the files say it in English
    public static readonly Text BasisUnion = new("chỉ phần qua liên hiệp hữu nghị", "friendship union only");
    public static readonly Text BasisNew = new("chỉ phần mới trong kỳ", "new in the period");
    public static readonly Text BasisTarget = new("mục tiêu hoặc danh mục kêu gọi", "target or call for projects");
    public static readonly Text BasisProject = new("một dự án hoặc một nhà tài trợ", "one project or donor");
    public static readonly Text BasisEvent = new("một sự kiện", "one event");
    public static readonly Text BasisDonor = new("một nhà tài trợ, mọi dự án", "one donor, all its projects");
    public static readonly Text BasisComponent = new("một cấu phần", "component");
    public static readonly Text BasisCovid = new("một cấu phần (COVID-19)", "component (COVID-19)");
    public static readonly Text BasisLife = new("toàn bộ vòng đời các khoản đang thực hiện", "whole life of running items");
    public static readonly Text BasisDelegations = new("mọi loại đoàn", "delegations of all kinds");
    public static readonly Text BasisRelations = new("có quan hệ, không phải đang hoạt động", "with relations, not active");
    public static readonly Text BasisPledges = new("cam kết của 6 tổ chức", "pledges of 6 organisations");
    public static readonly Text BasisCarried = new("chuyển tiếp từ kỳ trước", "carried over");
    public static readonly Text BasisThree = new("3 tổ chức phi chính phủ", "3 NGOs");
    public static readonly Text BasisEmergency = new("một đợt khẩn cấp", "one emergency");
    public static readonly Text BasisNonProject = new("chỉ các khoản phi dự án", "non-project items only");
    public static readonly Text BasisNgoPart = new("chỉ phần của các tổ chức phi chính phủ", "NGO part only");
    public static readonly Text BasisSector = new("một lĩnh vực", "one sector");
    public static readonly Text BasisOther = new("một phạm vi hẹp hơn", "a narrower scope");

    // How the portals do
    public static readonly Text WatchTitle = new("Tình trạng thu thập", "State of the harvests");
    public static readonly Text WatchLead = new(
        "Mọi cổng và báo đã khai báo: lần đọc được gần nhất, lần đọc tới, kết quả những lần vừa qua và vì sao có trục trặc. Giờ Việt Nam.",
        "Every declared portal: its last success, its next run, how the latest runs went and why one is in trouble. Times are those of Viet Nam.");
    public static readonly Text PortalState = new("Tình trạng", "State");
    public static readonly Text LastSuccess = new("Đọc được lần cuối", "Last success");
    public static readonly Text LastNew = new("Có bài mới lần cuối", "Last new article");
    public static readonly Text NextRun = new("Lần đọc tới", "Next run");
    public static readonly Text LatestRuns = new("Các lần vừa qua, mới nhất trước", "Latest runs, newest first");
    public static readonly Text PortalCount = new("{0} nguồn đã khai báo", "{0} declared portals");
    public static readonly Text OnePortal = new("1 nguồn đã khai báo", "1 declared portal");
    public static readonly Text NoPortal = new("Không có nguồn nào như vậy ở máy chủ này.", "There is no such portal on this server.");
    public static readonly Text StateLate = new("Quá hạn", "Overdue");
    public static readonly Text StateSilent = new("Im ắng bất thường", "Unusually quiet");
    public static readonly Text StateFailing = new("Lần vừa qua thất bại", "Latest run failed");
    public static readonly Text StateWaiting = new("Chưa thu thập lần nào", "Never harvested yet");
    public static readonly Text StateWorking = new("Hoạt động tốt", "Doing well");
    public static readonly Text StateInactive = new("Không thu thập", "Not harvested");
    public static readonly Text RunTold = new("{0}: {1}; bài mới: {2}, lỗi: {3}", "{0}: {1}; new articles: {2}, errors: {3}");
    public static readonly Text RunRunning = new("đang chạy", "under way");
    public static readonly Text RunCompleted = new("trọn vẹn", "complete");
    public static readonly Text RunWithErrors = new("xong nhưng có lỗi", "done, with errors");
    public static readonly Text RunFailed = new("thất bại", "failed");
    public static readonly Text RunCancelled = new("được dừng lại", "stopped");
    public static readonly Text RunCutOff = new("bị ngắt giữa chừng, lần sau làm tiếp", "cut off; the next one went on");
    public static readonly Text KindPortal = new("Cổng thông tin của tỉnh", "Province’s portal");
    public static readonly Text KindNewspaper = new("Báo, tạp chí", "Newspaper or magazine");
    public static readonly Text KindBroadcaster = new("Đài phát thanh, truyền hình", "Broadcaster");
    public static readonly Text KindAgency = new("Hãng thông tấn", "News agency");
    public static readonly Text KindUnion = new("Liên hiệp các tổ chức hữu nghị", "Union of friendship organisations");
    public static readonly Text KindMinistry = new("Bộ, ủy ban trung ương", "Ministry or national committee");
    public static readonly Text KindOffice = new("Sở, ngành của tỉnh", "Department of a province");
    public static readonly Text KindParty = new("Trang của Đảng", "Site of the Party");
    public static readonly Text KindCentre = new("Tổ chức phục vụ các tổ chức phi chính phủ", "Organisation that serves NGOs");
    public static readonly Text KindAggregator = new("Trang tổng hợp tin", "Aggregator");
    public static readonly Text KindMirror = new("Trang sao chép", "Mirror site");
    public static readonly Text EvidenceMet = new("đã gặp địa chỉ của trang", "an address of it was met");
    public static readonly Text EvidenceListed = new("có tên trong một danh sách công khai", "named by a public list");
    public static readonly Text EvidenceInferred = new("tên miền được suy đoán", "its host is inferred");
    public static readonly Text TriedOn = new("đã thử ngày {0}", "tried on {0}");
    public static readonly Text NeverTried = new("chưa thử trên trang thật", "not tried on the real site yet");

    // Only when asked: what the other files hold is made after this.
    private static readonly Lazy<IReadOnlyDictionary<string, Text>> Named = new(() => typeof(Texts).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Text)).ToDictionary(field => field.Name, field => (Text)field.GetValue(null)!, StringComparer.Ordinal));

    /// <summary>All of them by name, for the tests that hold the languages apart.</summary>
    internal static IReadOnlyDictionary<string, Text> All => Named.Value;
}
