using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Tests.Work;

/// <summary>A text that used up the work it may cost is answered as far as it was read, and the answer says so.</summary>
public class WorkLimitTests
{
    private const string Text =
        "Each Party shall submit every dispute to a tribunal whose award is final and binding. The Commission may inspect any facility of a Party without its consent.";

    [Fact]
    public void Where_the_work_is_used_up_a_warning_says_so_and_the_answer_is_not_complete()
    {
        Evaluation stopped = Evaluate(new WorkLimit(Fixed: 3, PerToken: 0));

        Assert.False(stopped.Complete);
        Assert.Equal(TreatyEngine.WorkLimitWarning, Assert.Single(stopped.Warnings).Code);
    }

    [Fact]
    public void Within_the_limit_the_same_text_is_read_to_its_end()
    {
        Evaluation whole = Evaluate(WorkLimit.Default);

        Assert.True(whole.Complete);
        Assert.Empty(whole.Warnings);
        Assert.NotEmpty(whole.Findings);
    }

    /// <summary>Whatever the limit, what was used up is said: no answer is cut short in silence.</summary>
    [Fact]
    public void No_limit_cuts_an_answer_short_in_silence()
    {
        string[] whole = [.. Evaluate(WorkLimit.Default).Findings.Select(f => f.Indicator)];
        bool anyCut = false;
        for (int allowed = 0; allowed < 400; allowed += 7)
        {
            Evaluation cut = Evaluate(new WorkLimit(allowed, PerToken: 0));
            anyCut |= !cut.Complete;
            if (cut.Complete)
            {
                Assert.Equal(whole, cut.Findings.Select(f => f.Indicator));
            }
        }

        Assert.True(anyCut);
    }

    private static Evaluation Evaluate(WorkLimit limit) =>
        new TreatyEngine(DocumentEngine.Book, limit).Evaluate(new Provision(Text), EvaluationOptions.Default);
}
