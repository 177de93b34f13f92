using System.IO.Compression;
using System.Text;
using NgoNews.Crawler.Fetching;
using NgoNews.Crawler.Tests.Tools;

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
    public void A_brotli_body_is_undone_within_the_same_bounds()
    {
        var whole = Brotli(Text);
        Assert.Equal(Text, Body.Decode(whole, "br", 1 << 20).Bytes!);
        for (var length = 1; length < whole.Length; length++) Assert.NotNull(Body.Decode(whole[..length], "br", 1 << 20).Fault);
        Assert.Equal(FetchFault.Encoding, Body.Decode([0xFF, 0xFF, 0xFF, 0xFF], "br", 1 << 20).Fault);
        var bomb = Brotli(new byte[200 * 1024 * 1024]);
        Assert.True(bomb.Length < 200 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(FetchFault.TooLarge, Body.Decode(bomb, "br", 1 << 20).Fault);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20 * 1024 * 1024);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    [InlineData(10_000, false)]
    public async Task A_body_that_is_slower_than_the_least_rate_is_given_up(int bytesASecond, bool givenUp)
    {
        var time = new FakeTime();
        // The clock is set while it reads: neither forwards nor backwards makes a difference.
        using var drip = new Drip(bytesASecond, seconds: 40, time);
        var reading = Body.ReadAsync(drip, 1 << 20, new BodyPace(new FetchLimits(), time), default);
        if (givenUp) Assert.Contains("bytes in 10 seconds", (await Assert.ThrowsAsync<TooSlowException>(() => reading)).Message, StringComparison.Ordinal);
        else Assert.Equal(bytesASecond * 40, (await reading).Length);
    }

    [Fact]
    public async Task Reading_stops_behind_the_cap()
    {
        using var endless = new Endless();
        Assert.Equal(1001, (await Body.ReadAsync(endless, 1000, null, CancellationToken.None)).Length);
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.Fastest)) brotli.Write(bytes);
        return result.ToArray();
    }

    private sealed class Drip(int bytes, int seconds, FakeTime time) : MemoryStream
    {
        private int left = seconds;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            time.Jump(TimeSpan.FromHours(left % 2 == 0 ? 5 : -7));
            return new(left-- > 0 ? bytes : 0);
        }
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
