namespace SovereigntyApi.Contracts;

/// <summary>Bounds of each string in a list, for the published schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemBoundsAttribute(int minLength, int maxLength, string? pattern = null) : Attribute
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    public string? Pattern { get; } = pattern;
}
