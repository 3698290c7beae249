namespace SovereigntyApi.RuleStore.Store;

/// <summary>The schema of <c>db/schema.sql</c>, and the two numbers by which its stores are known.</summary>
internal static class StoreSchema
{
    /// <summary>'SvAp' in the header of every store; another number means that somebody else's program wrote the file.</summary>
    public const int ApplicationId = 0x53764170;

    /// <summary>Version of the schema.</summary>
    public const int UserVersion = 3;

    public static string ReadSql()
    {
        using var stream = typeof(StoreSchema).Assembly.GetManifestResourceStream("schema.sql")
            ?? throw new InvalidOperationException("The schema is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
