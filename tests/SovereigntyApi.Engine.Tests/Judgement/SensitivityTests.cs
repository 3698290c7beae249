using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine.Tests.Judgement;

public sealed class SensitivityTests
{
    private static readonly EvaluationOptions Asked = new() { IncludeSensitivity = true };

    [Fact]
    public void A_finding_that_alone_lowers_a_level_decides_it()
    {
        Evaluation evaluation = Read("No reservations may be made to this Convention on lamplighters.");

        Finding finding = Assert.Single(evaluation.Findings, f => f.Indicator == "reservations-barred");
        Sensitivity struck = Assert.Single(evaluation.Sensitivity, s => s.Finding == finding.Id);
        Assert.Contains("sovereignty", struck.Decides);
        Assert.Equal(0, struck.Levels.Single(l => l.Id == "sovereignty").Level);
        Assert.False(struck.VerdictStands);
        Assert.StartsWith($"Without {finding.Id} ", struck.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_findings_lower_a_level_alike_neither_decides_it_alone()
    {
        Evaluation evaluation = Read("Each Party shall enact laws against false beacons. Each Party shall require every owner of a beacon to hold a licence.");

        Sensitivity[] lowering = [.. evaluation.Sensitivity.Where(s => evaluation.Criteria.Single(c => c.Id == "sovereignty").Against.Contains(s.Finding))];
        Assert.True(lowering.Length >= 2);
        Assert.All(lowering, s => Assert.DoesNotContain("sovereignty", s.Decides));
    }

    [Fact]
    public void What_rests_on_a_finding_falls_with_it()
    {
        Evaluation evaluation = Read(
            "Each Party shall assess whether an export of cutlasses carries a risk of piracy and shall refuse it where there is such a risk, unless it alone judges, as it deems appropriate, that the export is justified.");

        if (evaluation.Findings.FirstOrDefault(f => f.Indicator == "criteria-discretion-conflict") is { } conflict)
        {
            Finding criterion = evaluation.Findings.Single(f => f.Indicator == "universal-criteria");
            Assert.Contains(conflict.Id, evaluation.Sensitivity.Single(s => s.Finding == criterion.Id).FallsWith);
        }
    }

    [Fact]
    public void Nothing_is_struck_out_unasked()
    {
        Assert.Empty(DocumentEngine.Evaluate("No reservations may be made to this Convention on lamplighters.").Sensitivity);
    }

    private static Evaluation Read(string text)
    {
        Evaluation evaluation = DocumentEngine.Engine.Evaluate(new Provision(text), Asked);
        Assert.Equal(evaluation.Findings.Select(f => f.Id), evaluation.Sensitivity.Select(s => s.Finding));
        return evaluation;
    }
}
