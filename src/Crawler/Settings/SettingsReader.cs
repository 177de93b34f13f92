using System.Reflection;

namespace NgoNews.Crawler.Settings;

/// <summary>A setting and where it goes.</summary>
/// <param name="Attribute">How it is given.</param>
/// <param name="Property">What it sets.</param>
public sealed record Setting(SettingAttribute Attribute, PropertyInfo Property)
{
    /// <summary>The settings of an options class, in the order in which they stand there.</summary>
    public static IReadOnlyList<Setting> Of(Type options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. from property in options.GetProperties() let attribute = property.GetCustomAttribute<SettingAttribute>() where attribute is not null select new Setting(attribute, property)];
    }
}

/// <summary>Reads the settings of an options class, and tells of all that are wrong at once: who starts a program is to mend it once.</summary>
public static class SettingsReader
{
    /// <summary>What the environment says, by name.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    /// <summary>Puts what is given onto options as they are without it.</summary>
    /// <param name="options">A fresh one; it is changed.</param>
    /// <param name="given">What the command line gives, by option.</param>
    /// <param name="environment">All variables.</param>
    /// <returns>What is wrong; nothing where the program may start.</returns>
    public static IReadOnlyList<SettingFault> Read(object options, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(environment);
        var (settings, faults) = (Setting.Of(options.GetType()), new List<SettingFault>());
        foreach (var (attribute, property) in settings)
        {
            var (value, fault) = attribute.Find(given.GetValueOrDefault(attribute.Option), name => environment.GetValueOrDefault(name));
            if (fault is not null) faults.Add(fault);
            else if (value is not null) property.SetValue(options, value);
        }
        return [.. faults, .. Unknown([.. settings.SelectMany(s => s.Attribute.Variables)], environment.Keys)];
    }

    /// <summary>Variables under our prefix that nobody reads: a word with a letter wrong must not leave a setting as it was.</summary>
    private static IEnumerable<SettingFault> Unknown(string[] known, IEnumerable<string> variables) =>
        from variable in variables.Order(StringComparer.Ordinal)
        where variable.StartsWith(SettingAttribute.Prefix, StringComparison.Ordinal) && !known.Contains(variable) && !OtherVariables.All.ContainsKey(variable)
        let near = known.Concat(OtherVariables.All.Keys).Select(name => (Name: name, Far: Distance(name, variable))).MinBy(n => n.Far)
        select new SettingFault(variable, SettingFault.Environment, near.Far <= 3 ? $"there is no such setting; {near.Name} may be meant" : "there is no such setting; docs/configuration.md lists them");

    /// <summary>So many letters are to be put in, left out or changed.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
