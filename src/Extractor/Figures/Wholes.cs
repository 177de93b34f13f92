namespace NgoNews.Extractor.Figures;

/// <summary>What arithmetic says of wholes and parts: of one thing in one place and time there is one whole, and nothing is more than it.</summary>
internal static class Wholes
{
    /// <summary>Of several figures of one passage that all claim to be the whole, the largest is, and the smaller ones behind it are its parts.</summary>
    public static void Settle(IEnumerable<Candidate> candidates)
    {
        var claims = candidates.Where(c => c.Indicator is not null && c.Coverage == Coverage.Total && c.Quantity.High is null && c.Place is not null)
            .GroupBy(c => (c.Indicator, c.Unit, c.Stage, c.Place, c.Period));
        foreach (var claim in claims)
        {
            var whole = claim.MaxBy(c => c.Value)!;
            // What is nearly as large is the same whole, told less exactly.
            foreach (var smaller in claim.Where(c => c.Value < whole.Value * 0.9m && c.Start > whole.Start && c.Paragraph - whole.Paragraph <= 1))
            {
                smaller.Coverage = Coverage.Part;
                smaller.Because("part: a larger number claims the same whole");
            }
        }
    }
}
