namespace SovereigntyApi.Http;

/// <summary>A form of an answer: its media type, and the value of the parameter <c>profile</c> where one type has several forms.</summary>
internal sealed record OfferedType(string MediaType, string? Profile = null)
{
    public override string ToString() => Profile is null ? MediaType : $"{MediaType};profile={Profile}";
}
