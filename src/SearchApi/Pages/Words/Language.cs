namespace NgoNews.SearchApi.Pages.Words;

/// <summary>A language that the pages speak. Articles stay in Vietnamese.</summary>
internal enum Language
{
    /// <summary>The first one.</summary>
    Vietnamese,

    /// <summary>By the switch.</summary>
    English,
}

/// <summary>How a language is written in addresses, cookies and HTML.</summary>
internal static class LanguageCode
{
    /// <summary>Name of the query parameter and of the cookie.</summary>
    public const string Parameter = "lang";

    public static string Of(Language language) => language == Language.English ? "en" : "vi";

    public static Language? Read(string? code) => code switch
    {
        "vi" => Language.Vietnamese,
        "en" => Language.English,
        _ => null,
    };
}
