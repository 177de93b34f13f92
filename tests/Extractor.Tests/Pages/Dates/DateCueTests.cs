using NgoNews.Extractor.Pages.Dates;

namespace NgoNews.Extractor.Tests.Pages.Dates;

public class DateCueTests
{
    public static TheoryData<string, bool> Cues()
    {
        var data = new TheoryData<string, bool>();
        foreach (var cue in DateCue.All)
            data.Add(cue.Example, cue.IsChange);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cues))]
    public void Every_cue_tells_its_example(string example, bool isChange) =>
        Assert.Equal(isChange, DateCue.Last(example.AsSpan(0, DateReader.First(example)!.Value.Start))?.IsChange);

    [Fact]
    public void Of_two_cues_the_one_next_to_the_date_counts() => Assert.True(DateCue.Last("Published by A, updated ")!.IsChange);
}
