using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.CrossCheck;

/// <summary>A store of its own in a folder of its own, gone afterwards.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    private static readonly DateTimeOffset ReadAt = new(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ngonews-check-").FullName;

    /// <summary>The data directory in it.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The open store.</summary>
    public IStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = new SqliteStore(Data);
        await Store.OpenAsync(default);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Stores an article whose text is the sentence that holds the quote, with one figure.</summary>
    internal Task SaveAsync(string id, Figure figure, string quote, string portal = "quangtri", string published = "2024-01-10", bool sample = false,
        string? sentence = null)
    {
        var text = sentence ?? $"Theo {portal}, tỉnh vận động được {quote} viện trợ.";
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return Store.SaveAsync(
        [
            new ArticleDraft
            {
                Id = id,
                Url = $"https://{portal}.example/{id}",
                Portal = portal,
                Title = $"Viện trợ phi chính phủ nước ngoài {id}",
                Text = text,
                Published = DateTimeOffset.Parse(published + "T08:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture),
                Sample = sample,
                ReadAt = ReadAt,
                ReaderVersion = FigureReader.Version,
                Relevant = true,
                Figures = [figure with { Mentions = [new Mention(start, start + quote.Length)] }],
            },
        ], default);
    }

    /// <summary>Writes a file into the folder.</summary>
    internal string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
