namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Which language a request wants: the address says it, else the cookie, else it is Vietnamese.</summary>
internal static class LanguageChoice
{
    public static Language Of(HttpRequest request) =>
        Asked(request) ?? LanguageCode.Read(request.Cookies[LanguageCode.Parameter]) ?? Language.Vietnamese;

    /// <summary>Keeps in a cookie what an address asks for.</summary>
    public static Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        // An error page takes the request's place without its query, so the language is settled before that.
        _ = context.RequestServices.GetRequiredService<Wording>();
        context.Response.Headers.Vary = "Cookie";
        if (Asked(context.Request) is { } language && LanguageCode.Of(language) != context.Request.Cookies[LanguageCode.Parameter])
        {
            context.Response.Cookies.Append(LanguageCode.Parameter, LanguageCode.Of(language), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
        return next(context);
    }

    private static Language? Asked(HttpRequest request) =>
        request.Query[LanguageCode.Parameter] is [.., var last] ? LanguageCode.Read(last) : null;
}
