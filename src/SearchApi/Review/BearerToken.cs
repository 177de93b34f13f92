using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NgoNews.SearchApi.Review;

/// <summary>Knows a program by the token in <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class BearerToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ReviewTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { Length: > 0 } header || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(tokens.Find(header[Prefix.Length..].Trim()) is { } token
            ? AuthenticateResult.Success(new AuthenticationTicket(ReviewAccess.Of(token, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("nobody has this token"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Nobody can sign in: asking for a token would be of no use.
        Response.StatusCode = tokens.Any ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        if (tokens.Any)
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer realm=\"NgoNews\"");
        return Task.CompletedTask;
    }
}
