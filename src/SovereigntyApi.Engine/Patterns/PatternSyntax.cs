using System.Collections.Immutable;
using System.Globalization;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>A node of a pattern as written, before words have numbers.</summary>
internal abstract record PatternNode(bool Optional);

internal sealed record WordNode(string Word, bool Exact, bool Inflect, bool Optional) : PatternNode(Optional);

internal sealed record ConceptNode(string Name, bool Optional) : PatternNode(Optional);

internal sealed record GapNode(int Reach) : PatternNode(false);

internal sealed record ClassNode(ElementKind Kind, bool Optional) : PatternNode(Optional);

internal sealed record AlternativesNode(ImmutableArray<ImmutableArray<PatternNode>> Options, bool Optional) : PatternNode(Optional);

/// <summary>A pattern that cannot be read; <paramref name="column"/> counts from 1.</summary>
internal sealed class PatternSyntaxException(string message, int column) : Exception(message)
{
    public int Column { get; } = column;
}

/// <summary>Reads the pattern language of <c>db/README.md</c> by recursive descent.</summary>
internal ref struct PatternSyntax
{
    public const int DefaultGap = 5;
    public const int LongestGap = 40;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private PatternSyntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads a pattern; throws <see cref="PatternSyntaxException"/>.</summary>
    public static ImmutableArray<PatternNode> Read(string pattern)
    {
        var reader = new PatternSyntax(pattern);
        ImmutableArray<PatternNode> nodes = reader.Sequence();
        if (reader._at < pattern.Length)
        {
            throw reader.Error($"'{pattern[reader._at]}' has no opening");
        }

        return nodes.IsEmpty ? throw reader.Error("the pattern is empty") : nodes;
    }

    private ImmutableArray<PatternNode> Sequence()
    {
        ImmutableArray<PatternNode>.Builder nodes = ImmutableArray.CreateBuilder<PatternNode>();
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length || _text[_at] is '|' or ')')
            {
                return nodes.ToImmutable();
            }

            AddNode(nodes);
        }
    }

    private void AddNode(ImmutableArray<PatternNode>.Builder nodes)
    {
        switch (_text[_at])
        {
            case '(':
                nodes.Add(Alternatives());
                break;
            case '@':
                _at++;
                string concept = Name();
                nodes.Add(new ConceptNode(concept, Question()));
                break;
            case '#':
                _at++;
                ElementKind kind = Class(Name());
                nodes.Add(new ClassNode(kind, Question()));
                break;
            case '.':
                nodes.Add(Gap());
                break;
            default:
                AddWords(nodes);
                break;
        }
    }

    private AlternativesNode Alternatives()
    {
        int open = _at++;
        var options = ImmutableArray.CreateBuilder<ImmutableArray<PatternNode>>();
        while (true)
        {
            ImmutableArray<PatternNode> option = Sequence();
            if (option.IsEmpty)
            {
                throw Error("an alternative is empty");
            }

            options.Add(option);
            if (_at >= _text.Length)
            {
                _at = open;
                throw Error("'(' is not closed");
            }

            if (_text[_at++] == ')')
            {
                return new AlternativesNode(options.ToImmutable(), Question());
            }
        }
    }

    private GapNode Gap()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
        }

        if (_at - start < 2)
        {
            throw Error("a gap is written '..'");
        }

        int digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        int reach = digits == _at ? DefaultGap : int.Parse(_text[digits.._at], CultureInfo.InvariantCulture);
        return reach is < 1 or > LongestGap
            ? throw Error($"a gap reaches 1 to {LongestGap} words, not {reach}")
            : new GapNode(reach);
    }

    /// <summary>A word, or several where hyphens or slashes join them.</summary>
    private void AddWords(ImmutableArray<PatternNode>.Builder nodes)
    {
        bool exact = _text[_at] == '=';
        if (exact)
        {
            _at++;
        }

        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '\'' or '-' or '/'))
        {
            _at++;
        }

        if (_at == start)
        {
            throw Error($"'{(_at < _text.Length ? _text[_at] : ' ')}' is not part of a pattern");
        }

        string written = _text[start.._at].ToString().ToLowerInvariant();
        bool inflect = _at < _text.Length && _text[_at] == '+';
        if (inflect)
        {
            _at++;
        }

        bool optional = Question();
        string[] parts = written.Split(['-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && optional)
        {
            throw Error("only a single word can be optional; put the words in brackets");
        }

        foreach (string part in parts)
        {
            string bare = part.EndsWith("'s", StringComparison.Ordinal) ? part[..^2] : part.TrimEnd('\'');
            nodes.Add(new WordNode(bare, exact, inflect, optional));
        }
    }

    private string Name()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-'))
        {
            _at++;
        }

        return _at == start ? throw Error("a name is missing") : _text[start.._at].ToString();
    }

    private readonly ElementKind Class(string name) => name switch
    {
        "num" => ElementKind.Number,
        "cap" => ElementKind.Capitalised,
        "modal" => ElementKind.Modal,
        "verb" => ElementKind.Verb,
        "bearer" => ElementKind.Bearer,
        "start" => ElementKind.Start,
        _ => throw Error($"'#{name}' is not a class of the language"),
    };

    private bool Question()
    {
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private readonly PatternSyntaxException Error(string message) => new(message, _at + 1);
}
