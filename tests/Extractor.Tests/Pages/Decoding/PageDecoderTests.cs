using System.Text;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Pages.Decoding;
using NgoNews.Extractor.Tests.Text.Legacy;

namespace NgoNews.Extractor.Tests.Pages.Decoding;

public class PageDecoderTests
{
    private const string Sentence = "Viện trợ phi chính phủ nước ngoài của tỉnh năm 2023";
    private static readonly string Page = $"<html><head><title>{Sentence}</title></head><body><p>{Sentence}</p></body></html>";

    private static readonly Encoding Windows1258 = Charsets.Strict("windows-1258")!;

    [Theory]
    [InlineData(null)]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("text/html; charset=no-such-charset")]
    public void Valid_utf8_is_utf8_whatever_the_header_says(string? contentType) =>
        Assert.Contains(Sentence, PageDecoder.Decode(Encoding.UTF8.GetBytes(Page), contentType).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Contains(Sentence, PageDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Page)], null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_text_without_a_mark_is_seen() =>
        Assert.Contains(Sentence, PageDecoder.Decode(Encoding.Unicode.GetBytes(Page), null).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("text/html; charset=windows-1258")]
    [InlineData("text/html; charset=windows-1252")]
    [InlineData("text/html; charset=utf-8")]
    public void Windows_1258_becomes_whole_letters(string? contentType)
    {
        // Its letters with two marks are a letter and a combining mark.
        var bytes = Windows1258.GetBytes(Typewriter.Split(Page));
        Assert.Contains(Sentence, Words.Nfc(PageDecoder.Decode(bytes, contentType).Text!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_cut_inside_a_letter_does_not_cost_the_page()
    {
        byte[] bytes = [.. "<meta content=\""u8, 0xE1, 0xBB, .. "\">"u8, .. Encoding.UTF8.GetBytes(Page)];
        Assert.Contains(Sentence, PageDecoder.Decode(bytes, null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_in_no_encoding_are_refused_and_not_guessed()
    {
        byte[] bytes = [.. "<html><body>"u8, .. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * 37 % 128))), .. "</body></html>"u8];
        Assert.Equal(UnreadableReason.Undecodable, PageReader.Read(bytes, null, null).Reason);
    }

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("GIF89a…")]
    [InlineData("{\"status\":\"ok\"}")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>")]
    [InlineData("only words")]
    public void What_is_no_page_is_told_so(string content) =>
        Assert.Equal(UnreadableReason.NotHtml, PageReader.Read(Encoding.UTF8.GetBytes(content), null, null).Reason);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_is_empty(string content) => Assert.Equal(UnreadableReason.Empty, PageReader.Read(Encoding.UTF8.GetBytes(content), null, null).Reason);
}
