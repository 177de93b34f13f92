using NgoNews.Crawler.Importing;

namespace NgoNews.Crawler.Tests.Importing;

public class ReadOnCoresTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Results_come_in_the_order_of_the_things_however_long_each_takes(int workers)
    {
        // The first is done last.
        using var last = new CountdownEvent(workers > 1 ? 20 : 0);
        int Work(int i)
        {
            if (workers > 1 && i == 0) last.Wait();
            if (i is > 0 and <= 20 && workers > 1) last.Signal();
            return i * i;
        }

        Assert.Equal(Enumerable.Range(0, 300).Select(i => i * i), await ListAsync(ReadOnCores.Select(Numbers(300), Work, _ => 1, workers, default)));
    }

    [Fact]
    public async Task Large_things_are_not_taken_before_there_is_room_for_them()
    {
        var taken = 0;
        async IAsyncEnumerable<int> Things()
        {
            for (var i = 0; i < 50; i++)
            {
                taken++;
                yield return i;
                await Task.Yield();
            }
        }
        var most = 0;
        await foreach (var i in ReadOnCores.Select(Things(), i => i, _ => 16 << 20, 4, default)) most = Math.Max(most, taken - i);

        // 64 MB hold four of them; one more waits at the door, and the one that is looked at gives its room back after that.
        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public async Task What_goes_wrong_with_one_is_told_behind_those_before_it()
    {
        var seen = new List<int>();
        var fault = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var i in ReadOnCores.Select(Numbers(100), i => i == 30 ? throw new InvalidDataException() : i, _ => 1, 4, default)) seen.Add(i);
        });

        Assert.Equal(Enumerable.Range(0, 30), seen);
        Assert.NotNull(fault);
    }

    [Fact]
    public async Task Whoever_has_enough_leaves_and_nothing_goes_on()
    {
        var ended = false;
        async IAsyncEnumerable<int> Things()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return i;
                    await Task.Yield();
                }
            }
            finally
            {
                ended = true;
            }
        }
        await foreach (var i in ReadOnCores.Select(Things(), i => i, _ => 1, 2, default))
        {
            if (i == 10) break;
        }

        Assert.True(ended);
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return i;
            await Task.Yield();
        }
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> things)
    {
        var list = new List<T>();
        await foreach (var thing in things) list.Add(thing);
        return list;
    }
}
