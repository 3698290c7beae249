namespace SovereigntyApi.Reports.Composition;

/// <summary>A piece of a report that people read. Strings are raw: each renderer escapes every one for its format.</summary>
internal abstract record Block;

/// <summary>A heading, <paramref name="Depth"/> from 1.</summary>
internal sealed record HeadingBlock(int Depth, string Text) : Block;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(IReadOnlyList<Inline> Content) : Block;

/// <summary>A paragraph that must not be overlooked: the viewpoint, the disclaimer.</summary>
internal sealed record NoticeBlock(string Title, string Text) : Block;

/// <summary>A list of points.</summary>
internal sealed record ListBlock(IReadOnlyList<IReadOnlyList<Inline>> Items) : Block;

/// <summary>A table whose first column names the row.</summary>
internal sealed record TableBlock(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Inline>[]> Rows) : Block;

/// <summary>Text of the request with words marked in it, and the notes that the marks lead to. Offsets are UTF-16 units of the text.</summary>
internal sealed record MarkedTextBlock(string Text, IReadOnlyList<Mark> Marks, IReadOnlyList<Note> Notes) : Block;

/// <summary>A picture of levels; what it shows stands in a table as well.</summary>
internal sealed record ProfileBlock(LevelProfile Profile) : Block;

/// <summary>A piece of a line.</summary>
internal abstract record Inline;

/// <summary>Plain words.</summary>
internal sealed record Words(string Text) : Inline;

/// <summary>Words that stand out.</summary>
internal sealed record Strong(string Text) : Inline;

/// <summary>An id or a digest.</summary>
internal sealed record Code(string Text) : Inline;

/// <summary>Words quoted from the text that was read.</summary>
internal sealed record Quoted(string Text) : Inline;

/// <summary>A reference to a note.</summary>
internal sealed record NoteLink(Note Note) : Inline;
