using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Rendering;

/// <summary>The contract's words for values that the engine and the rulebooks name by string, and back.</summary>
internal static class Wire
{
    public static string Name(BasisName basis) => basis switch
    {
        BasisName.Explicit => "explicit",
        BasisName.Derived => "derived",
        _ => "extension",
    };

    public static string Name(VerdictName verdict) => verdict switch
    {
        VerdictName.NotApplicable => "notApplicable",
        VerdictName.NoFinding => "noFinding",
        VerdictName.Meets => "meets",
        VerdictName.Concern => "concern",
        _ => "fails",
    };

    public static string Name(ApplicabilityName status) => status switch
    {
        ApplicabilityName.Treaty => "treaty",
        ApplicabilityName.NotTreaty => "notTreaty",
        ApplicabilityName.NotEnglish => "notEnglish",
        _ => "tooShort",
    };

    public static string Name(PolarityName polarity) => polarity switch
    {
        PolarityName.Adverse => "adverse",
        PolarityName.Favourable => "favourable",
        _ => "neutral",
    };

    public static BasisName Basis(string basis) => basis switch
    {
        "explicit" => BasisName.Explicit,
        "derived" => BasisName.Derived,
        "extension" => BasisName.Extension,
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static PolarityName Polarity(string polarity) => polarity switch
    {
        "adverse" => PolarityName.Adverse,
        "favourable" => PolarityName.Favourable,
        "neutral" => PolarityName.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(polarity)),
    };

    public static VerdictName Verdict(Verdict verdict) => verdict switch
    {
        Engine.Judgement.Verdict.NotApplicable => VerdictName.NotApplicable,
        Engine.Judgement.Verdict.NoFinding => VerdictName.NoFinding,
        Engine.Judgement.Verdict.Meets => VerdictName.Meets,
        Engine.Judgement.Verdict.Concern => VerdictName.Concern,
        _ => VerdictName.Fails,
    };

    public static ApplicabilityResult Applicability(Applicability applicability) =>
        new() { Status = Applicability(applicability.Status), Reasons = applicability.Reasons };

    public static ApplicabilityName Applicability(ApplicabilityStatus status) => status switch
    {
        ApplicabilityStatus.Treaty => ApplicabilityName.Treaty,
        ApplicabilityStatus.NotTreaty => ApplicabilityName.NotTreaty,
        ApplicabilityStatus.NotEnglish => ApplicabilityName.NotEnglish,
        _ => ApplicabilityName.TooShort,
    };

    public static PairRelationName Relation(PairRelation relation) => relation switch
    {
        PairRelation.Same => PairRelationName.Same,
        PairRelation.Moved => PairRelationName.Moved,
        PairRelation.Renumbered => PairRelationName.Renumbered,
        PairRelation.Changed => PairRelationName.Changed,
        PairRelation.Split => PairRelationName.Split,
        PairRelation.Merged => PairRelationName.Merged,
        PairRelation.Added => PairRelationName.Added,
        _ => PairRelationName.Deleted,
    };

    public static DiffChangeName Change(DiffChange change) => change switch
    {
        DiffChange.Kept => DiffChangeName.Kept,
        DiffChange.Removed => DiffChangeName.Removed,
        DiffChange.Added => DiffChangeName.Added,
        _ => DiffChangeName.Replaced,
    };
}
