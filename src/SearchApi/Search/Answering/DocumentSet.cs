using System.Numerics;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>A set of document numbers, a bit each.</summary>
/// <param name="end">One more than the greatest number that it can hold.</param>
internal sealed class DocumentSet(int end)
{
    private readonly ulong[] _bits = new ulong[(end + 63) / 64];

    public bool this[int number] => number / 64 < _bits.Length && (_bits[number / 64] & (1UL << number)) != 0;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var bits in _bits)
                count += BitOperations.PopCount(bits);
            return count;
        }
    }

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Members
    {
        get
        {
            for (var i = 0; i < _bits.Length; i++)
            {
                for (var bits = _bits[i]; bits != 0; bits &= bits - 1)
                    yield return (i * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    /// <summary>The members in descending order.</summary>
    public IEnumerable<int> Backwards
    {
        get
        {
            for (var i = _bits.Length - 1; i >= 0; i--)
            {
                for (var bits = _bits[i]; bits != 0;)
                {
                    var highest = 63 - BitOperations.LeadingZeroCount(bits);
                    bits ^= 1UL << highest;
                    yield return (i * 64) + highest;
                }
            }
        }
    }

    /// <summary>Adds a number; one that does not fit is none of this state's documents.</summary>
    public void Add(int number)
    {
        if (number / 64 < _bits.Length)
            _bits[number / 64] |= 1UL << number;
    }

    /// <summary>Takes a number out.</summary>
    public void Remove(int number)
    {
        if (number / 64 < _bits.Length)
            _bits[number / 64] &= ~(1UL << number);
    }

    public DocumentSet Add(DocumentSet other)
    {
        for (var i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++)
            _bits[i] |= other._bits[i];
        return this;
    }

    public DocumentSet Keep(DocumentSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] &= i < other._bits.Length ? other._bits[i] : 0;
        return this;
    }

    public DocumentSet Remove(DocumentSet other)
    {
        for (var i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++)
            _bits[i] &= ~other._bits[i];
        return this;
    }

    /// <summary>How many are members of both.</summary>
    public int CountBoth(DocumentSet other)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++)
            count += BitOperations.PopCount(_bits[i] & other._bits[i]);
        return count;
    }

    /// <summary>Adds a weight to the sum of each member.</summary>
    public void AddTo(float[] sums, float weight)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var bits = _bits[i]; bits != 0; bits &= bits - 1)
            {
                var number = (i * 64) + BitOperations.TrailingZeroCount(bits);
                if (number < sums.Length)
                    sums[number] += weight;
            }
        }
    }

    /// <summary>The same members with room for more.</summary>
    public DocumentSet Copy(int newEnd)
    {
        var copy = new DocumentSet(Math.Max(newEnd, end));
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }
}
