using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NgoNews.Store.Copying;

/// <summary>Counts rows and hashes what they hold, the same for every engine.</summary>
internal sealed class RowHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Rows { get; private set; }

    public void Add(object?[] row)
    {
        foreach (var value in row)
            Add(value);
        Rows++;
    }

    /// <summary>How many rows, and the hash of all so far.</summary>
    public (long Rows, string Hash) Sum => (Rows, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    public void Dispose() => _hash.Dispose();

    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                Add('0', []);
                break;
            case long number:
                Span<byte> bytes = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64BigEndian(bytes, number);
                Add('i', bytes);
                break;
            case double number:
                Span<byte> bits = stackalloc byte[sizeof(double)];
                BinaryPrimitives.WriteDoubleBigEndian(bits, number);
                Add('d', bits);
                break;
            case string text:
                Add('t', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] blob:
                Add('b', blob);
                break;
            default:
                throw new ArgumentException($"no column holds a {value.GetType().Name}", nameof(value));
        }
    }

    /// <summary>Sort and length go before, so that no two rows look alike.</summary>
    private void Add(char sort, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        head[0] = (byte)sort;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
        _hash.AppendData(head);
        _hash.AppendData(bytes);
    }
}
