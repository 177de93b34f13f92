namespace NgoNews.Store.Review;

/// <summary>A decision that is not yet written.</summary>
public sealed record ReviewDraft
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>The longest key.</summary>
    public const int LongestKey = 100;

    /// <summary>Names the request: sent twice, it is written once. 1 to <see cref="LongestKey"/> characters.</summary>
    public required string Key { get; init; }

    /// <summary>Who decides.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>About what.</summary>
    public required ReviewTarget Target { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Why it would be refused whatever is stored, in words, or null.</summary>
    public string? FindFault()
    {
        if (Key.Length is 0 or > LongestKey)
            return $"the key has {Key.Length} characters; expected 1 to {LongestKey}";
        if (Author.Length == 0)
            return "nobody is named as its author";
        if (Note?.Length > LongestNote)
            return $"the note has {Note.Length} characters; expected at most {LongestNote}";
        return (Decision, Target) switch
        {
            (ReviewDecision.Undo, UndoTarget) => null,
            (ReviewDecision.Undo, _) or (_, UndoTarget) => "an undo names the decision that it undoes, and only an undo does",
            (ReviewDecision.Correct, CopyTarget) => "a link between copies is confirmed or rejected",
            (_, CopyTarget link) when link.One == link.Other => "an article is no copy of itself",
            (ReviewDecision.Correct, FigureTarget { Given: null } or VerdictTarget { Given: null }) => "a correction says what is right",
            (not ReviewDecision.Correct, FigureTarget { Given: not null } or VerdictTarget { Given: not null }) => "only a correction says what is right",
            _ => null,
        };
    }
}

/// <summary>About what a draft is.</summary>
public abstract record ReviewTarget;

/// <summary>A figure.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Given">What it is, where it is corrected.</param>
public sealed record FigureTarget(long Id, FigureAttributes? Given = null) : ReviewTarget;

/// <summary>Whether two articles are copies; which is named first makes no difference.</summary>
public sealed record CopyTarget(string One, string Other) : ReviewTarget;

/// <summary>The verdict on a total.</summary>
/// <param name="Total">Id of the total.</param>
/// <param name="Computed">The verdict as computed.</param>
/// <param name="Given">What it is, where it is corrected.</param>
public sealed record VerdictTarget(string Total, string Computed, string? Given = null) : ReviewTarget;

/// <summary>A decision that is undone.</summary>
/// <param name="Event">Its number.</param>
public sealed record UndoTarget(long Event) : ReviewTarget;
