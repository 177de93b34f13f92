using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Words;

/// <summary>Which words of <see cref="Texts"/> stand for decisions.</summary>
internal static class ReviewTexts
{
    public static readonly IReadOnlyDictionary<ReviewDecision, Text> Decisions = new Dictionary<ReviewDecision, Text>
    {
        [ReviewDecision.Confirm] = Texts.Confirm,
        [ReviewDecision.Correct] = Texts.Correct,
        [ReviewDecision.Reject] = Texts.Reject,
        [ReviewDecision.Undo] = Texts.Undo,
    };

    public static readonly IReadOnlyDictionary<ReviewStanding, Text> Standings = new Dictionary<ReviewStanding, Text>
    {
        [ReviewStanding.Stands] = Texts.Stands,
        [ReviewStanding.Replaced] = Texts.ReplacedStanding,
        [ReviewStanding.Undone] = Texts.UndoneStanding,
        [ReviewStanding.NotFound] = Texts.NotFoundStanding,
    };

    public static readonly IReadOnlyDictionary<ReviewSubject, Text> Subjects = new Dictionary<ReviewSubject, Text>
    {
        [ReviewSubject.Figure] = Texts.SubjectFigure,
        [ReviewSubject.Copy] = Texts.SubjectCopy,
        [ReviewSubject.Verdict] = Texts.SubjectVerdict,
    };

    /// <summary>What a person decided about a figure that is shown.</summary>
    public static Text Of(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Confirm => Texts.ConfirmedByPerson,
        ReviewDecision.Correct => Texts.CorrectedByPerson,
        _ => Texts.RejectedByPerson,
    };
}
