namespace SovereigntyApi.Engine.Text;

/// <summary>Words that are numbers: cardinals, ordinals as in dates, parts of a whole.</summary>
internal static class NumberWords
{
    public static bool Contains(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 11 && word is
        "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or
        "eleven" or "twelve" or "thirteen" or "fourteen" or "fifteen" or "sixteen" or "seventeen" or "eighteen" or "nineteen" or
        "twenty" or "thirty" or "forty" or "fifty" or "sixty" or "seventy" or "eighty" or "ninety" or
        "hundred" or "thousand" or "million" or "billion" or "zero" or "dozen" or
        "half" or "halves" or "third" or "thirds" or "quarter" or "quarters" or "fifths" or "tenths" or
        "first" or "second" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or
        "eleventh" or "twelfth" or "thirteenth" or "fourteenth" or "fifteenth" or "sixteenth" or "seventeenth" or
        "eighteenth" or "nineteenth" or "twentieth" or "thirtieth" or "hundredth";
}
