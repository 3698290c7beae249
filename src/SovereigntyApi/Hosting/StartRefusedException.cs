namespace SovereigntyApi.Hosting;

/// <summary>Why the service does not start, in one line for the operator.</summary>
internal sealed class StartRefusedException(string reason) : Exception(reason);
