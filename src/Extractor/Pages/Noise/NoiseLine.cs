namespace NgoNews.Extractor.Pages.Noise;

/// <summary>How a noise line is recognised. Compared without case and without closing punctuation.</summary>
internal enum LineTest
{
    /// <summary>The whole line is this.</summary>
    Is,

    /// <summary>The line begins so and is short.</summary>
    Begins,

    /// <summary>The line holds this and is short.</summary>
    Holds,
}

/// <summary>What a noise line means for what follows it.</summary>
internal enum LineEffect
{
    /// <summary>Only the line goes.</summary>
    Line,

    /// <summary>A heading of other articles: the lists and links behind it go too.</summary>
    Section,
}

/// <summary>A line that pages carry inside the body and that no editor wrote for this article.</summary>
/// <param name="Test">How it is compared.</param>
/// <param name="Words">In lower case.</param>
/// <param name="Effect">What goes.</param>
/// <param name="Example">Such a line; a test strikes it out.</param>
internal sealed record NoiseLine(LineTest Test, string Words, LineEffect Effect, string Example)
{
    private const int Short = 160;

    internal static readonly NoiseLine[] All =
    [
        new(LineTest.Begins, "lượt xem:", LineEffect.Line, "Lượt xem: 10894"),
        new(LineTest.Begins, "lượt đọc:", LineEffect.Line, "Lượt đọc: 512"),
        new(LineTest.Begins, "số lượt xem", LineEffect.Line, "Số lượt xem: 1.024"),
        new(LineTest.Begins, "đã xem:", LineEffect.Line, "Đã xem: 88"),
        new(LineTest.Is, "0:00 / 0:00", LineEffect.Line, "0:00 / 0:00"),
        new(LineTest.Is, "0:00/0:00", LineEffect.Line, "0:00/0:00"),
        new(LineTest.Begins, "your browser does not support", LineEffect.Line, "Your browser does not support the audio element."),
        new(LineTest.Begins, "trình duyệt của bạn không hỗ trợ", LineEffect.Line, "Trình duyệt của bạn không hỗ trợ thẻ audio."),
        new(LineTest.Is, "anh tin bai", LineEffect.Line, "anh tin bai"),
        new(LineTest.Is, "ảnh minh họa", LineEffect.Line, "Ảnh minh họa"),
        new(LineTest.Is, "ảnh minh hoạ", LineEffect.Line, "(Ảnh minh hoạ)"),
        new(LineTest.Is, "đọc bài", LineEffect.Line, "Đọc bài"),
        new(LineTest.Is, "nghe bài viết", LineEffect.Line, "Nghe bài viết"),
        new(LineTest.Is, "chia sẻ", LineEffect.Line, "Chia sẻ:"),
        new(LineTest.Is, "chia sẻ lưu", LineEffect.Line, "Chia sẻ Lưu"),
        new(LineTest.Begins, "chia sẻ bài viết", LineEffect.Line, "Chia sẻ bài viết"),
        new(LineTest.Is, "in bài viết", LineEffect.Line, "In bài viết"),
        new(LineTest.Is, "in trang", LineEffect.Line, "In trang"),
        new(LineTest.Is, "gửi email", LineEffect.Line, "Gửi email"),
        new(LineTest.Is, "quay lại", LineEffect.Line, "Quay lại"),
        new(LineTest.Is, "về đầu trang", LineEffect.Line, "Về đầu trang"),
        new(LineTest.Begins, "tổng số điểm của bài viết", LineEffect.Line, "Tổng số điểm của bài viết là: 5 trong 1 đánh giá"),
        new(LineTest.Begins, "click để đánh giá", LineEffect.Line, "Click để đánh giá bài viết"),
        new(LineTest.Begins, "đánh giá bài viết", LineEffect.Line, "Đánh giá bài viết:"),
        new(LineTest.Begins, "từ khóa:", LineEffect.Line, "Từ khóa: viện trợ, NGO"),
        new(LineTest.Begins, "từ khoá:", LineEffect.Line, "Từ khoá: đối ngoại"),
        new(LineTest.Begins, "tags:", LineEffect.Line, "Tags: viện trợ, Quảng Trị"),
        new(LineTest.Begins, "thẻ:", LineEffect.Line, "Thẻ: đối ngoại"),
        new(LineTest.Begins, "ghi rõ nguồn", LineEffect.Line, "Ghi rõ nguồn tin khi phát hành lại thông tin từ website này"),
        new(LineTest.Holds, "ghi rõ nguồn", LineEffect.Line, "Đề nghị ghi rõ nguồn khi sử dụng lại thông tin từ cổng này"),
        new(LineTest.Begins, "giấy phép số", LineEffect.Line, "Giấy phép số 99/GP-TTĐT ngày 1/6/2023"),
        new(LineTest.Begins, "cơ quan chủ quản", LineEffect.Line, "Cơ quan chủ quản: UBND tỉnh"),
        new(LineTest.Begins, "cơ quan thường trực", LineEffect.Line, "Cơ quan thường trực: Sở Thông tin và Truyền thông"),
        new(LineTest.Begins, "chung nhan tin nhiem mang", LineEffect.Line, "Chung nhan Tin Nhiem Mang"),
        new(LineTest.Begins, "bản quyền thuộc", LineEffect.Line, "Bản quyền thuộc Cổng thông tin điện tử tỉnh"),
        new(LineTest.Begins, "tệp đính kèm", LineEffect.Line, "Tệp đính kèm: Báo cáo số 14.pdf"),
        new(LineTest.Begins, "tài liệu đính kèm", LineEffect.Line, "Tài liệu đính kèm: Báo cáo số 14.pdf"),
        new(LineTest.Begins, "file đính kèm", LineEffect.Line, "File đính kèm: Báo cáo số 14.pdf"),
        new(LineTest.Begins, "tải về:", LineEffect.Line, "Tải về: Báo cáo số 14.pdf"),
        new(LineTest.Is, "quảng cáo", LineEffect.Line, "Quảng cáo"),
        new(LineTest.Is, "advertisement", LineEffect.Line, "Advertisement"),
        new(LineTest.Begins, ">>", LineEffect.Line, ">> Đọc thêm: Bài khác"),
        new(LineTest.Begins, "đọc thêm:", LineEffect.Line, "Đọc thêm: Bài khác"),
        new(LineTest.Begins, "xem thêm:", LineEffect.Line, "Xem thêm: Bài khác"),
        new(LineTest.Begins, "mời quý độc giả", LineEffect.Line, "Mời quý độc giả theo dõi trên Zalo"),
        new(LineTest.Begins, "mời bạn đọc", LineEffect.Line, "Mời bạn đọc theo dõi fanpage"),
        new(LineTest.Is, "advert", LineEffect.Line, "Advert"),
        new(LineTest.Is, "anzeige", LineEffect.Line, "Anzeige"),
        new(LineTest.Is, "publicidade", LineEffect.Line, "Publicidade"),
        new(LineTest.Is, "publicidad", LineEffect.Line, "Publicidad"),
        new(LineTest.Is, "publicité", LineEffect.Line, "Publicité"),
        new(LineTest.Is, "реклама", LineEffect.Line, "Реклама"),
        new(LineTest.Is, "caption", LineEffect.Line, "Caption"),
        new(LineTest.Is, "close", LineEffect.Line, "Close"),
        new(LineTest.Is, "đóng", LineEffect.Line, "Đóng"),
        new(LineTest.Is, "author", LineEffect.Line, "Author:"),
        new(LineTest.Is, "publish date", LineEffect.Line, "Publish date:"),
        new(LineTest.Is, "text size", LineEffect.Line, "Text size"),
        new(LineTest.Is, "cỡ chữ", LineEffect.Line, "Cỡ chữ:"),
        new(LineTest.Is, "loading", LineEffect.Line, "Loading..."),
        new(LineTest.Is, "đang tải", LineEffect.Line, "Đang tải..."),
        new(LineTest.Is, "share", LineEffect.Line, "Share"),
        new(LineTest.Is, "share article", LineEffect.Line, "Share article"),
        new(LineTest.Begins, "this slideshow requires", LineEffect.Line, "This slideshow requires JavaScript."),
        new(LineTest.Begins, "filed under:", LineEffect.Line, "Filed under: Health"),
        new(LineTest.Begins, "share this", LineEffect.Line, "Share this:"),
        new(LineTest.Begins, "read more:", LineEffect.Line, "READ MORE: Another story"),
        new(LineTest.Begins, "read also:", LineEffect.Line, "Read also: Another story"),
        new(LineTest.Begins, "also read:", LineEffect.Line, "Also read: Another story"),
        new(LineTest.Begins, "see also:", LineEffect.Line, "See also: Another story"),
        new(LineTest.Begins, "sign up for", LineEffect.Line, "Sign up for our newsletter"),
        new(LineTest.Begins, "subscribe to", LineEffect.Line, "Subscribe to our newsletter"),
        new(LineTest.Begins, "follow us on", LineEffect.Line, "Follow us on Facebook"),
        new(LineTest.Begins, "all rights reserved", LineEffect.Line, "All rights reserved."),
        new(LineTest.Is, "tin liên quan", LineEffect.Section, "Tin liên quan:"),
        new(LineTest.Is, "bài liên quan", LineEffect.Section, "Bài liên quan"),
        new(LineTest.Is, "các tin liên quan", LineEffect.Section, "Các tin liên quan"),
        new(LineTest.Is, "tin bài liên quan", LineEffect.Section, "Tin bài liên quan"),
        new(LineTest.Is, "bài viết liên quan", LineEffect.Section, "Bài viết liên quan"),
        new(LineTest.Is, "tin cùng chuyên mục", LineEffect.Section, "Tin cùng chuyên mục"),
        new(LineTest.Is, "cùng chuyên mục", LineEffect.Section, "CÙNG CHUYÊN MỤC"),
        new(LineTest.Is, "tin khác", LineEffect.Section, "Tin khác"),
        new(LineTest.Is, "các tin khác", LineEffect.Section, "Các tin khác"),
        new(LineTest.Is, "tin mới hơn", LineEffect.Section, "Tin mới hơn"),
        new(LineTest.Is, "tin cũ hơn", LineEffect.Section, "Tin cũ hơn"),
        new(LineTest.Is, "các tin cũ hơn", LineEffect.Section, "Các tin cũ hơn"),
        new(LineTest.Is, "các tin đã đưa", LineEffect.Section, "Các tin đã đưa"),
        new(LineTest.Is, "đọc nhiều", LineEffect.Section, "Đọc nhiều"),
        new(LineTest.Is, "đọc nhiều nhất", LineEffect.Section, "Đọc nhiều nhất"),
        new(LineTest.Is, "xem nhiều nhất", LineEffect.Section, "Xem nhiều nhất"),
        new(LineTest.Is, "có thể bạn quan tâm", LineEffect.Section, "Có thể bạn quan tâm"),
        new(LineTest.Is, "xem thêm", LineEffect.Section, "Xem thêm"),
        new(LineTest.Is, "bình luận", LineEffect.Section, "Bình luận"),
        new(LineTest.Is, "comments", LineEffect.Section, "Comments"),
        new(LineTest.Is, "leave a comment", LineEffect.Section, "Leave a comment"),
        new(LineTest.Is, "more stories", LineEffect.Section, "More stories"),
        new(LineTest.Is, "more stories like this one", LineEffect.Section, "More stories like this one"),
        new(LineTest.Is, "tin nổi bật", LineEffect.Section, "Tin nổi bật"),
        new(LineTest.Is, "tin mới nhất", LineEffect.Section, "Tin mới nhất"),
        new(LineTest.Is, "bài viết khác", LineEffect.Section, "Bài viết khác"),
        new(LineTest.Is, "tin cùng loại", LineEffect.Section, "Tin cùng loại"),
        new(LineTest.Is, "các bài viết khác", LineEffect.Section, "Các bài viết khác"),
        new(LineTest.Is, "tin đã đưa", LineEffect.Section, "Tin đã đưa"),
        new(LineTest.Is, "ý kiến bạn đọc", LineEffect.Section, "Ý kiến bạn đọc"),
        new(LineTest.Is, "related articles", LineEffect.Section, "Related articles"),
        new(LineTest.Is, "related posts", LineEffect.Section, "Related posts"),
        new(LineTest.Is, "related stories", LineEffect.Section, "Related stories"),
        new(LineTest.Is, "related news", LineEffect.Section, "Related news"),
        new(LineTest.Is, "related content", LineEffect.Section, "Related Content"),
        new(LineTest.Is, "recommended for you", LineEffect.Section, "Recommended for you"),
        new(LineTest.Is, "you may also like", LineEffect.Section, "You may also like"),
        new(LineTest.Is, "read next", LineEffect.Section, "Read next"),
        new(LineTest.Is, "most read", LineEffect.Section, "Most read"),
        new(LineTest.Is, "more from this author", LineEffect.Section, "More from this author"),
    ];

    /// <summary>The row that strikes the line out, or null.</summary>
    internal static NoiseLine? Of(string line)
    {
        if (line.Length > Short)
            return null;
        var bare = line.AsSpan().Trim(" ():.-–—*•|…");
        if (bare.IsEmpty)
            return null;
        var (first, bareFirst) = (char.ToLowerInvariant(line[0]), char.ToLowerInvariant(bare[0]));
        foreach (var row in All)
        {
            if (row.Test is not LineTest.Holds && row.Words[0] != bareFirst && row.Words[0] != first)
                continue;
            var fits = row.Test switch
            {
                LineTest.Is => bare.Equals(row.Words, StringComparison.OrdinalIgnoreCase),
                LineTest.Begins => line.StartsWith(row.Words, StringComparison.OrdinalIgnoreCase) || bare.StartsWith(row.Words, StringComparison.OrdinalIgnoreCase),
                _ => bare.Contains(row.Words, StringComparison.OrdinalIgnoreCase),
            };
            if (fits)
                return row;
        }
        return null;
    }
}
