namespace NgoNews.House.Tests.Files;

/// <summary>Tells every fault, in full: the framework's own words end after five.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var told = faults.ToList();
        Assert.True(told.Count == 0, string.Join('\n', told.Prepend("")));
    }
}
