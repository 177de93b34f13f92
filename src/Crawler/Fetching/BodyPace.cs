namespace NgoNews.Crawler.Fetching;

/// <summary>Holds a body to a least pace. Monotonic: a clock that is set neither excuses nor condemns it.</summary>
internal sealed class BodyPace(FetchLimits limits, TimeProvider time)
{
    private long began = time.GetTimestamp();
    private long bytes;

    /// <summary>Takes note of bytes that came.</summary>
    /// <exception cref="TooSlowException">Over the last window too few did.</exception>
    public void Note(int count)
    {
        bytes += count;
        var elapsed = time.GetElapsedTime(began);
        if (elapsed < limits.Window) return;
        if (bytes < limits.Rate * elapsed.TotalSeconds) throw new TooSlowException(bytes, elapsed);
        (began, bytes) = (time.GetTimestamp(), 0);
    }
}

/// <summary>A body came too slowly to wait for its end.</summary>
internal sealed class TooSlowException(long bytes, TimeSpan elapsed)
    : IOException(FormattableString.Invariant($"{bytes} bytes in {elapsed.TotalSeconds:0} seconds"));
