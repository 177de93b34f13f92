namespace NgoNews.Tests;

/// <summary>A test on a real PostgreSQL; skipped, with what is missing, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
