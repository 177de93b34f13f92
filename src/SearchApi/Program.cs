using NgoNews.SearchApi.Hosting;
using NgoNews.Store;

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
if (!UnicodeCheck.Works)
{
    Console.Error.WriteLine(UnicodeCheck.Complaint);
    return 1;
}
await using var app = SearchApp.Build(options);
try
{
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is StoreException or IOException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
