namespace SovereigntyApi.Engine.Genre;

/// <summary>Where a phrase of a genre's concept counts.</summary>
internal enum GenrePlace
{
    Anywhere,

    /// <summary>Only at the beginning of a sentence or item.</summary>
    Opening,

    /// <summary>Only where capitalised for its own sake: not merely because it begins a sentence.</summary>
    Name,
}

/// <summary>What a concept of <c>db/grammar/genre.yaml</c> says about a text, read off its name.</summary>
internal readonly record struct GenreConcept(GenreClue Clue, int Kind, int Points, GenrePlace Place)
{
    /// <summary>Points of a phrase that only leans one way.</summary>
    public const int Weak = 1;

    private const string GenrePrefix = "genre-";
    private const string FunctionWordSuffix = "-function-word";

    /// <summary>The concept of that name; null where it says nothing about genre.</summary>
    public static GenreConcept? Of(string name)
    {
        if (name.EndsWith(FunctionWordSuffix, StringComparison.Ordinal))
        {
            int language = Genres.Languages.IndexOf(name[..^FunctionWordSuffix.Length]);
            return language < 0 ? null : new GenreConcept(GenreClue.FunctionWord, language, 0, GenrePlace.Anywhere);
        }

        if (name is "norm-word" or "norm-of-instruments")
        {
            return new GenreConcept(name is "norm-word" ? GenreClue.Norm : GenreClue.InstrumentNorm, 0, 0, GenrePlace.Anywhere);
        }

        return name.StartsWith(GenrePrefix, StringComparison.Ordinal) ? OfGenre(name[GenrePrefix.Length..]) : null;
    }

    private static GenreConcept? OfGenre(string name)
    {
        int hyphen = name.IndexOf('-', StringComparison.Ordinal);
        int kind = Genres.Names.IndexOf(hyphen < 0 ? name : name[..hyphen]);
        if (kind < 0)
        {
            return null;
        }

        return (hyphen < 0 ? string.Empty : name[(hyphen + 1)..]) switch
        {
            "" => new GenreConcept(GenreClue.Genre, kind, 3, GenrePlace.Anywhere),
            "strong" => new GenreConcept(GenreClue.Genre, kind, 8, GenrePlace.Anywhere),
            "weak" => new GenreConcept(GenreClue.Genre, kind, Weak, GenrePlace.Anywhere),
            "opening" => new GenreConcept(GenreClue.Genre, kind, 4, GenrePlace.Opening),
            "name" => new GenreConcept(GenreClue.Genre, kind, 3, GenrePlace.Name),
            _ => null,
        };
    }
}

/// <summary>What a concept is evidence of.</summary>
internal enum GenreClue
{
    None,
    Genre,
    FunctionWord,

    /// <summary>Words of any rule: shall, may, means.</summary>
    Norm,

    /// <summary>Words of rules that reports and essays hardly use.</summary>
    InstrumentNorm,
}
