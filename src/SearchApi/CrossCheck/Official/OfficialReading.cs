using NgoNews.Store.Official;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>What a file of totals holds, or all that is wrong with it.</summary>
/// <param name="Totals">The totals, in file order, with the line each stands on; empty where anything is wrong.</param>
/// <param name="Faults">The faults, in file order; empty for a good file. At most <see cref="MaxFaults"/>: a wrong file is wrong on every line.</param>
internal sealed record OfficialReading(IReadOnlyList<OfficialLine> Totals, IReadOnlyList<OfficialFault> Faults)
{
    /// <summary>The most faults that are listed.</summary>
    public const int MaxFaults = 100;

    /// <summary>A file that is wrong as a whole.</summary>
    public static OfficialReading Refused(string message) => Refused(new OfficialFault(0, null, message));

    /// <summary>A file that is wrong at one place, beyond which it cannot be read.</summary>
    public static OfficialReading Refused(OfficialFault fault) => new([], [fault]);
}

/// <summary>A total and the line it stands on.</summary>
internal readonly record struct OfficialLine(long Line, OfficialTotal Total);
