namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A clock that moves only when it is told to, or, where <paramref name="hurry"/> is set, jumps over every wait at once.</summary>
internal sealed class FakeTime(bool hurry = false) : TimeProvider
{
    private readonly List<FakeTimer> timers = [];
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private TimeSpan set;

    /// <summary>Every wait that was asked for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now + set;

    public override long GetTimestamp() => now.Ticks;

    /// <summary>Sets the clock, as an operator or a time server does: no time passes.</summary>
    public void Jump(TimeSpan by) => set += by;

    public void Advance(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(t => t.Due <= now)];
            timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(callback, state, now + dueTime);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            lock (gate)
            {
                Waits.Add(dueTime);
                timers.Add(timer);
            }
            if (hurry) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }
        return timer;
    }

    private sealed class FakeTimer(TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        private bool gone;

        public DateTimeOffset Due { get; } = due;

        public void Fire()
        {
            if (!gone) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => gone = true;

        public ValueTask DisposeAsync()
        {
            gone = true;
            return ValueTask.CompletedTask;
        }
    }
}
