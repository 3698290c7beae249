using Microsoft.Data.Sqlite;
using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>What the service starts with, and what it refuses to start with: one clear line and a non-zero exit.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FaultRow(69)]
    [FaultRow(70)]
    [Theory]
    [InlineData("missing", "is missing")]
    [InlineData("folder", "is a folder")]
    [InlineData("text", "is no SQLite database")]
    [InlineData("empty", "is empty")]
    [InlineData("truncated", "is cut off")]
    [InlineData("garbled", "damaged")]
    [InlineData("flipped bit", "digest")]
    [InlineData("other application", "is not ours")]
    [InlineData("other version", "schema version")]
    public async Task A_store_that_cannot_be_trusted_stops_the_start(string state, string reason)
    {
        var path = _folder.File("store.db");
        Prepare(state, path);

        var (code, output, error) = await ServiceProcess.RunAsync(["--urls", "http://127.0.0.1:0"], ("RuleStore__Path", path));

        AssertRefused(code, output, error);
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [FaultRow(76)]
    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "normalise")]
    [InlineData("Limits__ProvisionUnits", "many", "Limits:ProvisionUnits must be a whole number from 100 to 1000000")]
    [InlineData("Limits__Cats", "1", "Limits:Cats is no setting")]
    [InlineData("RuleStore__Digest", "0000000000000000000000000000000000000000000000000000000000000000", "digest")]
    public async Task A_setting_that_cannot_be_used_stops_the_start(string name, string value, string reason)
    {
        var (code, output, error) = await ServiceProcess.RunAsync(["--urls", "http://127.0.0.1:0"], (name, value));

        AssertRefused(code, output, error);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_stops_the_start()
    {
        await using var first = await ServiceProcess.StartAsync();

        var (code, output, error) = await ServiceProcess.RunAsync(["--urls", first.Client.BaseAddress!.ToString()]);

        AssertRefused(code, output, error);
        Assert.Contains("address already in use", error, StringComparison.Ordinal);
    }

    [FaultRow(71)]
    [FaultRow(72)]
    [Fact]
    public async Task A_store_under_another_s_lock_or_replaced_under_way_still_serves()
    {
        var path = _folder.File("store.db");
        File.Copy(ServiceProcess.Store, path);
        using var writer = new SqliteConnection($"Data Source={path};Pooling=False");
        writer.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        await using var service = await ServiceProcess.StartAsync(("RuleStore__Path", path));
        const string request = """{"text":"Each Party shall keep a register of the pilots it licenses."}""";
        var before = await service.EvaluateAsync(request);

        writer.Close();
        await File.WriteAllTextAsync(path, "no store any more");

        Assert.Equal(before, await service.EvaluateAsync(request));
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_in_order()
    {
        await using var service = await ServiceProcess.StartAsync();

        var (code, _, error) = await service.TerminateAsync();

        Assert.Equal(0, code);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task The_health_mode_says_whether_the_service_answers()
    {
        await using var service = await ServiceProcess.StartAsync();
        var address = service.Client.BaseAddress!;

        var ready = await ServiceProcess.RunAsync(["--health", "--urls", address.ToString()]);
        var ports = await ServiceProcess.RunAsync(["--health"], ("ASPNETCORE_HTTP_PORTS", address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await service.TerminateAsync();
        var gone = await ServiceProcess.RunAsync(["--health", "--urls", address.ToString()]);

        Assert.Equal((0, "", ""), ready);
        Assert.Equal((0, "", ""), ports);
        Assert.Equal(1, gone.ExitCode);
        Assert.Single(gone.Error.Trim().Split('\n'));
    }

    [FaultRow(77)]
    [Fact]
    public async Task Another_culture_and_time_zone_give_the_same_bytes()
    {
        const string request = """{"text":"EACH PARTY SHALL, AS IT DEEMS APPROPRIATE, INFORM THE DEPOSITARY. İ ı I i.","include":["explanation","clauses"]}""";
        await using var plain = await ServiceProcess.StartAsync(("LANG", "C"), ("TZ", "UTC"));
        await using var turkish = await ServiceProcess.StartAsync(("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("ASPNETCORE_ENVIRONMENT", "Development"));

        var answer = await plain.EvaluateAsync(request);

        Assert.Contains("discretionary-qualifier", answer, StringComparison.Ordinal);
        Assert.Equal(answer, await turkish.EvaluateAsync(request));
    }

    private static void AssertRefused(int code, string output, string error)
    {
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.StartsWith("SovereigntyApi does not start: ", Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private static void Prepare(string state, string path)
    {
        var store = File.ReadAllBytes(ServiceProcess.Store);
        switch (state)
        {
            case "missing":
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "text":
                File.WriteAllText(path, "These are no rules, whatever the name of the file says about them; they are only words.");
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "truncated":
                File.WriteAllBytes(path, store[..(store.Length / 2)]);
                break;
            case "garbled":
                // A page in the middle, so that header and length are still right.
                store.AsSpan(4096 * 20, 4096).Fill(0xFF);
                File.WriteAllBytes(path, store);
                break;
            case "flipped bit":
                // In a word of the viewpoint: SQLite itself does not notice.
                store[store.AsSpan().IndexOf("other viewpoints would differ"u8)] ^= 1;
                File.WriteAllBytes(path, store);
                break;
            case "other application":
                File.WriteAllBytes(path, store);
                Execute(path, "PRAGMA application_id = 7");
                break;
            case "other version":
                File.WriteAllBytes(path, store);
                Execute(path, "PRAGMA user_version = 99");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
