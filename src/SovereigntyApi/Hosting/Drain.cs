namespace SovereigntyApi.Hosting;

/// <summary>
/// Holds the server open for a while after the service is asked to stop. Readiness answers 503 meanwhile, so that whoever spreads
/// the requests sends them elsewhere before connections are refused.
/// </summary>
internal sealed class Drain(ServiceLimits limits) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(limits.DrainMilliseconds, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The time to stop in is over: no more waiting.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
