namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Gathers faults up to the most that are listed.</summary>
internal sealed class FaultList
{
    private readonly List<OfficialFault> items = [];

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<OfficialFault> Items => items;

    /// <summary>How many there are so far.</summary>
    public int Count => items.Count;

    /// <summary>Whether reading on is of no use.</summary>
    public bool IsFull => items.Count > OfficialReading.MaxFaults;

    /// <summary>Adds a fault; the same place and message only once.</summary>
    public void Add(long line, string? column, string message)
    {
        var fault = items.Count == OfficialReading.MaxFaults
            ? new OfficialFault(line, null, "more faults follow from here on")
            : new OfficialFault(line, column, message);
        if (!IsFull && (items.Count == 0 || items[^1] != fault))
            items.Add(fault);
    }
}
