using System.Globalization;
using NgoNews.Crawler.Jobs;
using NgoNews.SearchApi.Search;
using NgoNews.Store.Crawling;

namespace NgoNews.SearchApi.Hosting;

/// <summary>Says each article of a harvest in a line, and nudges the index to take it.</summary>
internal sealed class HarvestLines(TextWriter output, IndexProjector projector) : IProgress<HarvestEvent>
{
    private readonly Lock _turn = new();

    public void Report(HarvestEvent value)
    {
        if (value.Outcome is FetchOutcome.New or FetchOutcome.Changed)
            projector.Nudge();
        if (value.Outcome == FetchOutcome.Discovery)
            return;
        var figures = value.Figures > 0 ? string.Create(CultureInfo.InvariantCulture, $"  ({value.Figures} figures)") : "";
        lock (_turn)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{value.Portal,-20} {value.Done,4}/{value.Total,-4} {value.Outcome,-10} {value.Detail ?? value.Url}{figures}"));
        }
    }
}
