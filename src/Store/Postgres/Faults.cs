using System.Security.Authentication;
using Npgsql;

namespace NgoNews.Store.Postgres;

/// <summary>Turns what PostgreSQL and the network say into the store's own faults.</summary>
internal static class Faults
{
    /// <summary>By what the server's code (SQLSTATE) begins with; the first that fits. What passes is worth another try.</summary>
    private static readonly (string State, Judgement Judgement)[] Known =
    [
        ("28", new(StoreFault.Unwritable, false, "does not let this user in")),
        ("3D000", new(StoreFault.Unwritable, false, "has no such database")),
        ("3F000", new(StoreFault.Unwritable, false, "has no such schema")),
        ("42501", new(StoreFault.Unwritable, false, "does not give this user the rights that a store needs")),
        ("25006", new(StoreFault.Unwritable, false, "can only be read")),
        ("53100", new(StoreFault.Full, false, "has no room left")),
        ("53300", new(StoreFault.Unreachable, true, "has no connection to spare")),
        ("53", new(StoreFault.Device, false, "is out of resources")),
        // Whoever keeps the lock may be standing still; see Transactions.
        (PostgresErrorCodes.LockNotAvailable, new(StoreFault.Busy, true, "another process has been writing for too long")),
        // A process that was stopped in the middle of a transaction; see Connections.
        ("25P03", new(StoreFault.Unreachable, true, "ended a transaction that had stood still")),
        ("40", new(StoreFault.Busy, true, "gave another transaction the way")),
        ("57P", new(StoreFault.Unreachable, true, "is starting or stopping")),
        ("08", new(StoreFault.Unreachable, true, "broke off")),
        ("58", new(StoreFault.Device, false, "its device failed")),
        ("XX001", new(StoreFault.Corrupt, false, "is damaged")),
        ("XX002", new(StoreFault.Corrupt, false, "is damaged")),
    ];

    private static readonly Judgement NoAnswer = new(StoreFault.Unreachable, true, "does not answer");

    private static readonly Judgement NoTrust = new(StoreFault.Unwritable, false, "is not met as the address asks");

    /// <summary>What is wrong, or null where it is the programmer's mistake.</summary>
    public static Judgement? Judge(Exception e) => e switch
    {
        PostgresException said => Known.Where(k => said.SqlState.StartsWith(k.State, StringComparison.Ordinal)).Select(k => k.Judgement).FirstOrDefault(),
        NpgsqlException { InnerException: AuthenticationException } => NoTrust,
        NpgsqlException { InnerException: not null } => NoAnswer,
        // Of the client itself: a password that is wanted and not there, a server without TLS where TLS is asked for.
        NpgsqlException => NoTrust,
        _ => null,
    };

    /// <summary>Was a lock waited for in vain?</summary>
    public static bool IsLocked(Exception e) => e is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    /// <summary>The fault, for who called.</summary>
    public static StoreException Of(Judgement judgement, string server, Exception e) => new(judgement.Fault, $"{server}: {judgement.Words} ({e.Message})", e);

    /// <summary>What a failure means.</summary>
    /// <param name="Fault">For deciding.</param>
    /// <param name="Passes">May be over the next time.</param>
    /// <param name="Words">Of the server, for a person.</param>
    public sealed record Judgement(StoreFault Fault, bool Passes, string Words);
}
