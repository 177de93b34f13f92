using NgoNews.Store.Tests.Sqlite;

// The test runner does not come through here; KilledWriter starts this assembly as a process of its own.
await KilledWriter.RunAsync(args[0], args[1]);
