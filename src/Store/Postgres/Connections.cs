using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>Opens connections the one way that this store uses them.</summary>
internal static class Connections
{
    /// <summary>Beyond this, another process that writes hangs.</summary>
    public static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);

    /// <summary>A process that was stopped in the middle of a transaction keeps all others from writing; the server ends its transaction after this, where it waits for a statement. For the rest see <see cref="Transactions"/>.</summary>
    public static readonly TimeSpan StandingStill = TimeSpan.FromSeconds(10);

    /// <summary>A pool for one store. Nothing is logged: statements and their values are nobody's, and the password stays in here.</summary>
    /// <param name="settings">Where and as whom.</param>
    /// <param name="locks">How long a statement waits for a lock.</param>
    public static NpgsqlDataSource Pool(NpgsqlConnectionStringBuilder settings, TimeSpan locks)
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            ApplicationName = settings.ApplicationName ?? "ngonews",
            PersistSecurityInfo = false,
            // Each occupies a thread while it works.
            MaxPoolSize = Math.Clamp(4 * Environment.ProcessorCount, 8, 32),
            // The same hundred statements over and over: planned once.
            MaxAutoPrepare = 150,
            AutoPrepareMinUsages = 3,
            // Nobody leaves anything behind in a session, and clearing it each time costs as much as a question.
            NoResetOnClose = true,
            CommandTimeout = 120,
            TcpKeepAlive = true,
        };
        own.Options = $"-c lock_timeout={(int)locks.TotalMilliseconds} -c idle_in_transaction_session_timeout={(int)StandingStill.TotalMilliseconds} -c timezone=UTC {own.Options}".Trim();
        return NpgsqlDataSource.Create(own);
    }
}
