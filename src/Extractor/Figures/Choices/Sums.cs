namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Which figures are the sum of those beside them, and which are the pieces: "44 khoản: Long An 27, Tây Ninh 17".</summary>
internal sealed class Sums
{
    // A breakdown has rarely more pieces than these; a rounded sum misses by less than this share.
    private const int Pieces = 12;
    private const decimal Slack = 0.006m;

    // Where others stand between a sum and its pieces, chance has more to choose from: they must agree more closely, and counts be larger.
    private const int Between = 8;
    private const decimal SlackApart = 0.004m;
    private const int LeastApart = 20;

    private readonly Dictionary<Candidate, Candidate> wholes = [];
    private readonly Dictionary<Candidate, Candidate> wholesApart = [];
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
            for (var i = 1; i < row.Count; i++)
                FindApart(row, i);
        }
    }

    /// <summary>The sum that a figure is a piece of, or null.</summary>
    public Candidate? WholeOf(Candidate candidate) => wholes.GetValueOrDefault(candidate);

    /// <summary>The same, or one with others between it and its pieces: "118,6 tỷ đồng, vượt chỉ tiêu 100 tỷ đồng. Chia ra: 47,3; 41,25 và 30,1 tỷ đồng".</summary>
    public Candidate? WholeBefore(Candidate candidate) => WholeOf(candidate) ?? wholesApart.GetValueOrDefault(candidate);

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

    private void FindApart(List<Candidate> row, int first)
    {
        if (sums.Contains(row[first]))
            return;
        var sum = row[first].Value;
        for (var last = first + 1; last < row.Count && last - first < Pieces; last++)
        {
            sum += row[last].Value;
            if (row[first].Unit == "1" && (last - first < 2 || sum < LeastApart))
                continue;
            for (var whole = first - 1; whole >= Math.Max(0, first - Between); whole--)
            {
                if (Math.Abs(sum - row[whole].Value) > (row[whole].Unit == "1" ? 0 : row[whole].Value * SlackApart))
                    continue;
                for (var piece = first; piece <= last; piece++)
                    wholesApart.TryAdd(row[piece], row[whole]);
                return;
            }
        }
    }
}
