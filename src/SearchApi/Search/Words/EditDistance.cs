namespace NgoNews.SearchApi.Search.Words;

/// <summary>Compares words by the letters that would have to be put in, left out, changed or swapped with their neighbour.</summary>
internal static class EditDistance
{
    /// <summary>Whether at most so many changes make one word the other. Words are keys, so no longer than <see cref="WordKey.MaxLength"/>.</summary>
    public static bool IsWithin(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return false;
        Span<int> rows = stackalloc int[3 * (WordKey.MaxLength + 1)];
        var width = other.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var next = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                least = Math.Min(least, next[j]);
            }
            if (least > most)
                return false;
            var free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[other.Length] <= most;
    }
}
