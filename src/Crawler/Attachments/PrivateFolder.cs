namespace NgoNews.Crawler.Attachments;

/// <summary>A folder that only this user can enter, gone afterwards.</summary>
internal sealed class PrivateFolder : IDisposable
{
    // Made with the rights 0700.
    public string Path { get; } = Directory.CreateTempSubdirectory("ngonews-file-").FullName;

    public async Task<string> WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(System.IO.Path.Combine(Path, name), bytes, cancellation);
        return name;
    }

    /// <summary>A file that a program made, read up to a bound; null where there is none.</summary>
    public string? Read(string name, int most)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (!File.Exists(file)) return null;
        using var reader = new StreamReader(file, System.Text.Encoding.UTF8);
        var buffer = new char[Math.Min(most, (int)Math.Min(new FileInfo(file).Length + 1, int.MaxValue))];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
