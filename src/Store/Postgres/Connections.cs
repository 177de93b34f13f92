using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>Opens connections the one way that this store uses them.</summary>
internal static class Connections
{
    /// <summary>Beyond this, another process that writes hangs.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);

    /// <summary>A process that was stopped in the middle of a transaction keeps all others from writing; the server ends its transaction after this.</summary>
    private static readonly TimeSpan StandingStill = TimeSpan.FromSeconds(10);

    /// <summary>A pool for one store. Nothing is logged: statements and their values are nobody's, and the password stays in here.</summary>
    /// <param name="settings">Where and as whom.</param>
    public static NpgsqlDataSource Pool(NpgsqlConnectionStringBuilder settings)
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
        own.Options = $"{own.Options} -c lock_timeout={(int)LockPatience.TotalMilliseconds} -c idle_in_transaction_session_timeout={(int)StandingStill.TotalMilliseconds} -c timezone=UTC".Trim();
        return NpgsqlDataSource.Create(own);
    }
}
