namespace NgoNews.SearchApi.Review;

/// <summary>Puts reviewing into a host.</summary>
internal static class ReviewServices
{
    /// <summary>The file in the data directory that tells who may sign in; the environment may, too (<c>Review__Tokens__0__Name</c> …).</summary>
    public const string TokenFile = "review.json";

    /// <summary>Adds what pages and endpoints of reviewing need, with those who may sign in by the host's configuration.</summary>
    /// <exception cref="InvalidDataException">A token is told wrongly.</exception>
    public static void AddReview(this WebApplicationBuilder builder, string data)
    {
        builder.Configuration.AddJsonFile(Path.GetFullPath(Path.Combine(data, TokenFile)), optional: true, reloadOnChange: false);
        builder.Services.AddReviewAccess(ReviewTokens.Read(builder.Configuration), data);
        builder.Services.AddSingleton<ReviewService>().AddSingleton<ReviewQueue>().AddSingleton<GoldExport>();
    }
}
