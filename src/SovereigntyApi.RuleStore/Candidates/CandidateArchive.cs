using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>
/// Reads a zip archive of source files in memory. What an archive says of its own sizes is not believed: bytes are counted as they
/// come out. Nothing is ever written, and still a path that tries to leave its folder is refused, since somebody will unpack it.
/// </summary>
public static class CandidateArchive
{
    private const int SymbolicLink = 0xA000;
    private const int KindOfFile = 0xF000;

    /// <summary>The files of the archive; throws <see cref="CandidateException"/> where it is not to be opened.</summary>
    public static ImmutableArray<SourceFile> Read(ReadOnlyMemory<byte> archive, CandidateBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        try
        {
            using var bytes = new MemoryStream(archive.ToArray(), writable: false);
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            return ReadAll(zip, bounds);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException or IOException or ArgumentException)
        {
            throw new CandidateException("The archive is no zip archive, or is damaged or encrypted.");
        }
    }

    private static ImmutableArray<SourceFile> ReadAll(ZipArchive zip, CandidateBounds bounds)
    {
        if (zip.Entries.Count > bounds.Files)
        {
            throw new CandidateException(FormattableString.Invariant($"The archive has {zip.Entries.Count} entries; {bounds.Files} are allowed."));
        }

        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = bounds.Bytes;
        foreach (var entry in zip.Entries)
        {
            RefuseTricks(entry, bounds);
            if (!paths.Add(entry.FullName))
            {
                throw new CandidateException("The archive has two entries of one name.");
            }

            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            var content = ReadEntry(entry, left, bounds.Bytes);
            left -= content.Length;
            files.Add(new SourceFile(entry.FullName, Decode(content)));
        }

        return files.ToImmutable();
    }

    private static void RefuseTricks(ZipArchiveEntry entry, CandidateBounds bounds)
    {
        var path = entry.FullName;
        var parts = path.TrimEnd('/').Split('/');
        if (path.Length == 0 || path.Length > bounds.PathUnits || parts.Length > bounds.Depth
            || path.AsSpan().IndexOfAny('\\', ':') >= 0 || path.Any(char.IsControl)
            || parts.Any(p => p is "" or "." or ".."))
        {
            throw new CandidateException("The archive has an entry whose path is too long or leads out of its folder.");
        }

        if (((entry.ExternalAttributes >> 16) & KindOfFile) == SymbolicLink)
        {
            throw new CandidateException("The archive has a link; only files are read.");
        }

        if (!path.EndsWith('/') && !path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            throw new CandidateException("The archive has a file that is not named .yaml; only source files are read.");
        }
    }

    private static byte[] ReadEntry(ZipArchiveEntry entry, int left, int allowed)
    {
        using var content = entry.Open();
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = content.Read(buffer)) > 0)
        {
            if (read.Length + count > left)
            {
                throw new CandidateException(FormattableString.Invariant($"The files of the archive have more than {allowed} bytes together."));
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new CandidateException("The archive has a file that is not UTF-8.");
        }
    }
}
