using System.Globalization;
using System.Text;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>What a page says, in both languages. <c>{0}</c> … are filled in by <see cref="In(Language, object[])"/>.</summary>
internal sealed record Text(string Vietnamese, string English)
{
    private readonly CompositeFormat vietnamese = CompositeFormat.Parse(Vietnamese);
    private readonly CompositeFormat english = CompositeFormat.Parse(English);

    public string In(Language language) => language == Language.English ? English : Vietnamese;

    public string In(Language language, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.English ? english : vietnamese, values);
}
