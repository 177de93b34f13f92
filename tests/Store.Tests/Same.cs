using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests;

/// <summary>Compares by value what records compare by reference (their lists).</summary>
internal static class Same
{
    public static void Draft(ArticleDraft expected, ArticleDraft actual) => Assert.Equal(Json(expected), Json(actual));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, FigureJson.Options);
}
