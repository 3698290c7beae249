using System.IO.Compression;
using System.Text;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Faults;

/// <summary>
/// The rows of the project's fault table that one request shows, numbered as there. Rows that need more than one request, a process
/// or a store are tests of their own, marked with <see cref="FaultRowAttribute"/>.
/// </summary>
internal static class FaultTable
{
    public const int Rows = 82;

    private const string Provision = "Each Party shall, as appropriate, take measures to regulate the brokers of sloops.";
    private const string Good = $$"""{"text":"{{Provision}}"}""";
    private const string Json = "Content-Type: application/json\r\n";

    public static IReadOnlyList<FaultCase> Cases { get; } = [.. Bodies(), .. Characters(), .. Headers(), .. Lines()];

    /// <summary>Rows 1 to 20: the shape and the size of the body.</summary>
    private static IEnumerable<FaultCase> Bodies()
    {
        yield return Bad(1, "empty body", "", "body-required", "") with { Also = a => Assert.DoesNotContain("infer", a.Body, StringComparison.OrdinalIgnoreCase) };
        yield return new FaultCase(1, "no body and no length", FaultCase.Raw($"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}\r\n"), 400) { Code = "body-required", Pointer = "" };
        yield return Bad(2, "null", "null", "wrong-type", "");
        yield return Bad(2, "array", "[]", "wrong-type", "");
        yield return Bad(2, "string", "\"x\"", "wrong-type", "");
        yield return Bad(2, "number", "1", "wrong-type", "");
        yield return Bad(3, "no text", "{}", "required", "/text");
        yield return Bad(4, "empty text", """{"text":""}""", "blank", "/text");
        yield return Bad(4, "white space", """{"text":" \t\r\n\u000b\u000c\u0085 "}""", "blank", "/text");
        yield return Bad(5, "text is a number", """{"text":1}""", "wrong-type", "/text");
        yield return Bad(5, "text is null", """{"text":null}""", "wrong-type", "/text");
        yield return Bad(5, "text is an object", """{"text":{}}""", "wrong-type", "/text");
        yield return Bad(6, "unknown member", """{"text":"a","colour":1}""", "unknown-member", "/colour");
        yield return Bad(6, "__proto__", """{"text":"a","__proto__":{}}""", "unknown-member", "/__proto__");
        yield return Bad(7, "duplicate member", """{"text":"a","text":"b"}""", "duplicate-member", "/text");
        yield return Bad(8, "member in capitals", """{"TEXT":"a"}""", "unknown-member", "/TEXT");
        yield return Bad(9, "value not in the list", """{"text":"a","offsetUnit":"bytes"}""", "not-allowed", "/offsetUnit") with
        {
            Also = a => Assert.Equal(["utf16", "codePoint"], a.Json.GetProperty("errors")[0].GetProperty("allowed").EnumerateArray().Select(v => v.GetString())),
        };
        yield return Bad(9, "number for a value of a list", """{"text":"a","offsetUnit":0}""", "wrong-type", "/offsetUnit");
        yield return Taken(10, "value in capitals", """{"text":"a","offsetUnit":"UTF16"}""");
        yield return Bad(11, "null for a value of a list", """{"text":"a","context":{"reservations":null}}""", "wrong-type", "/context/reservations");
        yield return Bad(12, "trailing comma", """{"text":"a",}""", "invalid-json", "");
        yield return Bad(12, "comment", """{"text":"a"/* no */}""", "invalid-json", "");
        yield return Bad(12, "single quotes", "{'text':'a'}", "invalid-json", "");
        yield return Bad(12, "NaN", """{"text":NaN}""", "invalid-json", "");
        yield return Bad(13, "two documents", """{"text":"a"}{"text":"b"}""", "invalid-json", "");
        yield return Bad(13, "garbage after the document", """{"text":"a"} x""", "invalid-json", "");
        yield return Bad(14, "truncated", """{"text":"a""", "invalid-json", "");
        yield return Bad(15, "100,000 brackets", new string('[', 100_000), "wrong-type", "");
        yield return Bad(15, "5,000 brackets in an unknown member", $$"""{"text":"a","colour":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}""", "unknown-member", "/colour");
        yield return Taken(16, "text at its limit", $$"""{"text":"{{Long(20_000)}}"}""");
        yield return Bad(17, "text one unit over its limit", $$"""{"text":"{{Long(20_001)}}"}""", "too-long", "/text") with { Also = a => AssertLimit(a, 20_000, 20_001) };
        yield return Bad(17, "text over its limit by a surrogate pair", $$"""{"text":"{{new string('a', 19_999)}}😀"}""", "too-long", "/text") with { Also = a => AssertLimit(a, 20_000, 20_001) };
        yield return new FaultCase(18, "300 KB", FaultCase.Post($$"""{"text":"{{new string('a', 300_000 - 11)}}"}"""), 413) { Code = "body-too-large", Pointer = "", Also = a => AssertLimit(a, 262_144, 300_000) };
        yield return new FaultCase(19, "10 GB declared", FaultCase.Raw($"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Content-Length: 10000000000\r\n\r\n"), 413) { Code = "body-too-large", Pointer = "" };
        yield return new FaultCase(20, "chunks over the limit", Chunked(new string('a', 300_000)), 413) { Code = "body-too-large", Pointer = "", Also = a => Assert.Equal(262_144, a.Json.GetProperty("errors")[0].GetProperty("limit").GetInt32()) };
    }

    /// <summary>Rows 21 to 37: encodings and Unicode.</summary>
    private static IEnumerable<FaultCase> Characters()
    {
        yield return Bad(21, "lone surrogate", """{"text":"a\ud800b"}""", "lone-surrogate", "/text");
        yield return Bad(21, "reversed surrogates", """{"text":"a\udc00\ud800b"}""", "lone-surrogate", "/text");
        yield return Read(22, "escaped pair", $"\\ud83d\\ude00 {Provision}") with { Also = a => AssertSpan(a, 21, "as appropriate") };
        yield return BadBytes(23, "FF FE", "7B2274657874223A22FFFE227D");
        yield return BadBytes(23, "overlong", "7B2274657874223A22C080227D");
        yield return BadBytes(23, "CESU-8", "7B2274657874223A22EDA0BDEDB880227D");
        yield return BadBytes(23, "cut off", "7B2274657874223A2261E282227D");
        yield return Bad(24, "escaped NUL", """{"text":"a\u0000b"}""", "control-character", "/text");
        yield return Read(24, "page break, vertical tab and next line", Provision.Replace(" shall", "\\u000b\\u000c\\u0085shall", StringComparison.Ordinal)) with { Also = AssertFound };
        yield return Bad(25, "raw NUL", "{\"text\":\"a\0b\"}", "invalid-json", "");
        yield return Bad(25, "raw line feed", "{\"text\":\"a\nb\"}", "invalid-json", "");
        yield return new FaultCase(26, "byte order mark", FaultCase.Post([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]), 200) { Also = a => AssertSpan(a, 18, "as appropriate") };
        yield return Media(27, "utf-16", "application/json; charset=utf-16", "charset-unsupported", Encoding.Unicode.GetBytes(Good));
        yield return Media(28, "iso-8859-1", "application/json; charset=iso-8859-1", "charset-unsupported");
        yield return Media(29, "zzz", "application/json; charset=zzz", "charset-unsupported");
        yield return Media(29, "utf-7", "application/json; charset=utf-7", "charset-unsupported");
        yield return Media(30, "quoted utf-8", "application/json; charset=\"utf-8\"", null);
        yield return Media(30, "utf8", "application/json; charset=utf8", null);
        yield return Read(31, "bidi override", Provision.Replace("as app", "\\u202eas app", StringComparison.Ordinal)) with { Also = AssertHidden };
        yield return Read(32, "zero width within a word", Provision.Replace("appro", "appro\\u200b", StringComparison.Ordinal)) with { Also = AssertHidden };
        yield return Read(33, "decomposed letters", "Each Party shall, as appropriate, keep a register of cafe\\u0301s.") with { Also = AssertFound };
        yield return Read(34, "tag characters", Provision.Replace("as app", "\\udb40\\udc41as app", StringComparison.Ordinal)) with { Also = AssertHidden };
        yield return Read(34, "soft hyphen", Provision.Replace("appro", "appro\\u00ad", StringComparison.Ordinal)) with { Also = AssertFound };
        yield return Read(35, "noncharacter", Provision + "\\uffff") with { Also = a => { AssertFound(a); Assert.NotEmpty(a.Warnings); } };
        yield return Read(35, "private use", Provision + "\\ue000") with { Also = a => { AssertFound(a); Assert.NotEmpty(a.Warnings); } };
        yield return Read(36, "5,000 combining marks", Provision + string.Concat(Enumerable.Repeat("\u0301", 5_000))) with { Also = AssertFound };
        yield return Read(37, "Cyrillic letter within a word", Provision.Replace("appro", "appr\\u043e", StringComparison.Ordinal)) with { Also = a => Assert.Contains("mixed-script", a.Warnings) };
    }

    /// <summary>Rows 38 to 48 and 61 to 66: headers, methods and paths.</summary>
    private static IEnumerable<FaultCase> Headers()
    {
        yield return new FaultCase(38, "no content type", FaultCase.Post(Good, ""), 415) { Code = "media-type-unsupported", Also = AssertAcceptPost };
        foreach (var type in new[] { "garbage", "text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "application/javascript" })
        {
            yield return Media(type == "garbage" ? 38 : 39, type, type, "media-type-unsupported") with { Also = AssertAcceptPost };
        }

        yield return Media(40, "suffix +json", "application/vnd.example+json", "media-type-unsupported");
        yield return new FaultCase(41, "accepts xml", FaultCase.Post(Good, Json + "Accept: application/xml\r\n"), 406) { Code = "not-acceptable" };
        yield return new FaultCase(41, "accepts json with q=0", FaultCase.Post(Good, Json + "Accept: application/json;q=0\r\n"), 406) { Code = "not-acceptable" };
        yield return new FaultCase(42, "gzip", FaultCase.Post(Gzip(Encoding.UTF8.GetBytes(Good)), Json + "Content-Encoding: gzip\r\n"), 415) { Code = "content-encoding-unsupported", Also = AssertIdentity };
        yield return new FaultCase(42, "gzip of 50 MB", FaultCase.Post(Gzip(new byte[50_000_000]), Json + "Content-Encoding: gzip\r\n"), 415) { Code = "content-encoding-unsupported", Also = AssertIdentity };
        yield return new FaultCase(43, "identity", FaultCase.Post(Good, Json + "Content-Encoding: identity\r\n"), 200);
        foreach (var method in new[] { "GET", "HEAD", "OPTIONS", "TRACE", "FOO", "PUT", "DELETE", "PATCH" })
        {
            yield return new FaultCase(44, method, FaultCase.Raw($"{method} /v1/evaluations HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), 405)
            {
                Code = method == "HEAD" ? null : "method-not-allowed",
                Also = a => Assert.Equal("POST", a.Header("Allow")),
            };
        }

        yield return new FaultCase(45, "method override", FaultCase.Post(Good, Json + "X-HTTP-Method-Override: DELETE\r\n"), 200);
        yield return Get(46, "unknown path", "/nothing", 404, "not-found");
        yield return Get(46, "path below a route", "/v1/evaluations/7", 404, "not-found");
        yield return Get(47, "slash at the end", "/v1/about/", 200);
        yield return Get(47, "capitals", "/V1/About", 200);
        yield return Get(48, "traversal", "/swagger/../../appsettings.json", 404, "not-found");
        yield return Get(48, "encoded traversal", "/swagger/..%2f..%2fappsettings.json", 404, "not-found");
        yield return new FaultCase(61, "nonsense expected", FaultCase.Post(Good, Json + "Expect: nonsense\r\n"), 200);
        yield return new FaultCase(64, "bad traceparent", FaultCase.Post("{}", Json + "traceparent: 00-zz-zz-zz\r\n"), 400) { Code = "required", Pointer = "/text" };
        yield return new FaultCase(65, "foreign origin", FaultCase.Post(Good, Json + "Origin: https://evil.example\r\n"), 200) { Also = a => Assert.Null(a.Header("Access-Control-Allow-Origin")) };
        yield return new FaultCase(66, "range and entity tag on POST", FaultCase.Post(Good, Json + "Range: bytes=0-9\r\nIf-None-Match: *\r\n"), 200) { Also = AssertFound };
    }

    /// <summary>Rows 49 to 60: requests that are not HTTP as it should be.</summary>
    private static IEnumerable<FaultCase> Lines()
    {
        yield return Get(49, "NUL in the path", "/v1/%00", 400);
        yield return Line(50, "no Host", "GET /v1/about HTTP/1.1\r\n\r\n", 400);
        yield return Line(50, "two Hosts", "GET /v1/about HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        yield return Line(51, "HTTP/1.0", "GET /v1/about HTTP/1.0\r\n\r\n", 200);
        yield return Line(52, "HTTP/9.9", "GET /v1/about HTTP/9.9\r\nHost: a\r\n\r\n", 505);
        yield return Line(53, "TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", 400);
        yield return Line(54, "length and chunks", $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400) with
        {
            Code = "malformed-request",
            Also = a => Assert.Equal("close", a.Header("Connection")),
        };
        yield return Line(55, "two lengths", $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Content-Length: 12\r\nContent-Length: 13\r\n\r\n{{\"text\":\"a\"}}", 400);
        yield return Line(55, "negative length", $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Content-Length: -1\r\n\r\n{{}}", 400);
        yield return Line(56, "bad chunk size", $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n", 400) with { Code = "malformed-request" };
        yield return Line(56, "line feed in a chunk's extension", $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Transfer-Encoding: chunked\r\n\r\n2;a=\n\r\n{{}}\r\n0\r\n\r\n", 400);
        yield return Line(57, "bare line feeds", "GET /v1/about HTTP/1.1\nHost: a\n\n", 400);
        yield return Line(58, "folded header", "GET /v1/about HTTP/1.1\r\nHost: a\r\nX: y\r\n  z\r\n\r\n", 400);
        yield return Get(59, "8 KB of path", "/v1/" + new string('a', 8_192), 414);
        yield return Line(60, "64 KB of header", $"GET /v1/about HTTP/1.1\r\nHost: a\r\nX: {new string('a', 65_536)}\r\n\r\n", 431);
        yield return Line(60, "200 headers", $"GET /v1/about HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"X-{i}: y\r\n")))}\r\n", 431);
    }

    private static FaultCase Bad(int row, string name, string body, string code, string pointer) => new(row, name, FaultCase.Post(body), 400) { Code = code, Pointer = pointer };

    private static FaultCase BadBytes(int row, string name, string hex) => new(row, name, FaultCase.Post(Convert.FromHexString(hex)), 400) { Code = "invalid-utf8", Pointer = "" };

    private static FaultCase Taken(int row, string name, string body) => new(row, name, FaultCase.Post(body), 200);

    /// <summary>A text, escaped for JSON already, that is evaluated.</summary>
    private static FaultCase Read(int row, string name, string text) => Taken(row, name, $$"""{"text":"{{text}}"}""");

    private static FaultCase Media(int row, string name, string type, string? code, byte[]? body = null) =>
        new(row, name, FaultCase.Post(body ?? Encoding.UTF8.GetBytes(Good), $"Content-Type: {type}\r\n"), code is null ? 200 : 415) { Code = code };

    private static FaultCase Get(int row, string name, string path, int status, string? code = null) =>
        Line(row, name, $"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", status) with { Code = code };

    private static FaultCase Line(int row, string name, string request, int status) => new(row, name, FaultCase.Raw(request), status);

    private static byte[] Chunked(string body) => FaultCase.Raw(
        $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{Json}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n");

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Long(int units) => string.Concat(Enumerable.Repeat(Provision + " ", 300))[..(units - 1)] + ".";

    private static void AssertAcceptPost(FaultAnswer answer) => Assert.Equal("application/json", answer.Header("Accept-Post"));

    private static void AssertIdentity(FaultAnswer answer) => Assert.Equal("identity", answer.Header("Accept-Encoding"));

    private static void AssertFound(FaultAnswer answer) => Assert.Contains("discretionary-qualifier", answer.Indicators);

    private static void AssertHidden(FaultAnswer answer)
    {
        AssertFound(answer);
        Assert.Contains("hidden-characters", answer.Warnings);
    }

    private static void AssertLimit(FaultAnswer answer, int limit, int actual)
    {
        var error = answer.Json.GetProperty("errors")[0];
        Assert.Equal(limit, error.GetProperty("limit").GetInt32());
        Assert.Equal(actual, error.GetProperty("actual").GetInt32());
    }

    private static void AssertSpan(FaultAnswer answer, int start, string exact)
    {
        var evidence = answer.Json.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray());
        Assert.Contains(evidence, e => e.GetProperty("start").GetInt32() == start && e.GetProperty("end").GetInt32() == start + exact.Length && e.Text("exact") == exact);
    }
}
