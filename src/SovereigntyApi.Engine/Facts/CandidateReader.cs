using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>An indicator that has its words in a provision, with the features its gate would weigh.</summary>
internal sealed record Candidate(string Indicator, int[] Features);

/// <summary>Reads candidates before any weight decides: the material that gates are learned from.</summary>
internal sealed class CandidateReader(CompiledRulebook book)
{
    private readonly CompiledRulebook _book = book;
    private readonly Reading _reading = new(book, WorkLimit.Default);
    private readonly FactReader _facts = new(book);

    public FeatureSpace Space => _book.Features;

    public List<Candidate> Read(string text, string? heading)
    {
        _reading.Read(
            Tokeniser.Read(text, _book.Lexicon.Vocabulary),
            heading is null ? null : Tokeniser.Read(heading, _book.Lexicon.Vocabulary));
        List<Candidate> candidates = [];
        _facts.ReadCandidates(_reading, (indicator, features) => candidates.Add(new Candidate(_book.Definition.Indicators[indicator].Id, [.. features])));
        return candidates;
    }
}
