using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using NgoNews.SearchApi.Pages.Links;

namespace NgoNews.SearchApi.Review;

/// <summary>Who may do what: sign-in by a token, a session in a cookie for pages, the token itself for programs, and nothing that writes for anybody else.</summary>
internal static class ReviewAccess
{
    /// <summary>For pages: a session.</summary>
    public const string Session = "session";

    /// <summary>For programs: the token. A browser sends it for nobody, so that no other site can have it sent.</summary>
    public const string Bearer = "bearer";

    /// <summary>Policies of pages and of endpoints for programs.</summary>
    public const string ReaderOfPages = "reader of pages", ReviewerOfPages = "reviewer of pages", ReaderOfApi = "reader of the API", ReviewerOfApi = "reviewer of the API", SignIn = "sign in";

    /// <summary>The claim that names the token of a session.</summary>
    private const string TokenClaim = "token";

    private static readonly string Readers = nameof(ReviewRole.Reader);
    private static readonly string Reviewers = nameof(ReviewRole.Reviewer);

    /// <summary>Adds sign-in and what it needs.</summary>
    public static IServiceCollection AddReviewAccess(this IServiceCollection services, ReviewTokens tokens, string data)
    {
        services.AddSingleton(tokens);
        services.AddAuthentication(Session).AddCookie(Session, Configure).AddScheme<AuthenticationSchemeOptions, BearerToken>(Bearer, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(ReaderOfPages, policy => policy.AddAuthenticationSchemes(Session).RequireRole(Readers, Reviewers))
            .AddPolicy(ReviewerOfPages, policy => policy.AddAuthenticationSchemes(Session).RequireRole(Reviewers))
            .AddPolicy(ReaderOfApi, policy => policy.AddAuthenticationSchemes(Bearer).RequireRole(Readers, Reviewers))
            .AddPolicy(ReviewerOfApi, policy => policy.AddAuthenticationSchemes(Bearer).RequireRole(Reviewers))
            // Where nobody has a token, nobody is asked for one.
            .AddPolicy(SignIn, policy => policy.AddAuthenticationSchemes(Session).RequireAssertion(_ => tokens.Any))
            // Whatever says nothing of who may call it is for reading.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(Session).RequireAssertion(IsOpen).Build());
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "ngonews-form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        // Sessions outlive the process where there are any; else nothing is written to the disk for them.
        var protection = services.AddDataProtection().SetApplicationName("NgoNews");
        if (tokens.Any)
            protection.PersistKeysToFileSystem(KeyFolder(data));
        else
            protection.UseEphemeralDataProtectionProvider();
        return services;
    }

    /// <summary>Signs somebody in for this browser.</summary>
    public static Task SignInAsync(HttpContext context, ReviewToken token) => context.SignInAsync(Session, Of(token, Session));

    /// <summary>The name that stands beside decisions.</summary>
    public static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? throw new InvalidOperationException("nobody is signed in");

    /// <summary>Whether somebody may decide.</summary>
    public static bool IsReviewer(ClaimsPrincipal user) => user.IsInRole(Reviewers);

    internal static ClaimsPrincipal Of(ReviewToken token, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, token.Name), new Claim(ClaimTypes.Role, token.Role.ToString()), new Claim(TokenClaim, token.Id)], scheme));

    private static bool IsOpen(AuthorizationHandlerContext context) =>
        // What answers for a wrong method is no endpoint of ours, and tells only that.
        context.Resource is HttpContext http && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method)
            || http.GetEndpoint() is not RouteEndpoint || IsReviewer(http.User));

    private static void Configure(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "ngonews-session";
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.ExpireTimeSpan = TimeSpan.FromHours(8);
        session.SlidingExpiration = false;
        session.LoginPath = PageLinks.SignIn;
        session.ReturnUrlParameter = "ve";
        session.Events.OnValidatePrincipal = Validate;
        session.Events.OnRedirectToLogin = Challenge;
        session.Events.OnRedirectToAccessDenied = context => Refuse(context.Response);
    }

    /// <summary>Who is taken from the configuration, or gets another role, is out at the next start.</summary>
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var tokens = context.HttpContext.RequestServices.GetRequiredService<ReviewTokens>();
        if (tokens.OfSession(context.Principal?.FindFirstValue(TokenClaim)) is { } token && context.Principal!.IsInRole(token.Role.ToString()) && context.Principal.Identity?.Name == token.Name)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Session).ConfigureAwait(false);
    }

    /// <summary>Who wants to look is asked to sign in; who wants to write is refused. Where nobody can sign in, nobody is asked.</summary>
    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.HttpContext.RequestServices.GetRequiredService<ReviewTokens>().Any)
            return Refuse(context.Response);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static DirectoryInfo KeyFolder(string data)
    {
        var path = Path.GetFullPath(Path.Combine(data, "keys"));
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
