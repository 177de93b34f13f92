using System.Collections.Concurrent;

namespace NgoNews.Store;

/// <summary>A number for each value that ever came, so that counting is adding to an array, and filtering is looking for a number. Numbers are given once, from 0 on, and stay.</summary>
/// <remarks>For one who adds at a time; who reads sees all numbers that were given to what he was handed.</remarks>
/// <typeparam name="T">Compared as it says itself; texts by their characters.</typeparam>
public sealed class Numbering<T> where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new();

    // By number; may be longer than there are values.
    private volatile T[] _values = new T[64];

    private volatile int _count;

    /// <summary>How many there are: one more than the greatest number.</summary>
    public int Count => _count;

    /// <summary>All values, in the order of their numbers.</summary>
    public IEnumerable<T> Values => _values.Take(_count);

    /// <summary>A value by its number.</summary>
    public T this[int number] => _values[number];

    /// <summary>A value's number; below 0 where it never came.</summary>
    public int Find(T value) => _numbers.TryGetValue(value, out var number) ? number : -1;

    /// <summary>The same, given where it is new.</summary>
    public int Add(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
            return known;
        var (number, values) = (_count, _values);
        if (number == values.Length)
            Array.Resize(ref values, 2 * number);
        values[number] = value;
        _values = values;
        _count = number + 1;
        _numbers[value] = number;
        return number;
    }
}
