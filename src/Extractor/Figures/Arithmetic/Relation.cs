namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>Numbers that an article holds against each other, in one way they can be meant.</summary>
internal abstract class Relation(CheckKind kind, params Term[] terms)
{
    public CheckKind Kind { get; } = kind;

    /// <summary>The numbers, in no order that means anything to others.</summary>
    public IReadOnlyList<Term> Terms { get; } = terms;

    /// <summary>Do they agree, as they are read now?</summary>
    public abstract bool Holds { get; }

    /// <summary>Do they agree so well that an open number can be settled by it?</summary>
    public virtual bool Convinces => Holds;

    /// <summary>For each number that something is expected of: what, and the other numbers.</summary>
    public abstract IEnumerable<(Term Term, decimal Expected, IReadOnlyList<Term> With)> Expectations();

    /// <summary>What was compared, for a person.</summary>
    public abstract string Say(ArticleContext context);

    /// <summary>A number for a person: 1,404,000.</summary>
    public static string Plain(decimal value) => value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
