using System.Text.Json.Serialization;

namespace SovereigntyApi.Tests.Faults;

/// <summary>Escapes texts for requests; the host switches serialising by reflection off.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TextJson : JsonSerializerContext;
