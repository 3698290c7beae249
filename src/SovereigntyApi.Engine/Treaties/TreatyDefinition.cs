using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>A term that the treaty defines or names for short.</summary>
/// <param name="Term">The term as defined, without its quotation marks.</param>
/// <param name="TermSpan">Where it stands in the treaty.</param>
/// <param name="Meaning">What is said of it, from the defining word to the end of the sentence or item.</param>
/// <param name="EId">The item or provision that defines it.</param>
/// <param name="Uses">Occurrences in the rest of the treaty.</param>
/// <param name="Settled">Provisions in which a reading fell because the term is defined.</param>
public sealed record TreatyDefinition(string Term, TextSpan TermSpan, TextSpan Meaning, string EId, int Uses, int Settled);
