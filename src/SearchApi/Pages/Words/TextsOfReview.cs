namespace NgoNews.SearchApi.Pages.Words;

/// <content>Reviewing, a total's own page, the matrix of agreement.</content>
internal static partial class Texts
{
    // Queue
    public static readonly Text ReviewTitle = new("Chờ người xem lại", "Waiting for a person's look");
    public static readonly Text ReviewLead = new(
        "Những con số chưa ai xem, con số kém chắc chắn và ảnh hưởng nhiều nhất đứng trước: máy đọc càng ngờ, càng nhiều tổng số dựa vào, số tiền càng lớn thì càng lên đầu.",
        "Figures that nobody has looked at, the least certain and most consequential first: the less sure the reader is, the more totals hang on it and the larger the sum, the higher it stands.");
    public static readonly Text ReviewReadOnly = new("Máy chủ này chưa cấp mã cho người xem lại, nên chỉ đọc được.", "No one holds a token for this server, so it can only be read.");
    public static readonly Text ReviewEmpty = new("Không còn con số nào chờ xem lại.", "No figure is waiting.");
    public static readonly Text ReviewCount = new("{0} số liệu đứng đầu danh sách", "The first {0} figures");
    public static readonly Text ReviewThis = new("Xem lại", "Review");
    public static readonly Text ReviewThisFigure = new("Xem lại số liệu này", "Review this figure");
    public static readonly Text Confidence = new("Độ chắc chắn", "Confidence");
    public static readonly Text Consequence = new("Ảnh hưởng", "What hangs on it");
    public static readonly Text HeldAgainst = new("được so với {0} tổng số", "held against {0} totals");
    public static readonly Text DecidesTotals = new("quyết định kết luận của {0} tổng số", "decides the verdict on {0} totals");
    public static readonly Text HoldsNothing = new("chưa dính tới tổng số nào", "held against no total");
    public static readonly Text FooterReview = new("Dành cho người xem lại:", "For reviewers:");

    // Sign-in
    public static readonly Text SignInTitle = new("Đăng nhập để xem lại", "Sign in to review");
    public static readonly Text SignInLead = new("Dán mã mà người vận hành đã trao cho bạn. Tên đi cùng mã sẽ đứng cạnh mọi quyết định của bạn.", "Paste the token that the operator gave you. The name that belongs to it will stand beside whatever you decide.");
    public static readonly Text Token = new("Mã truy cập", "Token");
    public static readonly Text SignIn = new("Đăng nhập", "Sign in");
    public static readonly Text SignOut = new("Đăng xuất", "Sign out");
    public static readonly Text SignedInAs = new("Đang đăng nhập: {0}", "Signed in as {0}");
    public static readonly Text WrongToken = new("Không ai có mã này.", "Nobody has this token.");
    public static readonly Text NotAllowedTitle = new("Không được phép", "Not allowed");
    public static readonly Text NotAllowedText = new("Bạn chưa đăng nhập, mã của bạn không cho phép việc này, hoặc yêu cầu được gửi từ một trang khác.", "You are not signed in, your token does not allow this, or another site has sent the request.");

    // Deciding
    public static readonly Text Decision = new("Quyết định", "Decision");
    public static readonly Text Confirm = new("Đúng như vậy", "It is so");
    public static readonly Text Correct = new("Sửa lại", "Correct it");
    public static readonly Text Reject = new("Loại bỏ", "Reject it");
    public static readonly Text Undo = new("Hoàn tác", "Undo");
    public static readonly Text UndoOf = new("Hoàn tác quyết định {0}", "Undo decision {0}");
    public static readonly Text ReviewNote = new("Ghi chú (vì sao)", "Note (why)");
    public static readonly Text Save = new("Ghi lại", "Save");
    public static readonly Text RejectFigureHint = new("Loại bỏ: câu này không nêu con số nào về viện trợ phi chính phủ nước ngoài.", "Reject: the sentence states no figure on foreign-NGO aid.");
    public static readonly Text AsShown = new("Đang hiển thị", "As shown now");
    public static readonly Text AsRead = new("Máy đọc được: {0}", "The reader read: {0}");
    public static readonly Text CorrectedFields = new("Nếu sửa lại, điền cho đúng", "Where it is corrected, what is right");
    public static readonly Text ValueField = new("Giá trị (đơn vị gốc, ví dụ 2072000)", "Value (in base units, such as 2072000)");
    public static readonly Text HighField = new("Đầu trên của khoảng", "Upper end of a range");
    public static readonly Text UnitCode = new("Đơn vị (1, hoặc USD, VND …)", "Unit (1, or USD, VND …)");
    public static readonly Text FromDay = new("Từ ngày (2023‑01‑01)", "First day (2023‑01‑01)");
    public static readonly Text ToDay = new("Đến ngày (2023‑12‑31)", "Last day (2023‑12‑31)");
    public static readonly Text Written = new("Đã ghi quyết định.", "The decision is written.");
    public static readonly Text NotWritten = new("Không ghi được: {0}", "It was not written: {0}");
    public static readonly Text ConfirmedByPerson = new("Đã có người xác nhận", "Confirmed by a person");
    public static readonly Text CorrectedByPerson = new("Đã có người sửa", "Corrected by a person");
    public static readonly Text RejectedByPerson = new("Đã có người loại bỏ", "Rejected by a person");
    public static readonly Text PartedByPerson = new("Đã có người tách: không phải bản sao", "Parted by a person: no copies");
    public static readonly Text RejectedFigures = new("Con số đã bị loại khi xem lại", "Figures that a person rejected");
    public static readonly Text GoneFigures = new("Đã quyết định, nay không còn tìm thấy trong bài", "Decided about, and no longer found in the article");
    public static readonly Text CopiesTitle = new("Hai bài này có phải bản sao?", "Are these two articles copies?");
    public static readonly Text CopiesLead = new("Bản sao được tính là một nguồn. Bản dịch và bài viết lại theo cùng một bản tin cũng vậy.", "Copies count as one source. So do translations, and reports written from one and the same text.");
    public static readonly Text AreCopies = new("Là bản sao, một nguồn", "They are copies, one source");
    public static readonly Text AreNoCopies = new("Không phải bản sao, hai nguồn", "They are no copies, two sources");
    public static readonly Text ReviewLink = new("Xem lại: có phải bản sao?", "Review: is it a copy?");
    public static readonly Text OneArticle = new("Bài thứ nhất", "One article");
    public static readonly Text OtherArticle = new("Bài thứ hai", "The other");

    // History
    public static readonly Text HistoryTitle = new("Những gì đã quyết định", "What was decided");
    public static readonly Text HistoryLead = new("Mọi quyết định theo thứ tự thời gian, mới nhất trước. Không gì bị xóa: hoàn tác cũng là một quyết định.", "Every decision, the latest first. Nothing is deleted: an undo is a decision, too.");
    public static readonly Text NoHistory = new("Chưa có quyết định nào.", "Nothing was decided yet.");
    public static readonly Text When = new("Lúc", "When");
    public static readonly Text Who = new("Ai", "Who");
    public static readonly Text AboutWhat = new("Về", "About");
    public static readonly Text Standing = new("Hiệu lực", "Standing");
    public static readonly Text Stands = new("đang áp dụng", "applied");
    public static readonly Text ReplacedStanding = new("đã có quyết định mới hơn", "replaced by a later one");
    public static readonly Text UndoneStanding = new("đã hoàn tác", "undone");
    public static readonly Text NotFoundStanding = new("không còn tìm thấy", "no longer found");
    public static readonly Text SubjectFigure = new("con số", "a figure");
    public static readonly Text SubjectCopy = new("hai bài có phải bản sao", "whether two articles are copies");
    public static readonly Text SubjectVerdict = new("kết luận", "a verdict");
    public static readonly Text GoldDownload = new("Tải các bài đã xem lại (dạng bài chú giải)", "Download reviewed articles (as annotated ones)");

    // A total
    public static readonly Text SeeTotal = new("Xem từng nguồn và phép tính", "Each source, and the arithmetic");
    public static readonly Text ReviewVerdict = new("Xem lại kết luận", "Review the verdict");
    public static readonly Text VerdictReviewTitle = new("Kết luận này có đúng không?", "Is this verdict right?");
    public static readonly Text RejectVerdictHint = new("Loại bỏ: các con số này không so được với tổng số; coi như chưa thấy báo nêu.", "Reject: these figures cannot be held against the total, which counts as not reported.");
    public static readonly Text VerdictComputed = new("Máy kết luận", "As computed");
    public static readonly Text VerdictReviewed = new("Kết luận do người xem lại quyết định; máy tính ra: {0}.", "A person decided the verdict; computed: {0}.");
    public static readonly Text VerdictStale = new("Quyết định trước đây của người xem lại không còn áp dụng: tổng số hoặc kết luận đã khác.", "What a person decided before no longer counts: the total or the verdict is another now.");
    public static readonly Text SourcesSideBySide = new("Các nguồn cạnh nhau", "The sources side by side");
    public static readonly Text OfficialSays = new("Tổng số công bố", "The published total");
    public static readonly Text StepPrinted = new("Con số in ra hiểu là {0}.", "As printed it can mean {0}.");
    public static readonly Text StepRate = new("Tỷ giá của thời kỳ: 1 {0} đổi được {1} đến {2} {3}.", "Rates of its time: 1 {0} is worth {1} to {2} {3}.");
    public static readonly Text StepHeld = new("Quy đổi, đó là {0}.", "Converted, that is {0}.");
    public static readonly Text StepTotal = new("Tổng số công bố hiểu là {0}.", "The published total can mean {0}.");
    public static readonly Text StepMeets = new("Hai khoảng có phần chung: khớp.", "The two have a part in common: it agrees.");
    public static readonly Text StepApart = new("Giữa hai khoảng là {0}, bằng {1} của tổng số: {2}.", "Between the two lie {0}, which is {1} of the total: {2}.");
    public static readonly Text StepRule = new("Đến 5 % (hoặc lệch 1 khi đếm) là gần khớp, hơn nữa là lệch.", "Up to 5 % (or one, of counts) is close, more is a conflict.");
    public static readonly Text TotalVersions = new("Tổng số này từng nói gì", "What this total said before");
    public static readonly Text VersionNumber = new("Bản {0}", "Version {0}");
    public static readonly Text VersionFrom = new("từ {0}", "since {0}");
    public static readonly Text VersionBefore = new("có từ trước khi lưu các bản", "from before versions were kept");
    public static readonly Text VersionRemoved = new("đã rút khỏi tệp", "taken out of its file");
    public static readonly Text CellChanged = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static readonly Text EmptyCell = new("(trống)", "(empty)");
    public static readonly Text AllTotals = new("Mọi tổng số", "All totals");

    // Matrix
    public static readonly Text MatrixTitle = new("Báo chí khớp với số công bố đến đâu", "How far the press agrees");
    public static readonly Text MatrixLead = new(
        "Mỗi ô là một nơi và một năm: số tổng số báo chí nêu khớp trên số tổng số báo chí có nêu, và kết luận đáng chú ý nhất. Ô gạch ngang: có tổng số nhưng chưa thấy báo nêu.",
        "Each cell is a place and a year: how many totals the press agrees with, of those it speaks of, and the most telling verdict. A dash: there are totals, and no report.");
    public static readonly Text MatrixCaption = new("Nơi và năm, tổng số khớp trên tổng số được báo nêu", "Places and years, totals agreed with of totals reported");
    public static readonly Text MatrixCell = new("{0}: {1} trên {2} tổng số được nêu là khớp, {3} tổng số trong ô", "{0}: {1} of {2} reported totals agree, {3} totals in all");
    public static readonly Text MatrixEmpty = new("Không có tổng số nào so được theo nơi và năm.", "No total can be compared by place and year.");
    public static readonly Text SeeMatrix = new("Bảng nơi × năm", "Places by years");

    // Bringing totals
    public static readonly Text UploadTitle = new("Đưa tổng số công bố vào", "Bring official totals");
    public static readonly Text UploadLead = new(
        "Một tệp CSV (UTF-8, dấu phẩy) với các cột quy định. Tệp thay toàn bộ những gì tệp cùng tên đã đưa vào; sai một dòng thì không dòng nào được ghi.",
        "A CSV file (UTF-8, commas) with the documented columns. It takes the place of all that a file of the same name brought; one faulty line, and none is written.");
    public static readonly Text UploadFile = new("Tệp CSV", "CSV file");
    public static readonly Text UploadTry = new("Xem thử sẽ đổi gì", "See what would change");
    public static readonly Text UploadPut = new("Ghi các tổng số này", "Write these totals");
    public static readonly Text UploadNoFile = new("Chưa chọn tệp nào.", "No file was chosen.");
    public static readonly Text UploadRefused = new("Tệp {0} bị từ chối, không dòng nào được ghi.", "{0} is refused; nothing of it was written.");
    public static readonly Text UploadWould = new("{0}: sẽ có {1} tổng số mới, {2} thay đổi, {3} giữ nguyên, {4} bị rút.", "{0}: {1} totals would be new, {2} changed, {3} as they are, {4} removed.");
    public static readonly Text UploadDone = new("{0}: {1} tổng số mới, {2} thay đổi, {3} giữ nguyên, {4} bị rút.", "{0}: {1} totals are new, {2} changed, {3} as they were, {4} removed.");
    public static readonly Text FaultLine = new("Dòng", "Line");
    public static readonly Text FaultColumn = new("Cột", "Column");
    public static readonly Text FaultWhat = new("Có gì sai", "What is wrong");
    public static readonly Text ChangeNew = new("mới", "new");
    public static readonly Text ChangeRemoved = new("bị rút", "removed");
    public static readonly Text ChangeChanged = new("thay đổi", "changed");
    public static readonly Text ChangesCaption = new("Những gì thay đổi", "What changes");
    public static readonly Text TotalId = new("Mã", "Id");
    public static readonly Text ShowTotals = new("Xem các tổng số", "See the totals");
}
