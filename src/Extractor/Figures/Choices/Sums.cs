namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Which figures are the sum of those beside them, and which are the pieces: "44 khoản: Long An 27, Tây Ninh 17".</summary>
internal sealed class Sums
{
    // A breakdown has rarely more pieces than these; a rounded sum misses by less than this share.
    private const int Pieces = 12;
    private const decimal Slack = 0.006m;

    private readonly Dictionary<Candidate, Candidate> wholes = [];
    private readonly HashSet<Candidate> sums = [];

    public Sums(IReadOnlyList<Candidate> figures)
    {
        foreach (var like in figures.Where(f => !f.InHeadline).GroupBy(f => (f.Indicator, f.Unit)))
        {
            var row = like.ToList();
            for (var i = 0; i < row.Count; i++)
            {
                Find(row, i, 1);
                Find(row, i, -1);
            }
        }
    }

    /// <summary>The sum that a figure is a piece of, or null.</summary>
    public Candidate? WholeOf(Candidate candidate) => wholes.GetValueOrDefault(candidate);

    /// <summary>Do others make it up?</summary>
    public bool IsSum(Candidate candidate) => sums.Contains(candidate);

    private void Find(List<Candidate> row, int whole, int step)
    {
        var sum = 0m;
        for (var (i, count) = (whole + step, 1); i >= 0 && i < row.Count && count <= Pieces && sum <= row[whole].Value; (i, count) = (i + step, count + 1))
        {
            sum += row[i].Value;
            if (count < 2 || Math.Abs(sum - row[whole].Value) > (row[whole].Unit == "1" ? 0 : row[whole].Value * Slack))
                continue;
            sums.Add(row[whole]);
            for (var piece = whole + step; piece != i + step; piece += step)
                wholes.TryAdd(row[piece], row[whole]);
            return;
        }
    }
}
