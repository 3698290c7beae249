using Microsoft.Extensions.Configuration;
using SovereigntyApi.Hosting;
using SovereigntyApi.RuleStore;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>An operator who keeps rulebooks in several stores.</summary>
public sealed class SeveralStoresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _house;
    private readonly string _guest;

    public SeveralStoresTests()
    {
        _house = Store("house.db", ("document", "1.0.0", "A"), ("document", "1.10.0", "A"));
        _guest = Store("guest.db", ("document", "1.9.0", "A"), ("guest", "1.0.0", "A"), ("document", "1.0.0", "A"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Their_rulebooks_stand_on_one_shelf()
    {
        var shelf = Load(("Paths:0", _house), ("Paths:1", _guest));

        Assert.Equal(["document@1.10.0", "document@1.9.0", "document@1.0.0", "guest@1.0.0"], shelf.Books.Select(b => b.Reference));
        Assert.Equal("document@1.10.0", shelf.Default.Reference);
        Assert.NotEqual(shelf.StoreSha256, Load(("Paths:0", _guest), ("Paths:1", _house)).StoreSha256);
        Assert.Equal(RuleStoreReader.Load(_house).Digest, Load(("Paths:0", _house)).StoreSha256);
        Assert.Equal(RuleStoreReader.Load(_house).Digest, Load(("Path", _house)).StoreSha256);
    }

    [Fact]
    public void Each_can_be_pinned()
    {
        var pin = RuleStoreReader.Load(_guest).Digest;

        Assert.Equal(4, Load(("Paths:0", _house), ("Paths:1", _guest), ("Digests:1", pin)).Books.Count);
        Assert.Contains("the one asked for", Refusal(("Paths:0", _house), ("Paths:1", _guest), ("Digests:0", pin)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rulebooks_of_one_name_that_differ_are_refused()
    {
        var other = Store("other.db", ("guest", "1.0.0", "B"));

        var refusal = Refusal(("Paths:0", _house), ("Paths:1", _guest), ("Paths:2", other));

        Assert.Contains("guest@1.0.0", refusal, StringComparison.Ordinal);
        Assert.Contains("other.db", refusal, StringComparison.Ordinal);
        Assert.Contains("guest.db", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_not_there_is_named()
    {
        Assert.Contains("nowhere.db", Refusal(("Paths:0", _house), ("Paths:1", _folder.File("nowhere.db"))), StringComparison.Ordinal);
        Assert.Contains("document", Refusal(("Paths:0", Store("alone.db", ("guest", "2.0.0", "A")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_contradict_each_other_are_refused()
    {
        Assert.Contains("give one or the other", Refusal(("Path", _house), ("Paths:0", _guest)), StringComparison.Ordinal);
        Assert.Contains("Digests:1 pins a store", Refusal(("Paths:0", _house), ("Digests:0", ""), ("Digests:1", "")), StringComparison.Ordinal);
        Assert.Contains("there are none", Refusal(("Digests:0", "ab")), StringComparison.Ordinal);
    }

    private static RulebookShelf Load(params (string Name, string Value)[] settings) => StoreLoader.Load(RuleStoreSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("RuleStore:" + s.Name, (string?)s.Value))).Build()));

    private static string Refusal(params (string Name, string Value)[] settings) =>
        Assert.Throws<StartRefusedException>(() => Load(settings)).Message;

    private string Store(string name, params (string Id, string Version, string Title)[] books)
    {
        var book = SmallShelf.Definition;
        RuleStoreWriter.Write(_folder.File(name), books.Select(b => book with { Id = b.Id, Version = b.Version, Title = b.Title }));
        return _folder.File(name);
    }
}
