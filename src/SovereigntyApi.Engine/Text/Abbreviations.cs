namespace SovereigntyApi.Engine.Text;

/// <summary>What a full stop after a word may be other than the end of a sentence.</summary>
internal enum Abbreviation : byte
{
    None,

    /// <summary>Art., No., para.: a number or letter follows.</summary>
    Reference,

    /// <summary>Mr., St.: a name follows.</summary>
    Title,

    /// <summary>v., e.g., cf.: the sentence always goes on.</summary>
    Running,

    /// <summary>etc., Inc.: the sentence may go on or end.</summary>
    Either,
}

/// <summary>Abbreviations of legal English, in lower case and without their last full stop.</summary>
internal static class Abbreviations
{
    public const int Longest = 8;

    public static Abbreviation Of(ReadOnlySpan<char> word) => word switch
    {
        "art" or "arts" or "no" or "nos" or "para" or "paras" or "par" or "pars" or "subpara" or "p" or "pp" or "vol" or "vols" or
            "sec" or "secs" or "sect" or "ch" or "chap" or "cl" or "fig" or "figs" or "reg" or "regs" or "ann" or "app" or
            "doc" or "docs" or "res" or "tit" or "add" or "corr" or "rev" or "ser" or "n" => Abbreviation.Reference,
        "mr" or "mrs" or "ms" or "dr" or "prof" or "st" or "messrs" or "hon" or "gen" or "amb" or "capt" or "col" or "lt" or
            "sgt" or "rep" or "sen" or "rt" or "mt" => Abbreviation.Title,
        "v" or "vs" or "cf" or "viz" or "e.g" or "i.e" or "eg" or "ie" or "al" or "approx" or "incl" or "ibid" or "id" or "seq" or
            "ca" or "resp" or "q.v" or "et" => Abbreviation.Running,
        "etc" or "inc" or "ltd" or "co" or "corp" or "jr" or "sr" or "bros" or "dept" or "govt" or "bis" => Abbreviation.Either,
        _ => Abbreviation.None,
    };
}
