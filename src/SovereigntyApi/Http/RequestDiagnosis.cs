using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SovereigntyApi.Http;

/// <summary>
/// Says what is wrong with a body that did not deserialise: walks it once beside the contract's own metadata and names every member
/// at fault. It runs only after a failure, so a good request pays nothing for it.
/// </summary>
/// <remarks>The serialiser's own exception names one fault, in C# terms, and its message quotes the input.</remarks>
internal ref struct RequestDiagnosis
{
    /// <summary>More errors than this help nobody.</summary>
    private const int MostErrors = 50;

    private Utf8JsonReader _reader;
    private readonly JsonSerializerOptions _options;
    private readonly List<RequestError> _errors = [];

    private RequestDiagnosis(ReadOnlySpan<byte> body, JsonSerializerOptions options)
    {
        _options = options;
        _reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = options.MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
    }

    /// <summary>Reads the body against a contract type and returns at least one error.</summary>
    public static IReadOnlyList<RequestError> Run(ReadOnlySpan<byte> body, JsonTypeInfo type)
    {
        if (FirstInvalidByte(body) is int offset)
        {
            return [new RequestError(ProblemTypes.InvalidUtf8, "", "The body holds a byte that is no UTF-8.") { Offset = offset }];
        }

        var diagnosis = new RequestDiagnosis(body, type.Options);
        try
        {
            diagnosis._reader.Read();
            diagnosis.Value(type, "");
            diagnosis._reader.Read();
        }
        catch (JsonException)
        {
            diagnosis._errors.Add(new RequestError(ProblemTypes.InvalidJson, "", "The body is not one JSON document within the depth allowed; reading stopped at the offset given.")
            {
                Offset = (int)diagnosis._reader.BytesConsumed,
            });
        }

        return diagnosis._errors.Count > 0
            ? diagnosis._errors
            : [new RequestError(ProblemTypes.InvalidJson, "", "The body does not follow the contract.")];
    }

    private static int? FirstInvalidByte(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
        {
            return null;
        }

        for (var at = 0; at < body.Length;)
        {
            if (Rune.DecodeFromUtf8(body[at..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return body.Length;
    }

    private void Value(JsonTypeInfo type, string pointer)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Object(type, pointer);
                break;
            case JsonTypeInfoKind.Enumerable:
                Items(type, pointer);
                break;
            default:
                Scalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type, pointer);
                break;
        }
    }

    private void Object(JsonTypeInfo type, string pointer)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Mistyped(pointer, "an object");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadString() is not { } name)
            {
                Add(new RequestError(ProblemTypes.LoneSurrogate, pointer, "A member's name holds a surrogate without its partner."));
                _reader.Read();
                _reader.Skip();
                continue;
            }

            var member = JsonPointer.Member(pointer, name);
            var property = type.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
            if (property is null)
            {
                Add(new RequestError(ProblemTypes.UnknownMember, member, "This member is not known; the error lists those that are.")
                {
                    Allowed = [.. type.Properties.Select(p => p.Name)],
                });
            }
            else if (!seen.Add(name))
            {
                Add(new RequestError(ProblemTypes.DuplicateMember, member, "This member is there more than once."));
                property = null;
            }

            _reader.Read();
            if (property is null)
            {
                _reader.Skip();
            }
            else
            {
                Value(_options.GetTypeInfo(property.PropertyType), member);
            }
        }

        foreach (var property in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            Add(new RequestError(ProblemTypes.Required, JsonPointer.Member(pointer, property.Name), "This member is required."));
        }
    }

    private void Items(JsonTypeInfo type, string pointer)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Mistyped(pointer, "an array");
            return;
        }

        var element = _options.GetTypeInfo(type.ElementType!);
        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            Value(element, JsonPointer.Item(pointer, index));
        }
    }

    private void Scalar(Type type, string pointer)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            Mistyped(pointer, "a string");
        }
        else if (ReadString() is not { } value)
        {
            Add(new RequestError(ProblemTypes.LoneSurrogate, pointer, "This string holds a surrogate without its partner."));
        }
        else if (type.IsEnum)
        {
            var allowed = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
            if (!allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                Add(new RequestError(ProblemTypes.NotAllowed, pointer, "This value is not allowed; the error lists those that are.") { Allowed = allowed });
            }
        }
    }

    /// <summary>The current string, or null where it holds half a character.</summary>
    private readonly string? ReadString()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Mistyped(string pointer, string expected)
    {
        Add(new RequestError(ProblemTypes.WrongType, pointer, pointer.Length == 0 ? $"The body must be {expected}." : $"This member must be {expected}."));
        _reader.Skip();
    }

    private readonly void Add(RequestError error)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.Add(error);
        }
    }
}
