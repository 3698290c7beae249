using BenchmarkDotNet.Attributes;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Benchmarks;

[MemoryDiagnoser]
public class NormalizationBenchmarks
{
    [Benchmark]
    public bool Probe() => NormalizationProbe.Succeeds();
}
