namespace SovereigntyApi.Tests.Faults;

/// <summary>Marks a test of its own for a row of the fault table that one request cannot show; see <see cref="FaultTable"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class FaultRowAttribute(int row) : Attribute
{
    public int Row { get; } = row;
}
