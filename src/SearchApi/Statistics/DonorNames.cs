using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.SearchApi.Statistics;

/// <summary>A donor of the table.</summary>
/// <param name="Name">The name that stands for it.</param>
/// <param name="Aliases">Other names that texts call it by.</param>
/// <param name="Country">ISO 3166-1, or several joined by a slash; null where the table has none.</param>
/// <param name="Kind">As the table has it: foreign NGO, domestic …</param>
internal sealed record KnownDonor(string Name, IReadOnlyList<string> Aliases, string? Country, string? Kind);

/// <summary>One name for a donor that texts call by many. Names that the table does not know stand for themselves, whatever their case.</summary>
internal static class DonorNames
{
    private static readonly Dictionary<string, KnownDonor> ByKey = Read();

    /// <summary>The donor of the table with this name, or null.</summary>
    public static KnownDonor? Find(string name) => ByKey.GetValueOrDefault(Key(name));

    /// <summary>The name that stands for a donor.</summary>
    public static string Of(string name) => Find(name)?.Name ?? name;

    /// <summary>Of the names that figures carry, those that mean the donor.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> carried, string donor)
    {
        var key = Key(Of(donor));
        return [.. carried.Where(name => Key(Of(name)) == key)];
    }

    /// <summary>What two spellings of a name share: case, white space and Unicode form make no difference.</summary>
    public static string Key(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, KnownDonor> Read()
    {
        var donors = new Dictionary<string, KnownDonor>(StringComparer.Ordinal);
        foreach (var row in RuleTable.Read("donors.tsv"))
        {
            var donor = new KnownDonor(row["name"], row["aliases"].Split(';', StringSplitOptions.RemoveEmptyEntries), Known(row["country"]), Known(row["kind"]));
            // The first row wins, as it does in the reader.
            foreach (var name in donor.Aliases.Prepend(donor.Name))
                donors.TryAdd(Key(name), donor);
        }
        return donors;
    }

    private static string? Known(string cell) => cell.Length == 0 ? null : cell;
}
