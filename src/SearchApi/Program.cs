using NgoNews.Crawler.Portals;
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
if (!StoreOption.TryTake(args, Environment.GetEnvironmentVariable, out args, out var address, out var wrong))
{
    Console.Error.WriteLine(wrong);
    return 2;
}
if (args is [OfficialCommand.Name, ..])
    return await new OfficialCommand(data => address.Make(data), Console.Out, Console.Error).RunAsync(args[1..], CancellationToken.None);
if (args is [ExportCommand.Name, ..])
    return await new ExportCommand(data => address.Make(data), Console.OpenStandardOutput(), Console.Out, Console.Error).RunAsync(args[1..], CancellationToken.None);
if (args is [CrossCheckCommand.Name, ..])
    return await new CrossCheckCommand(data => address.Make(data), Console.OpenStandardInput, Console.OpenStandardOutput, Console.Out, Console.Error).RunAsync(args[1..], CancellationToken.None);
if (args is [ReviewCommand.Name, ..])
    return await new ReviewCommand(data => address.Make(data), Console.Out, Console.Error).RunAsync(args[1..], CancellationToken.None);
if (!Arguments.TryRead(args, out var options, out var error))
{
    Console.Error.WriteLine(error);
    return 2;
}
if (options.Help)
{
    Console.Out.Write(Arguments.Usage);
    return 0;
}
try
{
    await using var app = SearchApp.Build(options with { Store = address });
    await Serving.RunAsync(app, options, Console.Out);
    return 0;
}
catch (Exception e) when (e is StoreException or InvalidDataException or DeclarationException or IOException or UnauthorizedAccessException)
{
    // The operator's to mend, not the program's: one line, no stack.
    Console.Error.WriteLine(e.Message);
    return 1;
}
