namespace NgoNews.Store.Crawling;

/// <summary>Which of several nodes that share a store works on something now; whoever was paused and comes back too late can write nothing.</summary>
/// <remarks>Time is the store's own: the clocks of the nodes may differ.</remarks>
public interface ILeaseStore
{
    /// <summary>Takes a lease that nobody has, whose time is over, or that the holder has already. Each taking gives a greater token, and ends what was held before.</summary>
    /// <param name="name">What for.</param>
    /// <param name="holder">The node.</param>
    /// <param name="term">For so long, unless it is renewed.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The lease, or null where another node has it.</returns>
    Task<Lease?> TakeLeaseAsync(string name, string holder, TimeSpan term, CancellationToken cancellation);

    /// <summary>Holds on to a lease for a term from now, also where its time was over and nobody has taken it since. False where somebody has.</summary>
    Task<bool> RenewLeaseAsync(Lease lease, TimeSpan term, CancellationToken cancellation);

    /// <summary>Gives a lease back; does nothing where another has taken it since.</summary>
    Task ReleaseLeaseAsync(Lease lease, CancellationToken cancellation);

    /// <summary>Names of leases whose time is over and that nobody gave back: their nodes died, or are cut off.</summary>
    Task<IReadOnlyList<string>> ListAbandonedLeasesAsync(CancellationToken cancellation);

    /// <summary>The same store, in which every write asks first, in its own transaction, whether the lease is still held.</summary>
    /// <remarks>Its writes throw a <see cref="StoreException"/> with <see cref="StoreFault.Superseded"/> once another has taken the lease. It is closed with the store that it came from.</remarks>
    IStore Under(Lease lease);
}

/// <summary>The right to work on something.</summary>
/// <param name="Name">What for.</param>
/// <param name="Holder">The node that has it.</param>
/// <param name="Token">Greater than that of whoever had it before.</param>
public sealed record Lease(string Name, string Holder, long Token);
