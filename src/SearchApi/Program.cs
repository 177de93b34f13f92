using NgoNews.Crawler.Portals;
using NgoNews.Crawler.Settings;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.CrossCheck.Judging;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Review;
using NgoNews.Store;

if (!UnicodeCheck.Works)
{
    Console.Error.WriteLine(UnicodeCheck.Complaint);
    return 1;
}
if (args is [ConfigurationCommand.Name])
{
    Console.Out.Write(ConfigurationCommand.Document());
    return 0;
}
var readable = StoreOption.TryTake(args, Environment.GetEnvironmentVariable, out var others, out var address, out var wrong);
if (others is [OfficialCommand.Name or ExportCommand.Name or CrossCheckCommand.Name or ReviewCommand.Name, ..])
{
    if (!readable)
    {
        Console.Error.WriteLine(wrong);
        return 2;
    }
    return others switch
    {
        [OfficialCommand.Name, ..] => await new OfficialCommand(data => address!.Make(data), Console.Out, Console.Error).RunAsync(others[1..], CancellationToken.None),
        [ExportCommand.Name, ..] => await new ExportCommand(data => address!.Make(data), Console.OpenStandardOutput(), Console.Out, Console.Error).RunAsync(others[1..], CancellationToken.None),
        [CrossCheckCommand.Name, ..] => await new CrossCheckCommand(data => address!.Make(data), Console.OpenStandardInput, Console.OpenStandardOutput, Console.Out, Console.Error).RunAsync(others[1..], CancellationToken.None),
        _ => await new ReviewCommand(data => address!.Make(data), Console.Out, Console.Error).RunAsync(others[1..], CancellationToken.None),
    };
}
if (!Arguments.TryRead(args, SettingsReader.Environment, out var options, out var faults))
{
    foreach (var fault in faults)
        Console.Error.WriteLine(fault);
    return 2;
}
if (options.Help)
{
    Console.Out.Write(Arguments.Usage);
    return 0;
}
try
{
    await using var app = SearchApp.Build(options);
    await Serving.RunAsync(app, options, Console.Out);
    return 0;
}
catch (Exception e) when (e is StoreException or InvalidDataException or DeclarationException or IOException or UnauthorizedAccessException)
{
    // The operator's to mend, not the program's: one line, no stack.
    Console.Error.WriteLine(e.Message);
    return 1;
}
