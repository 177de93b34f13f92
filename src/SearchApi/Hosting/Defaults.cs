using NgoNews.Crawler.Settings;

namespace NgoNews.SearchApi.Hosting;

/// <summary>What holds without a setting.</summary>
internal static class Defaults
{
    /// <summary>The data folder of commands that are told none.</summary>
    public static string Data => SettingsReader.Environment.GetValueOrDefault("NGONEWS_DATA") is { Length: > 0 } told ? told : new ServeOptions().Data;

    /// <summary>In words.</summary>
    public static string Of(SettingAttribute setting, object? value) =>
        setting.Without ?? (value is null ? throw new InvalidOperationException($"{setting.Option} has no default, and does not say what holds without it") : setting.Print(value));
}
