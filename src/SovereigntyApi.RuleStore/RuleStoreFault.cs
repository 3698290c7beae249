namespace SovereigntyApi.RuleStore;

/// <summary>What is wrong with a store.</summary>
public enum RuleStoreFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The path is a folder.</summary>
    Folder,

    /// <summary>The file cannot be opened or written, for want of permission or a broken disk.</summary>
    Unreadable,

    /// <summary>The file has no bytes; to SQLite that is a valid empty database.</summary>
    Empty,

    /// <summary>The file is no SQLite database.</summary>
    NotSqlite,

    /// <summary>The file ends before its header says.</summary>
    Truncated,

    /// <summary>An SQLite database that another program wrote.</summary>
    NotOurs,

    /// <summary>A store of another version of the schema.</summary>
    OtherVersion,

    /// <summary>A journal lies beside the file: a write was not finished, and what the file holds is not all.</summary>
    UnfinishedWrite,

    /// <summary>SQLite finds its pages damaged, or a table is missing.</summary>
    Damaged,

    /// <summary>The rows are not those that were written.</summary>
    DigestMismatch,

    /// <summary>The store is whole, and not the one the operator pinned.</summary>
    NotThePinnedOne,

    /// <summary>A row refers to one that is not there.</summary>
    BrokenReference,

    /// <summary>The rows are as written and make no rulebook.</summary>
    Inconsistent,

    /// <summary>There is no rulebook in it, or not the default one.</summary>
    NoRulebook,
}
