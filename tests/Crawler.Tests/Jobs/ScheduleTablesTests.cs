using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NgoNews.Crawler.Tests.Tools;
using Quartz;

namespace NgoNews.Crawler.Tests.Jobs;

/// <summary>The store's script makes the tables of the schedule that Quartz would make by itself: who updates Quartz learns here what the next script has to change.</summary>
public class ScheduleTablesTests
{
    private const string Described = """
        SELECT c.table_name || '.' || c.column_name || ' ' || c.udt_name || coalesce('(' || c.character_maximum_length || ')', '') || ' ' || c.is_nullable || ' ' || coalesce(c.column_default, '')
        FROM information_schema.columns c WHERE c.table_schema = '{0}' AND c.table_name LIKE 'qrtz\_%'
        UNION ALL SELECT replace(indexdef, '{0}.', '') FROM pg_indexes WHERE schemaname = '{0}' AND tablename LIKE 'qrtz\_%'
        UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = '{0}'::regnamespace AND contype = 'f' AND conname LIKE 'qrtz\_%'
        """;

    [PostgresFact]
    public async Task They_are_those_that_Quartz_would_make()
    {
        var (ours, quartz) = (PostgresServer.Shared.NewAddress(), PostgresServer.Shared.NewAddress());
        await using (var opened = PostgresStores.At(ours).Make("")) await opened.OpenAsync(default);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        PostgresStores.At(quartz).AddConnections(builder.Services, "empty");
        builder.Services.AddQuartz(q => q.UsePersistentStore(s =>
        {
            s.UsePostgres(source => source.DataSourceServiceKey = "empty");
            s.ProvisionSchema();
        }));
        var host = builder.Build();
        await using var disposing = (IAsyncDisposable)host;
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();
        await scheduler.Shutdown();

        Assert.Equal(Tables(quartz), Tables(ours));
    }

    private static string[] Tables(string address)
    {
        var schema = PostgresServer.SchemaOf(address);
        var lines = PostgresServer.Shared.Query(Described.Replace("{0}", schema, StringComparison.Ordinal)).Replace(schema + ".", "", StringComparison.Ordinal).Split('\n');
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
