using NgoNews.Crawler.Settings;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Addresses that a server listens at.</summary>
public sealed class ListeningSettingAttribute(string name, string says) : SettingAttribute(name, says)
{
    /// <inheritdoc/>
    public override string Allowed => "an http or https address without a path, or several with semicolons between them";

    /// <inheritdoc/>
    public override object? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(';').All(IsAddress) ? text : null;
    }

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0 && address.Port is >= 0 and <= ushort.MaxValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
