namespace NgoNews.SearchApi.Pages.Words;

/// <content>The pages that tell what this is and how it works.</content>
internal static partial class Texts
{
    public static readonly Text AboutTitle = new("Giới thiệu", "About");
    public static readonly Text AboutLead = new(
        "NgoNews giữ những con số mà chính quyền địa phương và báo chí Việt Nam nêu về viện trợ phi chính phủ nước ngoài, mỗi con số kèm bằng chứng.",
        "NgoNews keeps the figures that local authorities and the press of Viet Nam report about aid from foreign NGOs, each with its evidence.");
    public static readonly Text AboutWhyTitle = new("Vì sao cần", "Why it is here");
    public static readonly Text AboutWhy = new(
        "Viện trợ phi chính phủ được báo cáo từng mảnh: một tỉnh trong một năm, một đợt vận động, một lễ trao. Những mảnh ấy nằm rải rác trên hàng trăm trang, dùng nhiều cách nói, và không phải lúc nào cũng khớp nhau. NgoNews gom chúng về một chỗ mà không bỏ mất câu văn gốc.",
        "Aid from NGOs is reported in pieces: one province in one year, one campaign, one ceremony. The pieces lie scattered over hundreds of sites, are worded in many ways, and do not always agree. NgoNews brings them together without losing the sentence they came from.");
    public static readonly Text AboutWhatTitle = new("Có những con số nào", "Which figures there are");
    public static readonly Text AboutAidValue = new("tiền hoặc hiện vật quy ra tiền, bằng đơn vị tiền đã nêu", "money, or goods as money, in the currency that was stated");
    public static readonly Text AboutItemCount = new("chương trình, dự án, khoản viện trợ phi dự án", "programmes, projects, grants outside projects");
    public static readonly Text AboutNgoCount = new("tổ chức đang hoạt động, được cấp phép hoặc đến làm việc", "organisations at work, licensed, or come to work together");
    public static readonly Text AboutDelegationCount = new("đoàn của các tổ chức và nhà tài trợ đến hoặc đi", "delegations of organisations and donors, in and out");
    public static readonly Text AboutVisitCount = new("người trong các đoàn ấy", "the people in those delegations");
    public static readonly Text AboutNotTitle = new("Không phải là gì", "What it is not");
    public static readonly Text AboutNot = new(
        "Đây không phải thống kê chính thức. Một con số ở đây là điều một nguồn đã nêu, có thể sai hoặc đã được sửa; khi các nguồn nói khác nhau, trang cho thấy tất cả. Vốn ODA, đầu tư, kiều hối và đóng góp trong nước không được tính.",
        "These are no official statistics. A figure here is what a source has stated; it may be wrong or corrected since, and where sources differ the pages show them all. Official development assistance, investment, remittances and domestic donations are not counted.");
    public static readonly Text AboutSampleTitle = new("Những mục có nhãn", "What is labelled");
    public static readonly Text AboutUseTitle = new("Dùng lại", "Using it elsewhere");
    public static readonly Text AboutUse = new(
        "Mọi bảng đều tải về được ở dạng CSV, mọi trang đều có địa chỉ cố định, mỗi bài có sẵn mẫu trích dẫn. Bài viết thuộc về nơi đã đăng: hãy dẫn nguồn ấy, không chỉ dẫn NgoNews.",
        "Every table can be had as CSV, every page has an address that lasts, every article a citation ready to copy. Articles belong to those who published them: cite them, not NgoNews alone.");
    public static readonly Text AboutMore = new("Đọc tiếp: con số được đọc như thế nào và đúng đến đâu", "Read on: how figures are read, and how well");

    public static readonly Text MethodTitle = new("Phương pháp và độ chính xác", "Method and accuracy");
    public static readonly Text MethodLead = new(
        "Từ trang báo đến con số, từng bước một; và bộ đọc đúng đến đâu khi đo trên những bài đã được đọc bằng tay.",
        "From the page to the figure, step by step; and how well the reader does, measured on articles that people have read by hand.");
    public static readonly Text MethodStepsTitle = new("Từ trang báo đến con số", "From page to figure");
    public static readonly Text MethodFetch = new("Trang được tải về đúng phép lịch sự của web và được lưu nguyên từng byte, để ai cũng kiểm tra lại được.", "The page is fetched politely, and archived byte for byte, so that anybody can check.");
    public static readonly Text MethodRead = new("Tiêu đề, ngày đăng và nội dung được tách khỏi phần khung của trang.", "Headline, date and text are separated from the page around them.");
    public static readonly Text MethodQuantities = new("Mọi đại lượng trong bài được đọc bằng ngữ pháp: số, hàng nghìn và thập phân, thang, tiền tệ, cách nói ước chừng. Không con số nào do máy học tạo ra.", "Every quantity of the text is read by a grammar: number, separators, scale, currency, hedge. No number is ever made by a learned model.");
    public static readonly Text MethodDecide = new("Quy tắc cùng một mô hình tuyến tính nhỏ chọn cách hiểu trong số những cách mà bài viết cho phép: chỉ tiêu, giai đoạn, nơi, thời kỳ, phạm vi, nhà tài trợ.", "Rules together with a small linear model choose among the meanings that the text offers: indicator, stage, place, period, coverage, donor.");
    public static readonly Text MethodCheck = new("Phép tính của chính bài viết (tỷ lệ, tổng, quy đổi) được dùng để kiểm tra và chọn giữa hai cách đọc dấu chấm, dấu phẩy.", "The article's own arithmetic (percentages, sums, equivalents) is used to check, and to settle whether a point groups digits or marks decimals.");
    public static readonly Text MethodKeep = new("Con số được giữ cùng vị trí của nó trong câu. Khi trang gốc sửa bài, bản cũ vẫn còn và mọi thay đổi đều được ghi lại.", "The figure is kept with its position in the text. When a site corrects an article, the older version stays, and what changed is told.");
    public static readonly Text MethodRulesTitle = new("Con số được so sánh ra sao", "How figures are compared");
    public static readonly Text MethodIntervals = new("Cách nói và số chữ số in ra làm thành một khoảng: “gần 2,07 triệu” không phải là 2.070.000. Hai con số khớp nhau khi hai khoảng gặp nhau.", "Hedge and printed precision make an interval: “nearly 2.07 million” is not 2,070,000. Two figures agree when their intervals meet.");
    public static readonly Text MethodSources = new("Các bản đăng lại, các bài dịch và mọi bài của cùng một nơi xuất bản tính là một nguồn.", "Copies, translations, and all articles of one publisher count as one source.");
    public static readonly Text MethodNeverMixed = new("Toàn bộ và một phần, cộng dồn và từng năm, cam kết và giải ngân, dữ liệu mẫu và dữ liệu thật không bao giờ nằm chung một chuỗi.", "Wholes and parts, cumulative and yearly, committed and disbursed, sample and real data never stand in one series.");
    public static readonly Text MethodPlaces = new("Tỉnh trước và sau ngày 1 tháng 7 năm 2025 là hai nơi khác nhau, dù cùng tên.", "A province before and after 1 July 2025 is two places, even where the name is one.");
    public static readonly Text AccuracyTitle = new("Bộ đọc đúng đến đâu", "How well it reads");
    public static readonly Text AccuracyNote = new(
        "Đo trên các bài do người soạn và ghi chú bằng tay cho mục đích này. Dòng đầu là những bài chưa từng được dùng để viết quy tắc hay để học; dòng sau đọc mỗi bài bằng trọng số học từ những bài khác.",
        "Measured on articles that people wrote and annotated for this purpose. The first row was never used to write rules or to learn; in the second, each article is read with weights learned from the others.");
    public static readonly Text AccuracyHow = new(
        "“Tìm thấy” là F1 của việc tìm ra con số với đúng giá trị, đơn vị và chỉ tiêu; “đúng hết” đòi hỏi thêm mọi thuộc tính đều đúng. Các cột sau là tỷ lệ đúng của từng thuộc tính trong những con số tìm thấy.",
        "“Found” is the F1 of finding a figure with the right value, unit and indicator; “all right” asks that every attribute be right, too. The further columns are the shares of found figures in which one attribute is right.");
    public static readonly Text AccuracyMeans = new(
        "Nói cách khác, gần như con số nào cũng được tìm ra, nhưng cứ năm con số thì có khoảng một con số sai ở ít nhất một thuộc tính, hay gặp nhất là thời kỳ. Vì thế mỗi con số đều dẫn tới câu văn gốc.",
        "In other words, nearly every figure is found, but about one in five is wrong in at least one attribute, most often in its period. That is why every figure leads to its sentence.");
    public static readonly Text AccuracyCaption = new("Độ chính xác của bộ đọc, từ 0 đến 1", "Accuracy of the reader, from 0 to 1");
    public static readonly Text AccuracySet = new("Bài viết", "Articles");
    public static readonly Text AccuracyTest = new("{0} bài để riêng", "{0} held apart");
    public static readonly Text AccuracyTrain = new("{0} bài, kiểm tra chéo", "{0}, cross-validated");
    public static readonly Text AccuracyFigures = new("Số liệu", "Figures");
    public static readonly Text AccuracyFound = new("Tìm thấy", "Found");
    public static readonly Text AccuracyFull = new("Đúng hết", "All right");
    public static readonly Text AccuracyEvidence = new("Câu gốc", "Evidence");
}
