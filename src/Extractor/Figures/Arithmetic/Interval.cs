namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>What a printed number can stand for; both ends belong to it.</summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>How far it reaches, as a share of its middle; an interval around zero reaches without end.</summary>
    public decimal Width => Low + High <= 0 ? decimal.MaxValue : (High - Low) * 2 / (Low + High);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator *(Interval a, Interval b) => new(a.Low * b.Low, a.High * b.High);
}
