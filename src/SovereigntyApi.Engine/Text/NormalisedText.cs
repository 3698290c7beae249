using System.Buffers;
using System.Globalization;
using System.Text;

namespace SovereigntyApi.Engine.Text;

/// <summary>
/// The text as a reader means it, with the way back to the text as received: NFC, one kind of quote, apostrophe, dash and space,
/// nothing that cannot be seen. Plain ASCII is its own normalised text: nothing is copied or mapped.
/// </summary>
/// <remarks>Words broken at a line's end are put together by <see cref="TokenScanner"/>, which knows words.</remarks>
internal ref struct NormalisedText
{
    /// <summary>More marks than this on one letter are noise; without a bound reordering them would not be linear (UAX 15, Stream-Safe).</summary>
    private const int MostMarks = 30;

    private char[]? _characters;
    private int[]? _starts;
    private int[]? _ends;
    private int _length;

    /// <summary>The normalised text.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>False where every unit stands where it was received.</summary>
    public readonly bool IsMapped => _starts is not null;

    /// <summary>Where in the received text the normalised unit at <paramref name="index"/> begins.</summary>
    public readonly int ReceivedStart(int index) => _starts is null ? index : _starts[index];

    /// <summary>Where in the received text the normalised unit before <paramref name="end"/> ends.</summary>
    public readonly int ReceivedEnd(int end) => _ends is null ? end : _ends[end - 1];

    public static NormalisedText Of(string received, ref TextWarnings warnings)
    {
        int plain = received.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        NormalisedText normalised = default;
        if (plain < 0)
        {
            normalised.Text = received;
            return normalised;
        }

        if (normalised.Fold(received, plain, ref warnings))
        {
            normalised.Compose();
        }

        normalised.Text = normalised._characters.AsSpan(0, normalised._length);
        return normalised;
    }

    /// <summary>Gives the buffers back; the text must not be used afterwards.</summary>
    public void Release()
    {
        Text = default;
        Return(ref _characters);
        Return(ref _starts);
        Return(ref _ends);
    }

    private static void Return<T>(ref T[]? buffer)
    {
        if (buffer is not null)
        {
            ArrayPool<T>.Shared.Return(buffer);
            buffer = null;
        }
    }

    /// <summary>Copies the text with what means the same made the same. True where letters may still have to be composed.</summary>
    private bool Fold(string received, int plain, ref TextWarnings warnings)
    {
        _characters = ArrayPool<char>.Shared.Rent(received.Length + 4);
        received.AsSpan(0, plain).CopyTo(_characters);
        _length = plain;
        bool compose = false;
        int marks = 0;
        for (int i = plain; i < received.Length; i++)
        {
            char c = received[i];
            if (c < '\x80')
            {
                int end = received.AsSpan(i).IndexOfAnyExceptInRange('\0', '\x7F');
                end = end < 0 ? received.Length : i + end;
                AppendPlain(received.AsSpan(i, end - i), i);
                marks = 0;
                i = end - 1;
                continue;
            }

            char folded = Folding.Of(c);
            if (folded != c)
            {
                marks = 0;
                FoldTo(c, folded, i, ref warnings);
            }
            else if (c is < '\u0300' and not '\u00AD')
            {
                // Latin letters and signs that are composed already.
                marks = 0;
                Append(c, i, i + 1);
            }
            else
            {
                i += FoldRare(received, i, ref marks, ref compose, ref warnings) - 1;
            }
        }

        return compose;
    }

    private void FoldTo(char c, char folded, int at, ref TextWarnings warnings)
    {
        if (HiddenCharacters.ArePrivate(c))
        {
            warnings.AddHidden(at, 1, c);
        }

        Append(folded, at, at + 1);
        if (c == '\u2029')
        {
            // A paragraph separator is an empty line.
            Append(folded, at, at + 1);
        }
    }

    private int FoldRare(string received, int at, ref int marks, ref bool compose, ref TextWarnings warnings)
    {
        char c = received[at];
        if (Rune.DecodeFromUtf16(received.AsSpan(at), out Rune rune, out int width) != OperationStatus.Done)
        {
            // Half a surrogate pair is no character.
            warnings.AddHidden(at, 1, c);
            marks = 0;
            Append('\uFFFD', at, at + 1);
            return 1;
        }

        if (HiddenCharacters.AreIgnored(rune.Value))
        {
            // A byte order mark at the very start belongs to the file, not to the text.
            if (at > 0 || rune.Value != 0xFEFF)
            {
                warnings.AddHidden(at, width, rune.Value);
            }

            Map();
            return width;
        }

        if (HiddenCharacters.ArePrivate(rune.Value))
        {
            warnings.AddHidden(at, width, rune.Value);
        }

        ReadOnlySpan<char> letters = Folding.Ligature(c);
        if (!letters.IsEmpty)
        {
            marks = 0;
            foreach (char letter in letters)
            {
                Append(letter, at, at + 1);
            }

            return 1;
        }

        marks = IsMark(rune) ? marks + 1 : 0;
        if (marks > MostMarks)
        {
            Map();
            _ends![_length - 1] = at + width;
            return width;
        }

        compose = true;
        for (int unit = 0; unit < width; unit++)
        {
            Append(received[at + unit], at, at + width);
        }

        return width;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private void Append(char c, int start, int end)
    {
        if (_length == _characters!.Length)
        {
            Grow(ref _characters, _length);
        }

        // The first unit that does not stand where it was received begins the map.
        if (_starts is null && (start != _length || end != start + 1))
        {
            Map();
        }

        _characters[_length] = c;
        if (_starts is not null)
        {
            if (_length == _starts.Length)
            {
                Grow(ref _starts, _length);
                Grow(ref _ends!, _length);
            }

            _starts[_length] = start;
            _ends![_length] = end;
        }

        _length++;
    }

    private void AppendPlain(ReadOnlySpan<char> plain, int start)
    {
        while (_length + plain.Length > _characters!.Length)
        {
            Grow(ref _characters, _length);
        }

        plain.CopyTo(_characters.AsSpan(_length));
        if (_starts is not null)
        {
            while (_length + plain.Length > _starts.Length)
            {
                Grow(ref _starts, _length);
                Grow(ref _ends!, _length);
            }

            for (int i = 0; i < plain.Length; i++)
            {
                _starts[_length + i] = start + i;
                _ends![_length + i] = start + i + 1;
            }
        }

        _length += plain.Length;
    }

    private void Map()
    {
        if (_starts is not null)
        {
            return;
        }

        int size = _characters!.Length;
        _starts = ArrayPool<int>.Shared.Rent(size);
        _ends = ArrayPool<int>.Shared.Rent(size);
        for (int i = 0; i < _length; i++)
        {
            _starts[i] = i;
            _ends[i] = i + 1;
        }
    }

    private static void Grow<T>(ref T[] buffer, int used)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(16, used * 2));
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(buffer);
        buffer = larger;
    }

    /// <summary>Brings the letters to NFC, one letter with its marks at a time, so that each keeps its place in the received text.</summary>
    private void Compose()
    {
        ReadOnlySpan<char> folded = _characters.AsSpan(0, _length);
        if (folded.IsNormalized(NormalizationForm.FormC))
        {
            return;
        }

        Map();
        NormalisedText composed = default;
        composed._characters = ArrayPool<char>.Shared.Rent(_length + 4);
        composed._starts = ArrayPool<int>.Shared.Rent(_length + 4);
        composed._ends = ArrayPool<int>.Shared.Rent(_length + 4);
        Span<char> letter = stackalloc char[(2 * (MostMarks + 1) * 3) + 8];
        for (int i = 0; i < _length;)
        {
            int end = LetterEnd(folded, i);
            ReadOnlySpan<char> source = folded[i..end];
            if (source.Length == 1 && source[0] < '\x80')
            {
                composed.Append(source[0], _starts![i], _ends![i]);
            }
            else if (source.TryNormalize(letter, out int written, NormalizationForm.FormC))
            {
                foreach (char c in letter[..written])
                {
                    composed.Append(c, _starts![i], _ends![end - 1]);
                }
            }

            i = end;
        }

        Release();
        this = composed;
    }

    /// <summary>Where the letter at <paramref name="start"/> and its marks end.</summary>
    private static int LetterEnd(ReadOnlySpan<char> text, int start)
    {
        Rune.DecodeFromUtf16(text[start..], out _, out int width);
        int end = start + width;
        while (end < text.Length && text[end] >= '\u0300')
        {
            Rune.DecodeFromUtf16(text[end..], out Rune next, out width);
            if (!IsMark(next))
            {
                break;
            }

            end += width;
        }

        return end;
    }
}
