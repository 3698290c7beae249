using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Scoring;

/// <summary>How far two sets of labels of the same provisions agree, by the formulas of the gold's own scorer.</summary>
internal sealed class Agreement
{
    /// <summary>Indicators that fewer provisions have say nothing reliable and do not count in the macro figure.</summary>
    private const int FewestProvisions = 3;

    public Agreement(IReadOnlyList<(Labels Gold, Labels Got)> pairs)
    {
        Table = [.. pairs.SelectMany(p => p.Gold.Indicators.Union(p.Got.Indicators)).Distinct()
            .Order(StringComparer.Ordinal)
            .Select(indicator => IndicatorCount.Of(indicator, pairs))];
        Figures = [.. Measure(pairs)];
    }

    /// <summary>Names and values in the order of the report; null where a figure has no meaning.</summary>
    public IReadOnlyList<(string Name, double? Value)> Figures { get; }

    public IReadOnlyList<IndicatorCount> Table { get; }

    /// <summary>Cohen's kappa with quadratic weights (Cohen 1968); null where there is no variation.</summary>
    public static double? Kappa(IReadOnlyList<(int A, int B)> pairs)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var n = (double)pairs.Count;
        var observed = pairs.Sum(p => Square(p.A - p.B)) / n;
        var left = pairs.CountBy(p => p.A).ToList();
        var right = pairs.CountBy(p => p.B).ToList();
        var expected = left.Sum(l => right.Sum(r => (double)l.Value * r.Value * Square(l.Key - r.Key))) / (n * n);
        return expected == 0 ? null : 1 - (observed / expected);
    }

    private static double Square(int difference) => (double)difference * difference;

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private IEnumerable<(string Name, double? Value)> Measure(IReadOnlyList<(Labels Gold, Labels Got)> pairs)
    {
        var counted = Table.Where(t => t.Both + t.Missed >= FewestProvisions).ToList();
        var total = new IndicatorCount("", Table.Sum(t => t.Both), Table.Sum(t => t.Extra), Table.Sum(t => t.Missed));
        var empty = pairs.Where(p => p.Gold.Indicators.Count == 0).ToList();
        yield return ("provisions", pairs.Count);
        yield return ("indicators counted", counted.Count);
        yield return ("macro F1", counted.Count == 0 ? null : counted.Average(t => t.F1));
        yield return ("micro F1", total.F1);
        yield return ("precision", Share(total.Both, total.Both + total.Extra));
        yield return ("recall", Share(total.Both, total.Both + total.Missed));
        yield return ("nothing found, rightly", empty.Count(p => p.Got.Indicators.Count == 0) / (double)Math.Max(1, empty.Count));
        var kappas = Labels.Criteria
            .Select(c => (Criterion: c, Kappa: Kappa([.. pairs.Select(p => (p.Gold.Levels[c], p.Got.Levels[c]))])))
            .ToList();
        foreach (var (criterion, kappa) in kappas)
        {
            yield return ("kappa " + criterion, kappa);
        }

        yield return ("kappa mean", kappas.Average(k => k.Kappa));
        yield return ("same verdict", pairs.Count(p => p.Gold.Verdict == p.Got.Verdict) / (double)Math.Max(1, pairs.Count));
    }
}

/// <summary>An indicator's provisions: found rightly, found where the gold has none, and missed.</summary>
internal sealed record IndicatorCount(string Indicator, int Both, int Extra, int Missed)
{
    public double? F1 => Both + Extra + Missed == 0 ? null : 2.0 * Both / ((2 * Both) + Extra + Missed);

    public static IndicatorCount Of(string indicator, IReadOnlyList<(Labels Gold, Labels Got)> pairs) => new(
        indicator,
        pairs.Count(p => p.Gold.Indicators.Contains(indicator) && p.Got.Indicators.Contains(indicator)),
        pairs.Count(p => !p.Gold.Indicators.Contains(indicator) && p.Got.Indicators.Contains(indicator)),
        pairs.Count(p => p.Gold.Indicators.Contains(indicator) && !p.Got.Indicators.Contains(indicator)));
}
