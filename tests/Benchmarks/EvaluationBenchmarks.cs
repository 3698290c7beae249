using BenchmarkDotNet.Attributes;
using SovereigntyApi.Benchmarks.Subjects;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Benchmarks;

/// <summary>All of our own provisions, one by one: divide by <see cref="Provisions.Own"/>'s count for one of some 480 characters.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private TreatyEngine _engine = null!;

    [GlobalSetup]
    public void Compile() => _engine = new TreatyEngine(RulebookCompiler.Compile(RulebookSource.Read(Repository.Rules, "document")));

    [Benchmark(Baseline = true)]
    public int PlainLoopOverWords()
    {
        int words = 0;
        foreach (string text in Provisions.Own)
        {
            words += PlainLoop.Words(text);
        }

        return words;
    }

    [Benchmark]
    public Evaluation? Evaluate()
    {
        Evaluation? last = null;
        foreach (string text in Provisions.Own)
        {
            last = _engine.Evaluate(new Provision(text), EvaluationOptions.Default);
        }

        return last;
    }
}
