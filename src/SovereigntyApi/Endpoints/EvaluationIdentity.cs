using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Endpoints;

/// <summary>Computes <c>evaluationId</c>: SHA-256 over everything that an evaluation depends on.</summary>
/// <remarks>
/// The canonical form is a sequence of netstrings (length in bytes, colon, UTF-8, comma), so that no two inputs share a form:
/// <c>sovereignty-evaluation-1</c>, engine version, rulebook digest, text, heading, kind, reservations, the number of parties and
/// each, the number of definitions and each term and meaning, the number of disabled rules and each in ordinal order, the number
/// of bases and each, offset unit, and the number of included parts and each. What is absent is empty.
/// </remarks>
internal static class EvaluationIdentity
{
    public static string Compute(EvaluationOrder order, Rulebook book, EvaluationOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var request = order.Request;
        var context = request.Context;
        Add(hash, "sovereignty-evaluation-1");
        Add(hash, Product.EngineVersion);
        Add(hash, book.Sha256);
        Add(hash, request.Text);
        Add(hash, request.Source?.Heading ?? "");
        Add(hash, context?.Kind ?? "");
        Add(hash, (context?.Reservations ?? ReservationsName.Unknown) switch
        {
            ReservationsName.Allowed => "allowed",
            ReservationsName.Limited => "limited",
            ReservationsName.Barred => "barred",
            _ => "unknown",
        });
        Add(hash, context?.Parties ?? []);
        Add(hash, context?.Definitions?.Count ?? 0);
        foreach (var definition in context?.Definitions ?? [])
        {
            Add(hash, definition.Term);
            Add(hash, definition.Meaning);
        }

        Add(hash, options.DisabledRules);
        Add(hash, options.Basis);
        Add(hash, request.OffsetUnit == OffsetUnit.CodePoint ? "codePoint" : "utf16");
        Add(hash, [.. (request.Include ?? []).Order().Select(i => i == IncludeName.Clauses ? "clauses" : "explanation")]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, IReadOnlyList<string> values)
    {
        Add(hash, values.Count);
        foreach (var value in values)
        {
            Add(hash, value);
        }
    }

    private static void Add(IncrementalHash hash, int count) => Add(hash, count.ToString(CultureInfo.InvariantCulture));

    private static void Add(IncrementalHash hash, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        var rented = ArrayPool<byte>.Shared.Rent(length + 16);
        length.TryFormat(rented, out var at, provider: CultureInfo.InvariantCulture);
        rented[at++] = (byte)':';
        at += Encoding.UTF8.GetBytes(value, rented.AsSpan(at));
        rented[at++] = (byte)',';
        hash.AppendData(rented, 0, at);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }
}
