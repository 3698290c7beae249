using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Tests.Invariance;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Engine.Tests.Rewordings;

public sealed class RewordingTests
{
    private static readonly EvaluationOptions Asked = new() { IncludeRewordings = true };

    [Theory]
    [InlineData("Each Party shall keep a register of cranes and send it to the Council every year.", "duty-made-a-choice", "Each Party may keep")]
    [InlineData("Each Party shall, as appropriate, mark every buoy in its waters.", "qualifier-struck-out", "Each Party shall mark every buoy")]
    [InlineData("A dispute about the weirs shall be submitted to the Tribunal at the request of either Party.", "party-consent-for-request", "with the consent of all parties to the dispute")]
    [InlineData("The Parties should repair their lighthouses.", "effort-made-a-duty", "The Parties shall repair")]
    [InlineData("Each Party shall: (a) build a pier; (b) enact laws against false beacons; and (c) paint it red.", "item-struck-out", "(a) build a pier; (c) paint it red.")]
    public void A_small_change_is_tried_and_shown_where_it_helps(string text, string id, string expected)
    {
        Evaluation evaluation = DocumentEngine.Engine.Evaluate(new Provision(text), Asked);

        Rewording rewording = Assert.Single(evaluation.Rewordings, r => r.Id == id);
        Assert.Contains(expected, Apply(text, rewording), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provision_that_nothing_lowers_needs_no_other_words()
    {
        Assert.Empty(DocumentEngine.Engine.Evaluate(new Provision("A Party may withdraw from this Treaty at any time."), Asked).Rewordings
            .Where(r => r.Levels.All(l => l.Before >= 0)));
    }

    [SharedTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Most_real_provisions_below_zero_have_a_change_that_evaluates_as_said(int fold)
    {
        int low = 0;
        int answered = 0;
        foreach (GoldProvision gold in GoldProvision.ReadAll(Path.Combine(SharedTheoryAttribute.Folder, "gold", "provisions.jsonl")).Where(g => g.Fold == fold).Where((_, n) => n % 5 == 0))
        {
            var provision = new Provision(gold.Text, gold.Heading.Length == 0 ? null : gold.Heading);
            Evaluation evaluation = DocumentEngine.Engine.Evaluate(provision, Asked);
            if (evaluation.Verdict is not (Verdict.Concern or Verdict.Fails))
            {
                continue;
            }

            low++;
            answered += evaluation.Rewordings.IsEmpty ? 0 : 1;
            foreach (Rewording rewording in evaluation.Rewordings)
            {
                Assert.Contains(rewording.Levels, l => l.Before < 0 && l.After > l.Before);
                Evaluation after = DocumentEngine.Engine.Evaluate(provision with { Text = Apply(gold.Text, rewording) }, EvaluationOptions.Default);
                Assert.Equal(rewording.Verdict, after.Verdict);
                Assert.Equal(rewording.Levels.Select(l => l.After), after.Criteria.Select(c => c.Level ?? 0));
            }

            Assert.All(evaluation.NotAssessable, q => Assert.True(q.Findings.Length + q.Criteria.Length > 0, q.Id));
        }

        Assert.True(low > 0 && 2 * answered >= low, $"{answered} of {low}");
    }

    private static string Apply(string text, Rewording rewording)
    {
        foreach (TextChange change in rewording.Changes.Reverse())
        {
            text = string.Concat(text.AsSpan(0, change.Span.Start), change.Words, text.AsSpan(change.Span.End));
        }

        return text;
    }
}
