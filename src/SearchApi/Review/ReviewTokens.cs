using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace NgoNews.SearchApi.Review;

/// <summary>What the holder of a token may do.</summary>
internal enum ReviewRole
{
    /// <summary>Sees what was decided, by whom and why.</summary>
    Reader,

    /// <summary>Decides, and brings official totals, too.</summary>
    Reviewer,
}

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">Stands beside every decision.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Hash">SHA-256 of the token: it is long and random, so that nothing slower is needed to keep it.</param>
internal sealed record ReviewToken(string Name, ReviewRole Role, byte[] Hash)
{
    /// <summary>Names the token in sessions without telling it.</summary>
    public string Id => Convert.ToHexStringLower(Hash.AsSpan(0, 8));
}

/// <summary>Who may sign in, as the configuration says (<c>Review:Tokens</c>). Without any, nothing can be written.</summary>
internal sealed class ReviewTokens
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Review:Tokens";

    private const int Bytes = 32;
    private const int LongestName = 80;
    private const string HashPrefix = "sha256:";

    private readonly IReadOnlyList<ReviewToken> _all;

    private ReviewTokens(IReadOnlyList<ReviewToken> all) => _all = all;

    /// <summary>Whether anybody can sign in.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="InvalidDataException">A token is told wrongly; nobody is to guess who may write.</exception>
    public static ReviewTokens Read(IConfiguration configuration)
    {
        var (all, faults) = (new List<ReviewToken>(), new List<string>());
        foreach (var row in configuration.GetSection(Section).GetChildren())
        {
            var wrong = Faults(row).ToArray();
            faults.AddRange(wrong);
            if (wrong.Length == 0)
                all.Add(Read(row));
        }
        if (all.CountBy(token => token.Id).Any(count => count.Value > 1) || all.CountBy(token => token.Name).Any(count => count.Value > 1))
            faults.Add($"{Section}: a name or a token stands twice; expected one of its own for each person");
        return faults.Count == 0 ? new ReviewTokens(all) : throw new InvalidDataException(string.Join('\n', faults));
    }

    /// <summary>Whose token it is, or null. Takes as long whatever is wrong with it.</summary>
    public ReviewToken? Find(string token)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        ReviewToken? found = null;
        foreach (var one in _all)
        {
            if (CryptographicOperations.FixedTimeEquals(one.Hash, hash))
                found = one;
        }
        return found;
    }

    /// <summary>The token of a session, while it is configured.</summary>
    public ReviewToken? OfSession(string? id) => _all.FirstOrDefault(token => token.Id == id);

    /// <summary>A fresh token, and how it is told in the configuration.</summary>
    public static (string Token, string Hash) Make()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        return (token, HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));
    }

    private static ReviewToken Read(IConfigurationSection row) =>
        new(row["Name"]!.Trim(), Enum.Parse<ReviewRole>(row["Role"]!, ignoreCase: true), Convert.FromHexString(row["Hash"].AsSpan(HashPrefix.Length)));

    /// <summary>Everything that is wrong with a row.</summary>
    private static IEnumerable<string> Faults(IConfigurationSection row)
    {
        var (name, role, hash) = (row["Name"]?.Trim(), row["Role"], row["Hash"]);
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
            yield return $"{row.Path}: Name is missing or longer than {LongestName} characters";
        if (!Enum.TryParse<ReviewRole>(role, ignoreCase: true, out _) || char.IsAsciiDigit(role![0]))
            yield return $"{row.Path}: Role is '{role}'; expected reader or reviewer";
        if (hash?.StartsWith(HashPrefix, StringComparison.Ordinal) != true || hash.Length != HashPrefix.Length + 64 || !hash[HashPrefix.Length..].All(char.IsAsciiHexDigit))
            yield return $"{row.Path}: Hash is no {HashPrefix} with 64 hexadecimal digits; `review token` makes one";
    }
}
