namespace SovereigntyApi.RuleStore.Checks;

/// <summary>An example or near miss that did not come out as its rule says.</summary>
/// <param name="RuleId">The rule that the text belongs to.</param>
/// <param name="Where">File and line of the rule, as messages name it.</param>
/// <param name="Member">Which text, such as <c>examples[1]</c>.</param>
/// <param name="Text">The text as its author wrote it.</param>
/// <param name="Detail">What happened instead.</param>
public sealed record ExampleFailure(string RuleId, string Where, string Member, string Text, string Detail)
{
    public override string ToString() => $"{Where}: {RuleId}: {Member}: {Detail}: {Text}";
}
