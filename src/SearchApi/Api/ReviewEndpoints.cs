using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.SearchApi.Review;
using NgoNews.Store;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Api;

/// <summary><c>/api/review</c>: what waits for a person, what was decided, and deciding.</summary>
internal static class ReviewEndpoints
{
    private const string Tag = "Review";
    private const string Write = " Needs the token of a reviewer (Authorization: Bearer) and an Idempotency-Key: sent again under the same key, nothing is written again.";

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/review/queue", QueueAsync)
            .WithName("ReviewQueue").WithTags(Tag).WithSummary("Figures that most need a person's look")
            .WithDescription("Figures that nobody has decided about, the least certain and most consequential first: (1 − confidence, at least 0.02) × (1 + totals that it is held against "
                + "+ 3 × totals that would have another verdict without it + how large a sum it is, from 0 to 1).")
            .Produces<QueueList>().ProducesValidationProblem().AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapGet("/api/review/gold.jsonl", (GoldExport export, CancellationToken cancellation) => TypedResults.Stream(stream => WriteGoldAsync(export, stream, cancellation), "application/jsonl", "gold.jsonl"))
            .WithName("ReviewGold").WithTags(Tag).WithSummary("Reviewed articles as annotated ones")
            .WithDescription("One article a line in the form of corpus/gold, for learning: those of which every figure was confirmed, corrected or rejected.")
            .Produces<string>(StatusCodes.Status200OK, "application/jsonl");
        app.MapGet("/api/review/events", EventsAsync)
            .WithName("ReviewEvents").WithTags(Tag).WithSummary("What people decided")
            .WithDescription("Decisions, the latest first, with who, when and why. Needs the token of a reader or a reviewer (Authorization: Bearer).")
            .RequireAuthorization(ReviewAccess.ReaderOfApi)
            .Produces<ReviewEventList>().ProducesValidationProblem().ProducesProblem(401).ProducesProblem(403).AddOpenApiOperationTransformer(ParameterSchemas.Apply);
        app.MapPost("/api/review/figures/{id}", FigureAsync).WithName("ReviewFigure").WithSummary("Decide about a figure")
            .WithDescription("Confirms, corrects or rejects a figure. It is applied everywhere at once, and again whenever the article is read again." + Write).Writes();
        app.MapPost("/api/review/copies", CopiesAsync).WithName("ReviewCopies").WithSummary("Decide whether two articles are copies")
            .WithDescription("Copies are one source. Confirming links articles that were not found to be copies, too; rejecting parts them." + Write).Writes();
        app.MapPost("/api/review/verdicts/{id}", VerdictAsync).WithName("ReviewVerdict").WithSummary("Decide about the verdict on an official total")
            .WithDescription("It counts as long as the total says what it says and the computed verdict is the one named." + Write).Writes();
        app.MapPost("/api/review/events/{id}/undo", UndoAsync).WithName("UndoReview").WithSummary("Undo a decision")
            .WithDescription("The decision stays on record, and no longer counts; what stood before it stands again." + Write).Writes();
        return app;
    }

    /// <summary>An endpoint that writes: for reviewers with a token, with everything that can keep it from writing described.</summary>
    internal static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint.WithTags(Tag)
        .RequireAuthorization(ReviewAccess.ReviewerOfApi)
        .Produces<ReviewAnswer>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .AddOpenApiOperationTransformer(ParameterSchemas.Apply);

    private static async Task<IResult> QueueAsync([AsParameters] QueueParameters given, ReviewQueue queue, CancellationToken cancellation)
    {
        const int usual = 20, most = 200;
        var parameters = new Parameters();
        var (place, year) = (parameters.Place("place", given.Place), parameters.Year("year", given.Year));
        var (sample, limit) = (parameters.Flag("sample", given.Sample), parameters.Limit("limit", given.Limit, usual, most));
        return parameters.Problem ?? TypedResults.Ok(new QueueList([.. (await queue.ReadAsync(place, year, sample, limit, cancellation).ConfigureAwait(false)).Select(QueueAnswer.Of)]));
    }

    private static async Task<IResult> EventsAsync([AsParameters] EventParameters given, IStore store, CancellationToken cancellation)
    {
        const int usual = 100, most = 1000;
        var parameters = new Parameters();
        var query = new ReviewQuery
        {
            ArticleId = parameters.ArticleId("article", given.Article),
            TotalId = parameters.Name("total", given.Total),
            Subject = parameters.Word<ReviewSubject>("subject", given.Subject),
            Standing = parameters.Word<ReviewStanding>("standing", given.Standing),
            Before = parameters.Number("before", given.Before, 1, long.MaxValue),
            Limit = parameters.Limit("limit", given.Limit, usual, most),
        };
        if (parameters.Problem is { } problem)
            return problem;
        var events = await store.ListReviewsAsync(query, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new ReviewEventList([.. events.Select(ReviewEventItem.Of)],
            events.Count == query.Limit ? events[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    private static async Task<IResult> FigureAsync([Description("Id of the figure.")] string id, [FromHeader(Name = ReviewKey.Header), Description(ReviewKey.Meaning)] string? key, FigureRequest request,
        ClaimsPrincipal user, ReviewService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var figure = parameters.Number("id", id, 1, long.MaxValue);
        var by = By(user, key, request.Note, parameters);
        var decision = Decision(request.Decision, parameters);
        if (request.Given is { Whole: null })
            parameters.Fault("given", "", "indicator, value, unit, qualifier, stage and coverage");
        return parameters.Problem ?? Answer(await service.DecideAsync(by, decision, new FigureTarget(figure!.Value, request.Given?.Whole), cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> CopiesAsync([FromHeader(Name = ReviewKey.Header), Description(ReviewKey.Meaning)] string? key, CopyRequest request,
        ClaimsPrincipal user, ReviewService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var by = By(user, key, request.Note, parameters);
        var decision = Decision(request.Decision, parameters);
        if (string.IsNullOrEmpty(request.One) || string.IsNullOrEmpty(request.Other))
            parameters.Fault("one", request.One ?? "", "the ids of two articles, in one and other");
        return parameters.Problem ?? Answer(await service.DecideAsync(by, decision, new CopyTarget(request.One!, request.Other!), cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> VerdictAsync([Description("Id of the official total.")] string id, [FromHeader(Name = ReviewKey.Header), Description(ReviewKey.Meaning)] string? key, VerdictRequest request,
        ClaimsPrincipal user, ReviewService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var by = By(user, key, request.Note, parameters);
        var decision = Decision(request.Decision, parameters);
        if (request.Computed is null)
            parameters.Fault("computed", "", $"one of {string.Join(", ", WireName<Verdict>.All)}");
        return parameters.Problem ?? Answer(await service.DecideAsync(by, decision,
            new VerdictTarget(id, WireName<Verdict>.Of(request.Computed!.Value), request.Verdict is { } verdict ? WireName<Verdict>.Of(verdict) : null), cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> UndoAsync([Description("Id of the decision.")] string id, [FromHeader(Name = ReviewKey.Header), Description(ReviewKey.Meaning)] string? key, UndoRequest request,
        ClaimsPrincipal user, ReviewService service, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var decision = parameters.Number("id", id, 1, long.MaxValue);
        var by = By(user, key, request.Note, parameters);
        return parameters.Problem ?? Answer(await service.UndoAsync(by, decision!.Value, cancellation).ConfigureAwait(false));
    }

    private static Reviewing By(ClaimsPrincipal user, string? key, string? note, Parameters parameters)
    {
        if (note?.Length > ReviewDraft.LongestNote)
            parameters.Fault("note", note, $"at most {ReviewDraft.LongestNote} characters");
        return new Reviewing(ReviewAccess.NameOf(user), ReviewKey.Read(key, parameters), note);
    }

    private static ReviewDecision Decision(ReviewDecision? told, Parameters parameters)
    {
        if (told is null or ReviewDecision.Undo)
            parameters.Fault("decision", told is null ? "" : "undo", "confirm, correct or reject");
        return told ?? default;
    }

    private static IResult Answer(ReviewResult result) => result.Outcome switch
    {
        ReviewOutcome.Written or ReviewOutcome.Replayed => TypedResults.Ok(new ReviewAnswer(result.Outcome == ReviewOutcome.Replayed, ReviewEventItem.Of(result.Event!))),
        ReviewOutcome.NotFound => Problems.NotFound(result.Reason!),
        ReviewOutcome.KeyTaken => Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: result.Reason),
        _ => Results.Problem(statusCode: StatusCodes.Status409Conflict, detail: result.Reason),
    };

    private static async Task WriteGoldAsync(GoldExport export, Stream stream, CancellationToken cancellation)
    {
        await foreach (var article in export.ReadAsync(all: false, cancellation).ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(stream, article, FigureJson.Options, cancellation).ConfigureAwait(false);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation).ConfigureAwait(false);
        }
    }
}

/// <summary>The name of a request that writes.</summary>
internal static class ReviewKey
{
    public const string Header = "Idempotency-Key";
    public const string Meaning = "Names the request, 8 to 100 characters that nobody uses twice (a UUID): sent again under it, nothing is written again.";

    private const int Shortest = 8;

    /// <summary>The key; what is wrong with it goes to <paramref name="parameters"/>.</summary>
    public static string Read(string? key, Parameters parameters)
    {
        if (key is null || key.Length is < Shortest or > ReviewDraft.LongestKey)
            parameters.Fault(Header, key ?? "", $"{Shortest} to {ReviewDraft.LongestKey} characters in this header");
        return key ?? "";
    }
}

/// <summary>What <c>/api/review/queue</c> can be asked.</summary>
internal sealed record QueueParameters(
    [property: FromQuery(Name = "place"), Description(ParameterSchemas.PlaceText)] string? Place,
    [property: FromQuery(Name = "year"), Description("The year that the figure's period ends in.")] string? Year,
    [property: FromQuery(Name = "sample"), Description("true: invented sample data only; false: real data only.")] string? Sample,
    [property: FromQuery(Name = "limit"), Description("How many; at most 200, default 20.")] string? Limit);

/// <summary>What <c>/api/review/events</c> can be asked.</summary>
internal sealed record EventParameters(
    [property: FromQuery(Name = "article"), Description("About figures or links of this article.")] string? Article,
    [property: FromQuery(Name = "total"), Description("About the verdict on this official total.")] string? Total,
    [property: FromQuery(Name = "subject"), Description("figure, copy or verdict.")] string? Subject,
    [property: FromQuery(Name = "standing"), Description("stands, replaced, undone or not_found.")] string? Standing,
    [property: FromQuery(Name = "before"), Description("Those with a smaller id: the next of the page before.")] string? Before,
    [property: FromQuery(Name = "limit"), Description("How many; at most 1000, default 100.")] string? Limit);
