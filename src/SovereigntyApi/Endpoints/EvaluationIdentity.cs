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
        using var form = new CanonicalForm();
        var request = order.Request;
        var context = request.Context;
        form.Add("sovereignty-evaluation-1");
        form.Add(Product.EngineVersion);
        form.Add(book.Sha256);
        form.Add(request.Text);
        form.Add(request.Source?.Heading ?? "");
        form.Add(context?.Kind ?? "");
        form.Add(Name(context?.Reservations ?? ReservationsName.Unknown));
        form.Add(context?.Parties ?? []);
        form.Add(context?.Definitions ?? []);
        form.Add(options.DisabledRules);
        form.Add(options.Basis);
        form.Add(request.OffsetUnit == OffsetUnit.CodePoint ? "codePoint" : "utf16");
        form.Add([.. (request.Include ?? []).Order().Select(i => Name(i))]);
        return form.Sha256();
    }

    /// <summary>
    /// The same for a treaty: <c>sovereignty-treaty-1</c>, engine version, rulebook digest, <c>text</c> or <c>akomaNtoso</c> and its
    /// content, reservations, parties, definitions, disabled rules, bases, offset unit and included parts, as for a provision.
    /// </summary>
    public static string Compute(TreatyOrder order, Rulebook book, EvaluationOptions options)
    {
        using var form = new CanonicalForm();
        var request = order.Request;
        form.Add("sovereignty-treaty-1");
        form.Add(Product.EngineVersion);
        form.Add(book.Sha256);
        form.Add(request.AkomaNtoso is null ? "text" : "akomaNtoso");
        form.Add(request.AkomaNtoso ?? request.Text!);
        form.Add(Name(request.Context?.Reservations ?? ReservationsName.Unknown));
        form.Add(request.Context?.Parties ?? []);
        form.Add(request.Context?.Definitions ?? []);
        form.Add(options.DisabledRules);
        form.Add(options.Basis);
        form.Add(request.OffsetUnit == OffsetUnit.CodePoint ? "codePoint" : "utf16");
        form.Add([.. (request.Include ?? []).Order().Select(i => i.ToString().ToLowerInvariant())]);
        return form.Sha256();
    }

    /// <summary>
    /// The same for a comparison: <c>sovereignty-comparison-1</c>, the identifiers of both evaluations, and <c>summary</c> or <c>findings</c>.
    /// </summary>
    public static string Compute(string before, string after, bool summary)
    {
        using var form = new CanonicalForm();
        form.Add("sovereignty-comparison-1");
        form.Add(before);
        form.Add(after);
        form.Add(summary ? "summary" : "findings");
        return form.Sha256();
    }

    private static string Name(ReservationsName reservations) => reservations switch
    {
        ReservationsName.Allowed => "allowed",
        ReservationsName.Limited => "limited",
        ReservationsName.Barred => "barred",
        _ => "unknown",
    };

    private static string Name(IncludeName part) => part switch
    {
        IncludeName.Clauses => "clauses",
        IncludeName.Sensitivity => "sensitivity",
        IncludeName.WhatIf => "whatIf",
        _ => "explanation",
    };

    /// <summary>Netstrings in one buffer, hashed at once: a hash fed piece by piece costs more in calls than in hashing.</summary>
    private sealed class CanonicalForm : IDisposable
    {
        /// <summary>Bytes of a length in digits, with the signs around a netstring.</summary>
        private const int Framing = 16;

        private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
        private int _count;

        public void Add(IReadOnlyList<string> values)
        {
            Add(values.Count);
            foreach (var value in values)
            {
                Add(value);
            }
        }

        public void Add(IReadOnlyList<DefinitionRequest> definitions)
        {
            Add(definitions.Count);
            foreach (var definition in definitions)
            {
                Add(definition.Term);
                Add(definition.Meaning);
            }
        }

        public void Add(int count) => Add(count.ToString(CultureInfo.InvariantCulture));

        public void Add(string value)
        {
            var length = Encoding.UTF8.GetByteCount(value);
            Reserve(length + Framing);
            length.TryFormat(_bytes.AsSpan(_count), out var digits, provider: CultureInfo.InvariantCulture);
            _count += digits;
            _bytes[_count++] = (byte)':';
            _count += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_count));
            _bytes[_count++] = (byte)',';
        }

        public string Sha256()
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_bytes.AsSpan(0, _count), digest);
            return Convert.ToHexStringLower(digest);
        }

        // The bytes are a caller's text: they do not stay behind in the pool.
        public void Dispose() => Return(_bytes, _count);

        private void Reserve(int more)
        {
            if (_count + more <= _bytes.Length)
            {
                return;
            }

            var larger = ArrayPool<byte>.Shared.Rent(2 * (_count + more));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            Return(_bytes, _count);
            _bytes = larger;
        }

        private static void Return(byte[] bytes, int used)
        {
            bytes.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
