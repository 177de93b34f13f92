using NgoNews.Store.Tests.Postgres;
using NgoNews.Store.Tests.Sqlite;

// The test runner does not come through here; KilledWriter, BoundOpener and KilledHolder start this assembly as a process of its own.
if (args[0] == BoundOpener.Verb)
    await BoundOpener.RunAsync(args[1]);
else if (args[0] == KilledHolder.Verb)
    await KilledHolder.RunAsync();
else
    await KilledWriter.RunAsync(args[0], args[1]);
