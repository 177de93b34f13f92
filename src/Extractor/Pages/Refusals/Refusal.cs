namespace NgoNews.Extractor.Pages.Refusals;

/// <summary>A mark of pages that are no article.</summary>
/// <param name="Reason">What such a page is.</param>
/// <param name="Where">Where the mark stands.</param>
/// <param name="Words">In lower case.</param>
internal sealed record Refusal(UnreadableReason Reason, MarkPlace Where, string Words)
{
    internal static readonly Refusal[] All =
    [
        new(UnreadableReason.Challenge, MarkPlace.Title, "just a moment"),
        new(UnreadableReason.Challenge, MarkPlace.Title, "attention required"),
        new(UnreadableReason.Challenge, MarkPlace.Title, "ddos-guard"),
        new(UnreadableReason.Challenge, MarkPlace.Title, "checking your browser"),
        new(UnreadableReason.Challenge, MarkPlace.Title, "are you a robot"),
        new(UnreadableReason.Challenge, MarkPlace.Words, "checking your browser before"),
        new(UnreadableReason.Challenge, MarkPlace.Words, "enable javascript and cookies to continue"),
        new(UnreadableReason.Challenge, MarkPlace.Words, "verify you are human"),
        new(UnreadableReason.Challenge, MarkPlace.Words, "this site requires javascript to work"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "404"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "403"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "500"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "502"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "503"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "not found"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "forbidden"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "access denied"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "runtime error"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "server error"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "service unavailable"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "bad gateway"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "không tìm thấy"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "không tồn tại"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "thông báo lỗi"),
        new(UnreadableReason.ErrorPage, MarkPlace.Title, "bảo trì"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "không tìm thấy trang"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "trang không tồn tại"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "trang bạn yêu cầu"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "trang bạn tìm kiếm không"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "đường dẫn không tồn tại"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "bài viết không tồn tại"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "bài viết đã bị xóa"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "hệ thống đang bảo trì"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "website đang được bảo trì"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "page not found"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "page you are looking for"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "page you requested"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "internal server error"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "server error in '/' application"),
        new(UnreadableReason.ErrorPage, MarkPlace.Words, "temporarily unavailable"),
    ];
}

/// <summary>Where a mark of a page that is no article stands.</summary>
internal enum MarkPlace
{
    /// <summary>In the title or the first heading.</summary>
    Title,

    /// <summary>In the words of the page.</summary>
    Words,
}
