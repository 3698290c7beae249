using System.Text;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Benchmarks.Subjects;

/// <summary>Texts that nobody writes but somebody may send, each of about a given length.</summary>
internal static class HostileTexts
{
    public static IEnumerable<(string Name, string Text)> Of(int units, RulebookDefinition book)
    {
        yield return ("one word repeated: shall", Provisions.Repeat("shall ", units));
        yield return ("one word repeated: Party", Provisions.Repeat("Party ", units));
        yield return ("one sentence without an end", OneSentence(units));
        yield return ("one duty after another, by commas", Provisions.Repeat("the Parties shall submit the dispute to arbitration, ", units));
        yield return ("items under one opening", Items(units));
        yield return ("nested brackets", new string('(', units / 2) + new string(')', units / 2));
        yield return ("nested brackets with a clause each", Provisions.Repeat("(each Party shall ", units));
        yield return ("every phrase of the rulebook in a row", Phrases(units, book));
    }

    /// <summary>Our own provisions without anything that ends a sentence.</summary>
    public static string OneSentence(int units) => new StringBuilder(Provisions.OwnOfLength(units))
        .Replace('.', ' ').Replace(';', ' ').Replace(':', ' ').Replace('\n', ' ').ToString();

    private static string Items(int units)
    {
        var text = new StringBuilder("Each Party shall:", units + 128);
        for (int number = 1; text.Length < units; number++)
        {
            text.Append(" (").Append(number).Append(") report to the Conference on the measures that it has taken in accordance with its national law;");
        }

        return text.ToString(0, units);
    }

    /// <summary>The first option of every alternative, without the signs of the pattern language.</summary>
    private static string Phrases(int units, RulebookDefinition book)
    {
        var text = new StringBuilder();
        foreach (string phrase in book.Concepts.SelectMany(c => c.Phrases))
        {
            bool skips = false;
            foreach (char c in phrase)
            {
                skips = c == '|' || (skips && c is not ('(' or ')'));
                if (!skips && (char.IsLetterOrDigit(c) || c == ' '))
                {
                    text.Append(c);
                }
            }

            text.Append(' ');
        }

        return Provisions.Repeat(text.ToString(), units);
    }
}
