using System.Text.Json;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Writes enum members in camelCase, reads them in any case, and refuses numbers.</summary>
/// <remarks>camelCase survives generated clients that send the C# name, because reading ignores case.</remarks>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
