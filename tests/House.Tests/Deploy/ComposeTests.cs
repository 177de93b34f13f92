using System.Diagnostics;
using System.Text.RegularExpressions;
using NgoNews.Crawler;
using NgoNews.Crawler.Settings;
using NgoNews.House.Tests.Files;
using NgoNews.SearchApi.Hosting;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NgoNews.House.Tests.Deploy;

/// <summary>The compose file and nginx's configuration say what the programs read and agree with each other.</summary>
public sealed partial class ComposeTests
{
    private static readonly Lazy<Dictionary<object, object>> Compose = new(() => (Dictionary<object, object>)new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
        .Deserialize(new MergingParser(new Parser(new StringReader(Repository.Read("deploy/compose.yaml")))))!);

    private static Dictionary<object, object> Services => (Dictionary<object, object>)Compose.Value["services"];

    [RepositoryFact]
    public void There_are_a_database_two_crawlers_two_search_nodes_and_nginx() =>
        Assert.Equal(["crawler-1", "crawler-2", "db", "nginx", "search-1", "search-2"], Services.Keys.Cast<string>().Order(StringComparer.Ordinal));

    [RepositoryFact]
    public void Every_setting_of_a_node_is_one_that_its_program_takes()
    {
        foreach (var (name, options) in Nodes())
        {
            var environment = Environment(name).Where(v => v.Key.StartsWith(SettingAttribute.Prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
            // A secret is a file of the container's.
            environment.Remove("NGONEWS_STORE_FILE");
            environment["NGONEWS_CONTACT"] = "https://example.org/our-robot";
            Assert.Empty(SettingsReader.Read(options, new Dictionary<string, string>(), environment));
            Assert.Equal(name, options is CrawlerOptions crawler ? crawler.Node : ((ServeOptions)options).Node);
        }
        Assert.All(Nodes().Where(n => n.Name.StartsWith("search", StringComparison.Ordinal)), n => Assert.Equal("none", Environment(n.Name)["NGONEWS_PORTALS"]));
    }

    [RepositoryFact]
    public void Nodes_have_a_folder_of_their_own_and_no_secret_stands_in_the_file()
    {
        var volumes = Nodes().ToDictionary(n => n.Name, n => ((List<object>)((Dictionary<object, object>)Services[n.Name])["volumes"]).Cast<string>().ToArray());
        Assert.All(volumes, v => Assert.Contains($"{v.Key}:/data", v.Value));
        Assert.All(volumes, v => Assert.Contains(v.Value, mount => mount.StartsWith("archive:/data/archive", StringComparison.Ordinal)));
        Assert.All(volumes.Where(v => v.Key.StartsWith("search", StringComparison.Ordinal)), v => Assert.Contains("archive:/data/archive:ro", v.Value));
        var declared = ((Dictionary<object, object>)Compose.Value["volumes"]).Keys.Cast<string>().ToArray();
        Assert.Empty(volumes.Values.SelectMany(v => v).Select(v => v.Split(':')[0]).Except(declared));
        Assert.All(Services.Keys.Cast<string>().Where(n => n != "nginx"), n => Assert.DoesNotContain(Environment(n), v => v.Key is "POSTGRES_PASSWORD" or "PGPASSWORD" or "NGONEWS_STORE" || v.Value.Contains("postgres://", StringComparison.Ordinal)));
        Assert.Contains("deploy/secrets", Repository.Read(".gitignore"), StringComparison.Ordinal);
        Assert.Contains("deploy/secrets", Repository.Read("deploy/Containerfile.dockerignore"), StringComparison.Ordinal);
    }

    [RepositoryFact]
    public void Nginx_asks_the_search_nodes_and_no_others()
    {
        var search = Nodes().Select(n => n.Name).Where(n => n.StartsWith("search", StringComparison.Ordinal));
        Assert.Equal(search, Server().Matches(Repository.Read("deploy/nginx.conf")).Select(m => m.Groups[1].Value));
    }

    [NginxFact]
    public async Task Nginx_takes_its_configuration()
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-nginx-").FullName;
        try
        {
            // The nodes' names are known among themselves only.
            var file = Path.Combine(folder, "nginx.conf");
            await File.WriteAllTextAsync(file, $"pid {folder}/pid; error_log stderr;\n" + Server().Replace(Repository.Read("deploy/nginx.conf"), "server 127.0.0.1:8080").Replace("http {",
                string.Join('\n', "http {", $"client_body_temp_path {folder}/a;", $"proxy_temp_path {folder}/b;", $"fastcgi_temp_path {folder}/c;", $"uwsgi_temp_path {folder}/d;", $"scgi_temp_path {folder}/e;"), StringComparison.Ordinal)
                .Replace("listen 80;", $"listen 127.0.0.1:{PostgresServer.FreePort()};", StringComparison.Ordinal));
            using var nginx = Process.Start(new ProcessStartInfo(NginxFactAttribute.Program!, ["-t", "-q", "-p", folder, "-c", file, "-e", "stderr"]) { RedirectStandardError = true })!;
            var said = await nginx.StandardError.ReadToEndAsync();
            await nginx.WaitForExitAsync();
            Assert.True(nginx.ExitCode == 0, said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, object Options)> Nodes() => Services.Keys.Cast<string>().Where(n => n is not ("db" or "nginx")).Order(StringComparer.Ordinal)
        .Select(n => (n, n.StartsWith("crawler", StringComparison.Ordinal) ? (object)new CrawlerOptions { Data = CrawlerOptions.DefaultData } : new ServeOptions()));

    private static Dictionary<string, string> Environment(string service) =>
        ((Dictionary<object, object>)((Dictionary<object, object>)Services[service])["environment"]).ToDictionary(e => (string)e.Key, e => e.Value.ToString()!, StringComparer.Ordinal);

    [GeneratedRegex(@"server (search-\d+):8080", RegexOptions.CultureInvariant)]
    private static partial Regex Server();
}

/// <summary>A test that asks nginx; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = Program is null ? "nginx is missing (apt-get install nginx)" : Repository.IsHere ? null : Repository.Missing;

    public static string? Program { get; } = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);
}
