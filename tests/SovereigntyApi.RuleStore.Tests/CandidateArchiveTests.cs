using System.IO.Compression;
using System.Text;
using SovereigntyApi.RuleStore.Candidates;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>Archives from strangers.</summary>
public class CandidateArchiveTests
{
    private static readonly CandidateBounds Bounds = new() { Files = 4, Bytes = 1_000, Depth = 3, PathUnits = 40 };

    [Fact]
    public void Files_come_out_as_they_went_in()
    {
        var files = CandidateArchive.Read(Zip(("db/mine/rulebook.yaml", "id: mine\n"), ("db/mine/", ""), ("db/grammar/words.yaml", "concepts: {}\n")), Bounds);

        Assert.Equal(["db/mine/rulebook.yaml=id: mine\n", "db/grammar/words.yaml=concepts: {}\n"], files.Select(f => $"{f.Path}={f.Text}"));
    }

    [Theory]
    [InlineData("../rulebook.yaml")]
    [InlineData("mine/../../rulebook.yaml")]
    [InlineData("/etc/rulebook.yaml")]
    [InlineData("mine//rulebook.yaml")]
    [InlineData("./rulebook.yaml")]
    [InlineData("mine\\..\\rulebook.yaml")]
    [InlineData("C:rulebook.yaml")]
    [InlineData("mine/rule\nbook.yaml")]
    [InlineData("a/b/c/rulebook.yaml")]
    [InlineData("mine/a-name-that-goes-on-and-on-and-on.yaml")]
    public void A_path_that_leaves_its_folder_or_has_no_end_is_refused(string path) => AssertRefused(Zip((path, "x: y")), "leads out of its folder");

    [Theory]
    [InlineData("mine/rulebook.exe")]
    [InlineData("mine/inner.zip")]
    [InlineData("mine/rulebook")]
    public void Only_source_files_are_read(string path) => AssertRefused(Zip((path, "x: y")), "only source files");

    [Fact]
    public void A_link_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("mine/rulebook.yaml").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        AssertRefused(stream.ToArray(), "a link");
    }

    /// <summary>A megabyte of one letter in about a kilobyte, and the same spread over several files.</summary>
    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(3, 400)]
    public void Bytes_are_counted_as_they_come_out(int files, int each)
    {
        var archive = Zip([.. Enumerable.Range(0, files).Select(i => ($"mine/{i}.yaml", new string('a', each)))]);

        Assert.True(archive.Length < 2_000);
        AssertRefused(archive, "more than 1000 bytes together");
    }

    /// <summary>What the archive says of its sizes is not believed.</summary>
    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_refused()
    {
        var archive = Zip(("mine/rulebook.yaml", new string('a', 100_000)));
        foreach (var (signature, offset) in new[] { (0x04034b50u, 22), (0x02014b50u, 24) })
        {
            for (var at = 0; at + 30 < archive.Length; at++)
            {
                if (BitConverter.ToUInt32(archive, at) == signature)
                {
                    BitConverter.GetBytes(10u).CopyTo(archive, at + offset);
                }
            }
        }

        // Either it is found out, or no more is taken out of it than it said.
        var fault = Record.Exception(() => Assert.Equal(10, Assert.Single(CandidateArchive.Read(archive, Bounds)).Text.Length));

        Assert.True(fault is null or CandidateException, fault?.ToString());
    }

    [Fact]
    public void Too_many_files_are_refused() =>
        AssertRefused(Zip([.. Enumerable.Range(0, 5).Select(i => ($"mine/{i}.yaml", ""))]), "5 entries; 4 are allowed");

    [Fact]
    public void Two_files_of_one_name_are_refused() =>
        AssertRefused(Zip(("mine/a.yaml", "x: y"), ("mine/A.yaml", "x: y")), "two entries of one name");

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        AssertRefused([], "no zip archive");
        AssertRefused(Encoding.ASCII.GetBytes("PK\u0003\u0004 and nothing more"), "no zip archive");
        var cut = Zip(("mine/rulebook.yaml", "id: mine"));
        AssertRefused(cut[..(cut.Length / 2)], "no zip archive");
        AssertRefused(Raw("mine/a.yaml", [0xC3, 0x28]), "not UTF-8");
    }

    private static void AssertRefused(byte[] archive, string detail) =>
        Assert.Contains(detail, Assert.Throws<CandidateException>(() => CandidateArchive.Read(archive, Bounds)).Message, StringComparison.Ordinal);

    internal static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Raw(string path, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(path).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
