using BenchmarkDotNet.Attributes;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Benchmarks;

/// <summary>What a start pays once: compiling the document's rulebook.</summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    private RulebookDefinition _definition = null!;

    [GlobalSetup]
    public void Read() => _definition = RulebookSource.Read(Repository.Rules, "document");

    [Benchmark]
    public CompiledRulebook Compile() => RulebookCompiler.Compile(_definition);
}
