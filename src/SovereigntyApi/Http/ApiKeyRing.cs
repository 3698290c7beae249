using System.Security.Cryptography;
using System.Text;

namespace SovereigntyApi.Http;

/// <summary>The keys that are let in, known by their SHA-256 alone.</summary>
internal sealed class ApiKeyRing(IReadOnlyList<byte[]> hashes)
{
    /// <summary>A longer key is none of ours, whatever it is.</summary>
    private const int LongestKey = 200;

    /// <summary>Number of the key, from 0, or -1. Every hash is compared to its end, so the time says nothing about any of them.</summary>
    public int Find(string key)
    {
        if (key.Length > LongestKey)
        {
            return -1;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var found = -1;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, hashes[i]))
            {
                found = i;
            }
        }

        return found;
    }

    /// <summary>Number of the key that a request carries, or -1.</summary>
    public int Find(HttpRequest request) =>
        hashes.Count > 0 && request.Headers[ApiKeyGate.Header] is [{ Length: > 0 } key] ? Find(key) : -1;
}
