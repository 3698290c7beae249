namespace SovereigntyApi.Hosting;

/// <summary>The rulebooks of one store, loaded once and never changed.</summary>
internal sealed class RulebookShelf
{
    /// <summary>Id of the rulebook applied where a request names none.</summary>
    public const string DefaultId = "document";

    private readonly Dictionary<string, Rulebook> _byReference = new(StringComparer.Ordinal);

    /// <param name="books">Rulebooks, the versions of one id from the oldest to the newest.</param>
    /// <param name="storeSha256">Digest of the store, in hex.</param>
    public RulebookShelf(IEnumerable<Rulebook> books, string storeSha256)
    {
        Books = [.. books.Reverse().OrderBy(b => b.Definition.Id, StringComparer.Ordinal)];
        StoreSha256 = storeSha256;
        foreach (var book in Books)
        {
            _byReference.TryAdd(book.Definition.Id, book);
            _byReference.Add(book.Reference, book);
        }

        Default = _byReference.GetValueOrDefault(DefaultId)
            ?? throw new StartRefusedException($"the rule store holds no rulebook with the id {DefaultId}");
    }

    /// <summary>By id, the newest version of an id first.</summary>
    public IReadOnlyList<Rulebook> Books { get; }

    public string StoreSha256 { get; }

    public Rulebook Default { get; }

    /// <summary>Finds a rulebook by id (its newest version) or by id@version.</summary>
    public Rulebook? Find(string reference) => _byReference.GetValueOrDefault(reference);

    /// <summary>True where the id before @ is known, so that only the version is not.</summary>
    public bool KnowsId(string reference) => _byReference.ContainsKey(reference.Split('@', 2)[0]);
}
