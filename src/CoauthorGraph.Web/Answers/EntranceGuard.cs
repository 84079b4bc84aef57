using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Guarding;
using CoauthorGraph.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Answers;

/// <summary>Lets browsers in: by the token in an address, by the password where one is set, and keeps out what may not
/// read or change.</summary>
internal sealed class EntranceGuard(
    RequestDelegate next, AccessToken token, WriteGuard writes, LoginBrake brake, FormGuard forms, ReplyWriter reply)
{
    private const string Login = "/login";
    private const string Jobs = "/jobs";
    private const string WhyPassword = "Whoever serves this graph asks for a password.";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isEntrance = token.IsNeededToRead && request.Path == Login;
        var isFree = isEntrance || request.Path.StartsWithSegments(Jobs, StringComparison.Ordinal);
        if (writes.Refusal(context, isFree) is { } refusal)
        {
            await reply.FailAsync(context, StatusCodes.Status403Forbidden, refusal);
        }
        else if (token.Matches(request.Query[AccessToken.Parameter]))
        {
            Enter(context);
        }
        else if (isEntrance && HttpMethods.IsPost(request.Method))
        {
            await TryAsync(context);
        }
        else if (token.IsNeededToRead && !IsOpen(request.Path) && !token.IsIn(context))
        {
            await AskAsync(context, WhyPassword);
        }
        else
        {
            await next(context);
        }
    }

    private async Task TryAsync(HttpContext context)
    {
        if (!brake.MayTry())
        {
            await reply.FailAsync(
                context, StatusCodes.Status429TooManyRequests, "Too many wrong passwords; try again in a minute.");
            return;
        }

        // Read here, where one that is too large is said to be that.
        var given = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted))["password"].ToString()
            : null;
        if (!await forms.IsShownHereAsync(context))
        {
            await AskAsync(context, "This form was not shown by this run of the explorer; try again.");
            return;
        }

        if (token.IsPassword(given))
        {
            Enter(context);
            return;
        }

        brake.Count();
        await AskAsync(context, "That is not the password.");
    }

    // The address without the token, so that it is in no history and no bookmark.
    private void Enter(HttpContext context)
    {
        token.Grant(context);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
        context.Response.Headers.CacheControl = "no-store";
    }

    private Task AskAsync(HttpContext context, string why) => JsonEnding.IsWanted(context)
        ? reply.FailAsync(context, StatusCodes.Status401Unauthorized, $"{why} Open /login in a browser.")
        : reply.ShowAsync<LoginPage>(
            context, StatusCodes.Status401Unauthorized, "Password", new LoginModel(why, forms.TokenFor(context)));

    // What the page that asks is made of.
    private static bool IsOpen(PathString path) => path.StartsWithSegments("/assets", StringComparison.Ordinal);
}
