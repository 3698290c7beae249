using BenchmarkDotNet.Attributes;
using SovereigntyApi.Benchmarks.Subjects;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Benchmarks;

/// <summary>One text of a given length.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private TreatyEngine _engine = null!;
    private string _text = string.Empty;

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Units { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _engine = new TreatyEngine(RulebookCompiler.Compile(RulebookSource.Read(Repository.Rules, "document")));
        _text = Provisions.OwnOfLength(Units);
    }

    [Benchmark]
    public Evaluation Evaluate() => _engine.Evaluate(new Provision(_text), EvaluationOptions.Default);
}
