using System.Globalization;
using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>Numbers in words and in figures, where they count something; references and labels stay.</summary>
internal static partial class Numerals
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Values = Enumerable.Range(2, 98)
        .SelectMany(n => new[] { (Word(n), n), (Word(n).Replace('-', ' '), n) }).DistinctBy(w => w.Item1)
        .ToDictionary(w => w.Item1, w => w.n, StringComparer.Ordinal);

    private static readonly Regex InWords = new(
        @"(?<![\w-])(" + string.Join('|', Values.Keys.OrderByDescending(w => w.Length)) + @")(?=\s+[a-z])(?!\s+(hundred|thousand|million|thirds|or\s+more))",
        RegexOptions.CultureInvariant);

    public static string ToFigures(string text) => InWords.Replace(text, m => Values[m.Value].ToString(CultureInfo.InvariantCulture));

    public static string ToWords(string text) => Counting().Replace(text, m => Word(int.Parse(m.Value, CultureInfo.InvariantCulture)));

    private static string Word(int n) =>
        n < 20 ? Small[n] : n % 10 == 0 ? Tens[n / 10] : Tens[n / 10] + "-" + Small[n % 10];

    [GeneratedRegex(@"(?<=[a-z,] )(?<!\b(?:[Aa]rticles?|[Pp]aragraphs?|[Ss]ections?|[Rr]ules?|[Aa]nnex|[Pp]art|[Cc]hapter|and|or|to|of|No\.?) )[1-9]\d?(?= (?:days?|months?|years?|weeks?|hours?|per cent|members?|States?|Parties|Contracting|kilomet|nautical|miles|tonnes|instruments|ratifications|copies)\b)")]
    private static partial Regex Counting();
}
