using System.Collections;

namespace NgoNews.Extractor.Figures;

/// <summary>A run of a list's things from its end, asked without a copy.</summary>
/// <typeparam name="T">The things.</typeparam>
internal readonly struct Backwards<T>(List<T> things, int from, int end) : IReadOnlyList<T>
{
    public int Count => end - from;

    public T this[int index] => things[end - 1 - index];

    /// <summary>So many of the first, which stand last in the text.</summary>
    public Backwards<T> Take(int count) => new(things, Math.Max(from, end - count), end);

    public Enumerator GetEnumerator() => new(things, from, end);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(List<T> things, int from, int end) : IEnumerator<T>
    {
        private int seen = -1;

        public readonly T Current => things[end - 1 - seen];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => ++seen < end - from;

        public void Reset() => seen = -1;

        public readonly void Dispose()
        {
        }
    }
}
