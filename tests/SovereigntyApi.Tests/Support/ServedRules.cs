using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Hosting;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Tests.Support;

/// <summary>The rules that the build serves, loaded once for all tests that need them.</summary>
internal static class ServedRules
{
    private static readonly Lazy<RulebookShelf> Loaded = new(() => StoreLoader.Load(new RuleStoreSettings([new RuleStoreSetting(ServiceProcess.Store, null)])));

    public static RulebookShelf Shelf => Loaded.Value;

    /// <summary>The same rules with less work allowed for one text.</summary>
    public static RulebookShelf WithLimit(long fixedSteps, long stepsPerToken)
    {
        var store = RuleStoreReader.Load(ServiceProcess.Store);
        return new RulebookShelf(
            store.Rulebooks.Select(b => new Rulebook(b.Definition, b.Sha256, new TreatyEngine(RulebookCompiler.Compile(b.Definition), new WorkLimit(fixedSteps, stepsPerToken)).Evaluate)),
            store.Digest);
    }
}
