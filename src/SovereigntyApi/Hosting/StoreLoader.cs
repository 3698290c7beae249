using System.Security.Cryptography;
using System.Text;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Hosting;

/// <summary>Loads the rule stores once and compiles every rulebook in them; no request ever touches a store.</summary>
internal static class StoreLoader
{
    /// <summary>Loads, or refuses the start with one line that says which store is at fault and how.</summary>
    public static RulebookShelf Load(RuleStoreSettings settings)
    {
        var books = new List<(Rulebook Book, string Path)>();
        var digests = new List<string>();
        foreach (var setting in settings.Stores)
        {
            var store = Load(setting);
            digests.Add(store.Digest);
            foreach (var stored in store.Rulebooks)
            {
                Add(books, stored, setting.Path);
            }
        }

        return new RulebookShelf(
            books.Select(b => b.Book).OrderBy(b => b.Definition.Version, RulebookVersion.Order), digests.Count == 1 ? digests[0] : Together(digests));
    }

    private static RulebookSet Load(RuleStoreSetting setting)
    {
        try
        {
            return RuleStoreReader.Load(setting.Path, setting.Digest);
        }
        catch (RuleStoreException e)
        {
            throw new StartRefusedException(e.Message);
        }
    }

    /// <summary>The same rulebook may lie in two stores; two that differ under one name may not, since an answer could not say which it was.</summary>
    private static void Add(List<(Rulebook Book, string Path)> books, StoredRulebook stored, string path)
    {
        var reference = $"{stored.Definition.Id}@{stored.Definition.Version}";
        var same = books.Find(b => string.Equals(b.Book.Reference, reference, StringComparison.Ordinal));
        if (same.Book is null)
        {
            books.Add((Compile(stored, path), path));
        }
        else if (!string.Equals(same.Book.Sha256, stored.Sha256, StringComparison.Ordinal))
        {
            throw new StartRefusedException($"rule stores {same.Path} and {path} hold different rulebooks under the name {reference}");
        }
    }

    private static Rulebook Compile(StoredRulebook stored, string path)
    {
        try
        {
            var engine = new TreatyEngine(RulebookCompiler.Compile(stored.Definition));
            return new Rulebook(stored.Definition, stored.Sha256, engine.Evaluate) { Engine = engine, EvaluateInContext = engine.EvaluateInContext };
        }
        catch (RulebookException e)
        {
            throw new StartRefusedException($"rule store {path}: a rulebook in it cannot be used: {e.Message}");
        }
    }

    /// <summary>One digest for several stores: SHA-256 over their digests in the order of the settings, each on a line.</summary>
    private static string Together(List<string> digests) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(digests.Select(d => d + "\n")))));
}
