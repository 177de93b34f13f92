using System.Text;
using NgoNews.Crawler.Fetching;

namespace NgoNews.Crawler.Tests.Fetching;

public class BodyTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>Khoản viện trợ thứ {i}</p>")));

    [Fact]
    public void A_whole_gzip_body_comes_out_whole() => Assert.Equal(Text, Body.Gunzip(Body.Gzip(Text), 1 << 20).Bytes!);

    [Fact]
    public void Several_members_are_one_body() => Assert.Equal([.. Text, .. Text], Body.Gunzip([.. Body.Gzip(Text), .. Body.Gzip(Text)], 1 << 20).Bytes!);

    [Fact]
    public void A_body_that_breaks_off_anywhere_is_never_taken_for_whole()
    {
        var whole = Body.Gzip(Text);
        for (var length = 1; length < whole.Length; length++)
        {
            var (bytes, fault, _) = Body.Gunzip(whole[..length], 1 << 20);
            Assert.Null(bytes);
            Assert.True(fault is FetchFault.Truncated or FetchFault.Encoding, $"cut at {length}: {fault}");
        }
    }

    [Fact]
    public void A_bomb_is_stopped_at_the_cap()
    {
        var bomb = Body.Gzip(new byte[50 * 1024 * 1024]);
        Assert.True(bomb.Length < 100 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(FetchFault.TooLarge, Body.Gunzip(bomb, 1 << 20).Fault);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20 * 1024 * 1024);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("deflate, gzip")]
    public void A_coding_that_was_not_asked_for_is_told(string coding) => Assert.Equal(FetchFault.Encoding, Body.Decode(Text, coding, 1 << 20).Fault);

    [Fact]
    public async Task Reading_stops_behind_the_cap()
    {
        using var endless = new Endless();
        Assert.Equal(1001, (await Body.ReadAsync(endless, 1000, null, CancellationToken.None)).Length);
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
