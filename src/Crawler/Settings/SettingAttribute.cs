namespace NgoNews.Crawler.Settings;

/// <summary>Marks a property of an options class as a setting that an operator gives: by an option or by the environment. What is said here is all that is said of it:
/// it is read, refused, and described in <c>docs/configuration.md</c> by this.</summary>
/// <param name="name">In small letters, with hyphens: <c>sample-port</c> is the option <c>--sample-port</c> and the variable <c>NGONEWS_SAMPLE_PORT</c>.</param>
/// <param name="says">What it does, as a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SettingAttribute(string name, string says) : Attribute
{
    /// <summary>What every variable of ours begins with.</summary>
    public const string Prefix = "NGONEWS_";

    /// <summary>The option on the command line.</summary>
    public string Option => "--" + name;

    /// <summary>The variable of the environment; an option goes before it.</summary>
    public string Variable => Prefix + name.ToUpperInvariant().Replace('-', '_');

    /// <summary>What it does.</summary>
    public string Says => says;

    /// <summary>What holds without it, in words; null where the property's own value tells.</summary>
    public string? Without { get; set; }

    /// <summary>What may be given, to be followed by "is wanted".</summary>
    public abstract string Allowed { get; }

    /// <summary>Variables that it is read from; more than one for what may stand in a file.</summary>
    public virtual IReadOnlyList<string> Variables => [Variable];

    /// <summary>Makes the value; null where the text cannot be meant.</summary>
    public abstract object? Read(string text);

    /// <summary>Writes a value as it would be given.</summary>
    public virtual string Print(object value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary>The value that is given, or what is wrong with it; neither where nothing is given.</summary>
    /// <param name="given">By the option, or null.</param>
    /// <param name="variable">Value of an environment variable.</param>
    internal virtual (object? Value, SettingFault? Fault) Find(string? given, Func<string, string?> variable)
    {
        var (source, text) = given is not null ? (SettingFault.CommandLine, given) : (SettingFault.Environment, variable(Variable));
        if (string.IsNullOrEmpty(text) && given is null) return default;
        return !string.IsNullOrWhiteSpace(text) && Read(text) is { } value ? (value, null)
            : (null, new SettingFault(given is null ? Variable : Option, source, string.IsNullOrWhiteSpace(text) ? $"a value is missing; {Allowed} is wanted" : $"'{text}' cannot be meant; {Allowed} is wanted"));
    }
}
