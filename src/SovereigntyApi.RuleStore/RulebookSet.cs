using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore;

/// <summary>The rulebooks of one store, by id and version. Immutable.</summary>
public sealed class RulebookSet
{
    /// <summary>Id of the rulebook that applies where a request names none.</summary>
    public const string DefaultId = "document";

    internal RulebookSet(ImmutableArray<StoredRulebook> rulebooks, string digest)
    {
        Rulebooks = [.. rulebooks
            .OrderBy(r => r.Definition.Id, StringComparer.Ordinal)
            .ThenBy(r => r.Definition.Version, RulebookVersion.Order)];
        Digest = digest;
    }

    /// <summary>All versions of all rulebooks, by id, then from the oldest version to the newest.</summary>
    public ImmutableArray<StoredRulebook> Rulebooks { get; }

    /// <summary>SHA-256 of the store, 64 lower-case hex digits.</summary>
    public string Digest { get; }

    /// <summary>The newest version of the rulebook <see cref="DefaultId"/>.</summary>
    public StoredRulebook Default => Find(DefaultId) ?? throw new InvalidOperationException("The store has no default rulebook.");

    /// <summary>The ids of the rulebooks in ordinal order.</summary>
    public ImmutableArray<string> Ids => [.. Rulebooks.Select(r => r.Definition.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any version of the rulebook is here; tells an unknown rulebook from an unknown version.</summary>
    public bool Knows(string id) => Rulebooks.Any(r => string.Equals(r.Definition.Id, id, StringComparison.Ordinal));

    /// <summary>The rulebook of a reference: <c>id</c> for its newest version, or <c>id@version</c>; null where it is not here.</summary>
    public StoredRulebook? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var at = reference.IndexOf('@', StringComparison.Ordinal);
        var id = at < 0 ? reference : reference[..at];
        var versions = Rulebooks.Where(r => string.Equals(r.Definition.Id, id, StringComparison.Ordinal));
        return at < 0
            ? versions.LastOrDefault()
            : versions.FirstOrDefault(r => string.Equals(r.Definition.Version, reference[(at + 1)..], StringComparison.Ordinal));
    }
}
