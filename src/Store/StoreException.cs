namespace NgoNews.Store;

/// <summary>The store could not do what was asked, for a reason outside the program. Nothing of the call was written.</summary>
/// <param name="fault">What is wrong, for deciding.</param>
/// <param name="message">What is wrong and where, for a person.</param>
/// <param name="inner">What the engine said.</param>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StoreFault Fault { get; } = fault;
}

/// <summary>Why a store cannot work.</summary>
public enum StoreFault
{
    /// <summary>No room is left; the same call succeeds once there is.</summary>
    Full,

    /// <summary>The place where it lies cannot be created, opened or written.</summary>
    Unwritable,

    /// <summary>What lies there is damaged, or is no store.</summary>
    Corrupt,

    /// <summary>A newer version of this program has written it; this one does not know its tables, or only reads them.</summary>
    Newer,

    /// <summary>Another process has been writing for too long; the same call may succeed later.</summary>
    Busy,

    /// <summary>The device failed to read or write.</summary>
    Device,

    /// <summary>The server does not answer, or breaks off; the same call may succeed later.</summary>
    Unreachable,

    /// <summary>Another node has taken the work over; see <see cref="Crawling.ILeaseStore"/>.</summary>
    Superseded,
}
