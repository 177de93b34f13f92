namespace NgoNews.Store.Tests.Sqlite;

/// <summary>A test of file permissions: Unix has them, and they do not bind root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedUnixFactAttribute : FactAttribute
{
    public UnprivilegedUnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "needs Unix file permissions";
        else if (Environment.IsPrivilegedProcess)
            Skip = "file permissions do not bind a privileged user";
    }
}
