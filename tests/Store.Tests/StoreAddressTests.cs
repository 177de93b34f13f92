namespace NgoNews.Store.Tests;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("postgres://huong@db.example:6543/ngonews", "postgres://huong@db.example:6543/ngonews")]
    [InlineData("postgresql://db.example/ngonews", "postgres://db.example/ngonews")]
    [InlineData("postgres://huong:m%40t@db.example:5432/ngonews?sslmode=verify-full", "postgres://huong@db.example/ngonews")]
    [InlineData("postgres://huong@[::1]:6543/ngonews", "postgres://huong@[::1]:6543/ngonews")]
    [InlineData("postgres:///ngonews?host=/var/run/postgresql&user=huong&password=m%40t", "postgres://huong@/ngonews?host=/var/run/postgresql")]
    [InlineData("postgres://", "postgres://localhost/")]
    public void An_address_is_read_and_named_without_its_password(string text, string name)
    {
        Assert.True(StoreAddress.TryParse(text, out var address, out _));

        Assert.Equal(name, address.ToString());
        Assert.False(address.IsEmbedded);
    }

    [Theory]
    [InlineData("mysql://huong:mat-khau@db.example/ngonews", "postgres://")]
    [InlineData("data/live", "postgres://")]
    [InlineData("postgres://huong:mat/khau@db.example/ngonews", "port")]
    [InlineData("postgres://huong:mat-khau@db.example:port/ngonews", "port")]
    [InlineData("postgres://db.example/ngonews?mat-khau=1", "unknown parameter")]
    [InlineData("postgres://db.example/ngonews?sslmode=mat-khau", "sslmode")]
    [InlineData("postgres://db.example/ngonews?connect_timeout=0", "connect_timeout")]
    public void What_cannot_be_meant_is_refused_and_not_repeated(string text, string expected)
    {
        Assert.False(StoreAddress.TryParse(text, out _, out var error));

        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("mat", error, StringComparison.Ordinal);
        Assert.DoesNotContain("khau", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, "store.db")]
    [InlineData(null, "postgres://u:mat-khau@a/b", null, "postgres://u@a/b")]
    [InlineData(null, null, "postgres://u:mat-khau@f/b\n", "postgres://u@f/b")]
    [InlineData(null, "postgres://u@a/b", "postgres://u@f/b", "postgres://u@a/b")]
    [InlineData("postgres://u@o/b", "postgres://u@a/b", null, "postgres://u@o/b")]
    public void The_option_goes_before_the_environment_and_that_before_a_file(string? option, string? variable, string? file, string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "address");
        if (file is not null)
            File.WriteAllText(path, file);

        Assert.True(StoreAddress.TryRead("--store", option, v => v == StoreAddress.Variable ? variable : file is null ? null : path, out var address, out _));

        Assert.Equal(name, address.ToString());
    }

    [Fact]
    public void A_password_on_the_command_line_is_refused()
    {
        Assert.False(StoreAddress.TryRead("--store", "postgres://u:mat-khau@a/b", _ => null, out _, out var fault));

        Assert.Equal("--store", fault.Setting);
        Assert.Contains(StoreAddress.Variable, fault.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("mat-khau", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Assert.False(StoreAddress.TryRead("--store", null, v => v == StoreAddress.FileVariable ? "/no/such/file" : null, out _, out var fault));

        Assert.Equal(StoreAddress.FileVariable, fault.Setting);
        Assert.Contains("/no/such/file", fault.Reason, StringComparison.Ordinal);
    }
}
