using System.Globalization;
using NgoNews.Store;

namespace NgoNews.Crawler.Settings;

/// <summary>A folder, whether it is there or not.</summary>
public sealed class FolderSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <inheritdoc/>
    public override string Allowed => "a folder";

    /// <inheritdoc/>
    public override object? Read(string text) => text.Contains('\0', StringComparison.Ordinal) ? null : text;
}

/// <summary>A folder that has to be there.</summary>
public sealed class PresentFolderSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <inheritdoc/>
    public override string Allowed => "a folder that is there";

    /// <inheritdoc/>
    public override object? Read(string text) => Directory.Exists(text) ? Path.GetFullPath(text) : null;
}

/// <summary>A whole number within bounds.</summary>
public sealed class NumberSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <summary>The least.</summary>
    public int Least { get; set; }

    /// <summary>The greatest.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    public override string Allowed => Most == int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} on") : string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}");

    /// <inheritdoc/>
    public override object? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most ? number : null;
}

/// <summary>So many days, or seconds.</summary>
public sealed class TermSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <summary>The least.</summary>
    public int Least { get; set; }

    /// <summary>The greatest.</summary>
    public int Most { get; set; } = 3650;

    /// <summary>It is told in seconds, not in days.</summary>
    public bool InSeconds { get; set; }

    private TimeSpan Unit => InSeconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"a whole number of {(InSeconds ? "seconds" : "days")} from {Least} to {Most}");

    /// <inheritdoc/>
    public override object? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units >= Least && units <= Most ? units * Unit : null;

    /// <inheritdoc/>
    public override string Print(object value) => ((TimeSpan)value / Unit).ToString(CultureInfo.InvariantCulture);
}

/// <summary>One of the names of an enumeration, in small letters.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class ChoiceSettingAttribute<T>(string name, string says) : SettingAttribute(name, says) where T : struct, Enum
{
    private static readonly string[] Names = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];

    /// <inheritdoc/>
    public override string Allowed => $"one of {string.Join(", ", Names)}";

    /// <inheritdoc/>
    public override object? Read(string text) => Names.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : null;

    /// <inheritdoc/>
    public override string Print(object value) => value.ToString()!.ToLowerInvariant();
}

/// <summary>An address where somebody can be asked.</summary>
public sealed class ContactSettingAttribute() : SettingAttribute("contact", "Address that the User-Agent names, where a portal's administrator learns who asks.")
{
    /// <inheritdoc/>
    public override string Allowed => "an http, https or mailto address";

    /// <inheritdoc/>
    public override object? Read(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" ? address : null;
}

/// <summary>Days, both ends included.</summary>
public sealed class DaysSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <inheritdoc/>
    public override string Allowed => "two days such as 2020-01-01..2023-12-31";

    /// <inheritdoc/>
    public override object? Read(string text) => DaySpan.Parse(text);
}

/// <summary>The name of a node.</summary>
public sealed class NodeSettingAttribute() : SettingAttribute("node", "What this node is called among those that share a database, no two alike; its leases and its archive's files are named by it.")
{
    /// <inheritdoc/>
    public override string Allowed => "one to 32 small letters, digits and hyphens";

    /// <inheritdoc/>
    public override object? Read(string text) => CrawlerOptions.IsNodeName(text) ? text : null;
}

/// <summary>Where the store is. A password may stand in the environment or in a file, and is never repeated.</summary>
public sealed class StoreSettingAttribute() : SettingAttribute("store",
    "The PostgreSQL database that several nodes share, instead of the file in the data folder. With a password only in the environment, or in the file that NGONEWS_STORE_FILE names.")
{
    /// <inheritdoc/>
    public override string Allowed => "an address such as postgres://USER@HOST/DATABASE";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Variables => [StoreAddress.Variable, StoreAddress.FileVariable];

    /// <inheritdoc/>
    public override object? Read(string text) => StoreAddress.TryParse(text, out var address, out _) ? address : null;

    /// <inheritdoc/>
    internal override (object? Value, SettingFault? Fault) Find(string? given, Func<string, string?> variable)
    {
        return StoreAddress.TryRead(Option, given, variable, out var address, out var fault)
            ? (address, null)
            : (null, new SettingFault(fault.Setting, given is null ? SettingFault.Environment : SettingFault.CommandLine, fault.Reason));
    }
}
