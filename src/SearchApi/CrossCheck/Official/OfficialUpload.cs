using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Files of totals that a person brings over the network: whole or not at all, as the command imports them.</summary>
internal sealed class OfficialUpload(IOfficialTotalStore store, OfficialFolder folder, TimeProvider time)
{
    private const int LongestName = 100;
    private const string Ending = ".csv";

    /// <summary>What is wrong with a file's name, in words, or null.</summary>
    public string? FaultOf(string name)
    {
        if (name.Length is <= 4 or > LongestName || !name.EndsWith(Ending, StringComparison.Ordinal) || !char.IsAsciiLetterOrDigit(name[0])
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
            return $"'{(name.Length > LongestName ? name[..LongestName] + "…" : name)}' is no name of a file; expected letters, digits, dots and dashes, and {Ending} at the end";
        return folder.Names.Contains(name) ? $"{name} comes with the server and is loaded whenever it starts; expected another name" : null;
    }

    /// <summary>What a file would change; nothing is stored.</summary>
    public Task<OfficialOutcome> TryAsync(string name, byte[] content, CancellationToken cancellation) =>
        new OfficialImport(store).PreviewAsync(name, OfficialCsv.Read(content), cancellation);

    /// <summary>Puts a file in place of what the same name brought before.</summary>
    public Task<OfficialOutcome> PutAsync(string name, byte[] content, string author, string key, CancellationToken cancellation) =>
        new OfficialImport(store).ReplaceAsync(name, OfficialCsv.Read(content), new TotalsEdit(time.GetUtcNow(), author, key), cancellation);
}
