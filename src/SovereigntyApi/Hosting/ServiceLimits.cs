using System.ComponentModel.DataAnnotations;
using SovereigntyApi.Hosting.Settings;

namespace SovereigntyApi.Hosting;

/// <summary>
/// Every limit of the service, in one place: section <c>Limits</c> of the configuration, checked at start, shown by
/// <c>GET /v1/about</c>. Each says what it protects.
/// </summary>
internal sealed class ServiceLimits
{
    public const string Section = "Limits";

    /// <summary>Longest text of a provision in UTF-16 code units. Bounds the work of one evaluation.</summary>
    [Range(100, 1_000_000)]
    public int ProvisionUnits { get; set; } = 20_000;

    /// <summary>Largest body of an evaluation in bytes. Bounds the memory one caller can take.</summary>
    [Range(1_024, 64 * 1024 * 1024)]
    public int EvaluationBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Longest time for one evaluation, waiting for its turn included. Bounds how long a caller can hold a place.</summary>
    [Range(10, 600_000)]
    public int EvaluationMilliseconds { get; set; } = 5_000;

    /// <summary>Longest text of a treaty in UTF-16 code units. Bounds the work of one evaluation.</summary>
    [Range(1_000, 10_000_000)]
    public int TreatyUnits { get; set; } = 1_000_000;

    /// <summary>Largest body of a treaty's evaluation in bytes. Bounds the memory one caller can take.</summary>
    [Range(1_024, 256 * 1024 * 1024)]
    public int TreatyBodyBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Longest time for one evaluation of a treaty, waiting for its turn included.</summary>
    [Range(10, 600_000)]
    public int TreatyMilliseconds { get; set; } = 30_000;

    /// <summary>Largest body of a comparison in bytes: two treaties. Bounds the memory one caller can take.</summary>
    [Range(1_024, 512 * 1024 * 1024)]
    public int ComparisonBodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Longest time for one comparison, the evaluation of both drafts and waiting for its turn included.</summary>
    [Range(10, 600_000)]
    public int ComparisonMilliseconds { get; set; } = 30_000;

    /// <summary>Longest time for a body to arrive as a whole. Slower bodies than 240 bytes a second are refused before.</summary>
    [Range(100, 600_000)]
    public int BodyMilliseconds { get; set; } = 30_000;

    /// <summary>Evaluations worked on at once. Bounds the processor; 0 stands for twice the processors.</summary>
    [Range(0, 4_096)]
    public int ConcurrentEvaluations { get; set; }

    /// <summary>Evaluations that may wait for their turn; beyond it callers get 503 and may try again.</summary>
    [Range(0, 100_000)]
    public int QueuedEvaluations { get; set; } = 1_024;

    /// <summary>Largest body of a rulebook to check in bytes. Bounds the memory that one check can take.</summary>
    [Range(1_024, 16 * 1024 * 1024)]
    public int RulebookBodyBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Longest time for one check of a rulebook, waiting for its turn included.</summary>
    [Range(10, 600_000)]
    public int RulebookMilliseconds { get; set; } = 30_000;

    /// <summary>Checks of rulebooks that may wait; one is worked on at a time.</summary>
    [Range(0, 1_000)]
    public int QueuedRulebooks { get; set; } = 8;

    /// <summary>Most items of a batch. Bounds how long one caller can keep the service at work.</summary>
    [Range(1, 100_000_000)]
    public int BatchItems { get; set; } = 1_000_000;

    /// <summary>Longest wait, in a batch, for the caller to send or to take something. Ends callers that have gone away without a word.</summary>
    [Range(100, 600_000)]
    public int BatchIdleMilliseconds { get; set; } = 30_000;

    /// <summary>Connections held at once. Bounds sockets and memory.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; set; } = 2_048;

    /// <summary>Longest request line in bytes. No address of this service is long.</summary>
    [Range(256, 65_536)]
    public int RequestLineBytes { get; set; } = 4 * 1024;

    /// <summary>Largest set of request headers in bytes.</summary>
    [Range(1_024, 1_048_576)]
    public int HeadersBytes { get; set; } = 16 * 1024;

    /// <summary>Most request headers.</summary>
    [Range(8, 1_000)]
    public int HeaderCount { get; set; } = 64;

    /// <summary>Longest time for the request headers to arrive. Ends callers that drip.</summary>
    [Range(100, 600_000)]
    public int HeadersMilliseconds { get; set; } = 10_000;

    /// <summary>Longest time a connection may stay idle.</summary>
    [Range(100, 3_600_000)]
    public int KeepAliveMilliseconds { get; set; } = 60_000;

    /// <summary>Longest time in-flight answers get to finish when the service is asked to stop.</summary>
    [Range(0, 600_000)]
    public int ShutdownMilliseconds { get; set; } = 20_000;

    /// <summary>How long the service goes on answering after it is asked to stop, readiness at 503, so that callers can be led elsewhere first.</summary>
    [Range(0, 600_000)]
    public int DrainMilliseconds { get; set; } = 500;

    /// <summary>The number in force.</summary>
    public int EffectiveConcurrentEvaluations =>
        ConcurrentEvaluations > 0 ? ConcurrentEvaluations : 2 * Environment.ProcessorCount;

    /// <summary>Reads the section; each mistake becomes a line of the reader's.</summary>
    public static ServiceLimits Read(SettingsReader reader)
    {
        var limits = new ServiceLimits();
        var properties = typeof(ServiceLimits).GetProperties().Where(p => p.CanWrite).ToList();
        reader.RefuseOthers(Section, [.. properties.Select(p => p.Name)]);
        foreach (var property in properties)
        {
            var range = (RangeAttribute)property.GetCustomAttributes(typeof(RangeAttribute), inherit: false)[0];
            property.SetValue(limits, reader.Number($"{Section}:{property.Name}", (int)range.Minimum, (int)range.Maximum, (int)property.GetValue(limits)!));
        }

        return limits;
    }
}
