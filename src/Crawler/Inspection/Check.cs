namespace NgoNews.Crawler.Inspection;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">dns, tls, robots, feed, sitemap, listing, walk, article or files.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Detail">What was found; where it is wrong, what to do about it.</param>
internal sealed record Check(string What, Verdict Verdict, string Detail);

/// <summary>How a thing is.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but somebody should look.</summary>
    Look,

    /// <summary>A harvest would fail by it.</summary>
    Wrong,
}
