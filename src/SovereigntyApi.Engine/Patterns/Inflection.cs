using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The inflected forms and spellings of a word. Regular English forms are generated without a dictionary, so some are no words
/// (<c>party</c>: partying); they cost an entry in a table and match nothing.
/// </summary>
internal sealed class Inflection
{
    private const int ShortestInflected = 4;

    private readonly Dictionary<string, ImmutableArray<string>> _irregular = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> _variants;
    private readonly Dictionary<string, string> _compounds = new(StringComparer.Ordinal);

    public Inflection(ImmutableArray<ImmutableArray<string>> irregularForms, ImmutableArray<ImmutableArray<string>> spellingVariants)
    {
        foreach (ImmutableArray<string> row in irregularForms)
        {
            _irregular[row[0]] = row;
        }

        _variants = [.. spellingVariants];
        foreach (ImmutableArray<string> row in spellingVariants)
        {
            foreach (string compound in row.Where(w => w.Contains(' ', StringComparison.Ordinal)))
            {
                _compounds.TryAdd(compound, row[0]);
            }
        }
    }

    /// <summary>
    /// The single word that a word of several parts is a spelling of (<c>contracting party</c>: <c>party</c>), or null. Texts hold
    /// such a word as one token, so patterns must say it in one word too.
    /// </summary>
    public string? Head(string compound) => _compounds.GetValueOrDefault(compound);

    /// <summary>All spellings of this one form.</summary>
    public IReadOnlySet<string> Spellings(string form)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { form };
        AddSpellings(forms);
        return forms;
    }

    /// <summary>The word and its inflected forms, in all spellings; short words only themselves unless forced.</summary>
    public IReadOnlySet<string> Forms(string word, bool force)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        if (_irregular.TryGetValue(word, out ImmutableArray<string> row))
        {
            forms.UnionWith(row);
        }
        else if (force || word.Length >= ShortestInflected)
        {
            AddRegular(word, forms);
        }

        AddSpellings(forms);
        return forms;
    }

    private static void AddRegular(string word, HashSet<string> forms)
    {
        if (!char.IsAsciiLetter(word[^1]) || EndsInAnInflection(word))
        {
            return;
        }

        char last = word[^1];
        char before = word.Length > 1 ? word[^2] : ' ';
        if (last == 'y' && !IsVowel(before))
        {
            string stem = word[..^1];
            forms.UnionWith([stem + "ies", stem + "ied", stem + "ier", word + "ing"]);
            return;
        }

        if (last == 'e')
        {
            string stem = word[..^1];
            forms.UnionWith([word + "s", word + "d", stem + "ing"]);
            return;
        }

        bool hissing = last is 's' or 'x' or 'z' || (last == 'h' && before is 'c' or 's');
        forms.UnionWith([hissing || last == 'o' ? word + "es" : word + "s", word + "ed", word + "ing"]);
        if (last == 'o')
        {
            forms.Add(word + "s");
        }

        if (!IsVowel(last) && IsVowel(before) && word.Length > 2 && !IsVowel(word[^3]) && last is not ('w' or 'x' or 'y'))
        {
            forms.UnionWith([word + last + "ed", word + last + "ing"]);
        }
    }

    private static bool EndsInAnInflection(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
        || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal));

    private void AddSpellings(HashSet<string> forms)
    {
        foreach (string form in forms.ToArray())
        {
            AddIzeSpelling(form, forms);
            foreach (ImmutableArray<string> row in _variants)
            {
                foreach (string spelling in row)
                {
                    if (form.StartsWith(spelling, StringComparison.Ordinal) && form.Length - spelling.Length <= 3)
                    {
                        string rest = form[spelling.Length..];
                        forms.UnionWith(row.Select(other => other + rest));
                    }
                }
            }
        }
    }

    /// <summary>-ise and -ize, with their derived forms.</summary>
    private static void AddIzeSpelling(string form, HashSet<string> forms)
    {
        ReadOnlySpan<string> endings = ["ise", "ises", "ised", "ising", "isation", "isations", "iser", "isers"];
        foreach (string ending in endings)
        {
            string american = string.Concat("iz", ending.AsSpan(2));
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                forms.Add(string.Concat(form.AsSpan(0, form.Length - ending.Length), american));
            }
            else if (form.Length > ending.Length + 2 && form.EndsWith(american, StringComparison.Ordinal))
            {
                forms.Add(string.Concat(form.AsSpan(0, form.Length - ending.Length), ending));
            }
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
