using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Articles;

public sealed class ContentHashTests
{
    private const string Title = "Huế tiếp nhận viện trợ";

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Tỉnh tiếp nhận 38 khoản viện trợ.", 10));

    public static TheoryData<string, string, string, string> Equal => new()
    {
        // title, text and another title, text that say the same
        { Title, $"{Title}\n\n{Long}", "Viện trợ vào Huế", $"Viện trợ vào Huế\n\n{Long}" },
        { Title, $"{Title}\n\n{Long}", "Viện trợ vào Huế", Long },
        { Title, $"{Title}\n\n{Long}", Title, $"\n {Title.ToUpperInvariant()} \r\n{Long.Replace(" ", "\u00a0\n", StringComparison.Ordinal)}\u200b" },
        { Title, Title, Title, "" },
    };

    [Theory]
    [MemberData(nameof(Equal))]
    public void Copies_have_one_hash(string title, string text, string otherTitle, string otherText) =>
        Assert.Equal(ContentHash.Of(title, text), ContentHash.Of(otherTitle, otherText));

    public static TheoryData<string, string, string, string> Different => new()
    {
        { Title, Long, Title, Long + " Hết." },
        // "khoản" and "khoảng" differ, and so do marks.
        { Title, Long, Title, Long.Replace("khoản", "khoảng", StringComparison.Ordinal) },
        { Title, Long, Title, Long.Replace("viện trợ", "vien tro", StringComparison.Ordinal) },
        // A body that says nothing by itself, and no body at all.
        { Title, $"{Title}\n\nChi tiết xem tại đây.", "Lịch tiếp công dân", "Lịch tiếp công dân\n\nChi tiết xem tại đây." },
        { Title, Title, "Lịch tiếp công dân", "Lịch tiếp công dân" },
        // The title opens the first sentence here; it is no headline.
        { "Tỉnh tiếp nhận", $"Tỉnh tiếp nhận {Long}", "Tỉnh tiếp nhận", Long },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Other_words_have_another_hash(string title, string text, string otherTitle, string otherText) =>
        Assert.NotEqual(ContentHash.Of(title, text), ContentHash.Of(otherTitle, otherText));
}
