namespace SovereigntyApi.RuleStore.Tests;

/// <summary>A folder <c>db</c> of sources for one test, with the smallest rulebook that is whole; removed at the end.</summary>
internal sealed class SourceFolder : IDisposable
{
    public const string Head = """
        id: sample
        version: 1.2.0
        title: A sample
        viewpoint: Nobody's view.
        disclaimer: Not advice.
        judges: true
        document: {title: A paper, author: A. Writer, publisher: A press, note: Not final.}
        paragraphs:
          - {locator: P1, heading: First, summary: Says little., quote: few words}
        criteria:
          - id: candour
            name: Candour
            question: Is it candid?
            basis: explicit
            paragraphs: [P1]
            scale: {min: -1, max: 1, labels: [veiled, plain, candid]}
            recital-ceiling: 0
            recital-reach: 1
        tests:
          - {id: openness, name: Openness, description: Open or not., paragraphs: [P1]}
        indicators:
          - id: open-books
            name: Open books
            polarity: favourable
            test: openness
            effects: {candour: +1}
            basis: derived
            paragraphs: [P1]
            meaning: Books are open.
            softens: true
            yields-to: [closed-books]
            never-in-recital: true
            opposing-reading: Books say little.
          - {id: closed-books, name: Closed books, polarity: adverse, effects: {candour: -1}, basis: extension, meaning: Books are shut.}
        not-assessable:
          - {id: practice, indicators: [open-books], criteria: [candour], detail: Practice is not in the text.}
        tensions:
          - {id: pull, rising: candour, falling: candour, detail: It pulls., paragraphs: [P1]}

        """;

    public const string Rules = """
        family: books
        concepts:
          book: [book, ledger]
        rules:
          - id: books-opened
            indicator: open-books
            match: ["#modal open ..5 @book"]
            where: {modality: duty, not-kind: [preamble], negated: false, voice: active}
            with:
              - clause: ["@book", account]
              - heading: [books]
            unless: {sentence: [secretly]}
            effects: {candour: 1}
            explanation: "{bearer} must open its books: “{quote}”."
            examples:
              - "Each Party shall [[open its books]]."
              - "The Parties shall [[open their ledgers]]."
            near-misses: ["Each Party may open its books.", "Each Party shall shut its books."]

        """;

    public const string Grammar = """
        concepts:
          party: [party, each state]
        irregular-forms:
          - [shut, shuts, shut, shutting]
        spelling-variants:
          - [defence, defense]
        kinds:
          - kind: preamble
            points: 3
            match: [recalling]
            where: {modality: none}
            scope: sentence

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("rulebook-sources-").FullName;

    public SourceFolder()
    {
        Write("grammar/words.yaml", Grammar);
        Write("sample/rulebook.yaml", Head);
        Write("sample/rules/books.yaml", Rules);
    }

    public string Db => Path.Combine(_root, "db");

    public string Root => _root;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Db, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
