namespace SovereigntyApi.Validation;

/// <summary>A command line that cannot be followed; the message is for the person who typed it.</summary>
#pragma warning disable CA1032 // one way to make it is enough: it never leaves the program
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032
