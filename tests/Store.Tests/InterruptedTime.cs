namespace NgoNews.Store.Tests;

/// <summary>A clock by which something happens whenever somebody waits, who then has waited enough.</summary>
internal sealed class InterruptedTime(Action happens) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        happens();
        return base.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
    }
}
