using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Hosting;

/// <summary>Loads the rule store once and compiles every rulebook in it; no request ever touches the store.</summary>
internal static class StoreLoader
{
    /// <summary>Loads, or refuses the start with one line that says what is wrong with the store.</summary>
    public static RulebookShelf Load(RuleStoreSettings settings)
    {
        try
        {
            var store = RuleStoreReader.Load(settings.Path, settings.Digest);
            return new RulebookShelf(store.Rulebooks.Select(Compile), store.Digest);
        }
        catch (RuleStoreException e)
        {
            throw new StartRefusedException(e.Message);
        }
        catch (RulebookException e)
        {
            throw new StartRefusedException($"rule store {settings.Path}: a rulebook in it cannot be used: {e.Message}");
        }
    }

    private static Rulebook Compile(StoredRulebook stored)
    {
        var engine = new TreatyEngine(RulebookCompiler.Compile(stored.Definition));
        return new Rulebook(stored.Definition, stored.Sha256, engine.Evaluate) { EvaluateInContext = engine.EvaluateInContext };
    }
}
