using System.Collections;

namespace NgoNews.Extractor.Figures;

/// <summary>A run of a list's things, asked without a copy. The questions that are asked most are answered without an enumerator.</summary>
/// <typeparam name="T">The things.</typeparam>
internal readonly struct Slice<T>(List<T> things, int from, int end) : IReadOnlyList<T>
{
    public int Count => end - from;

    public T this[int index] => things[from + index];

    public bool Any() => end > from;

    public bool Any(Func<T, bool> so)
    {
        for (var i = from; i < end; i++)
        {
            if (so(things[i]))
                return true;
        }
        return false;
    }

    public T? FirstOrDefault() => end > from ? things[from] : default;

    public T? FirstOrDefault(Func<T, bool> so)
    {
        for (var i = from; i < end; i++)
        {
            if (so(things[i]))
                return things[i];
        }
        return default;
    }

    public T? LastOrDefault() => end > from ? things[end - 1] : default;

    public T? LastOrDefault(Func<T, bool> so)
    {
        for (var i = end - 1; i >= from; i--)
        {
            if (so(things[i]))
                return things[i];
        }
        return default;
    }

    /// <summary>So many of the first.</summary>
    public Slice<T> Take(int count) => new(things, from, Math.Min(end, from + count));

    /// <summary>So many of the last.</summary>
    public Slice<T> TakeLast(int count) => new(things, Math.Max(from, end - count), end);

    /// <summary>The last first.</summary>
    public Backwards<T> Reverse() => new(things, from, end);

    public Enumerator GetEnumerator() => new(things, from, end);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(List<T> things, int from, int end) : IEnumerator<T>
    {
        private int at = from - 1;

        public readonly T Current => things[at];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => ++at < end;

        public void Reset() => at = from - 1;

        public readonly void Dispose()
        {
        }
    }
}
