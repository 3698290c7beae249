namespace SovereigntyApi.Reports.Formats;

/// <summary>One format of reports. Stateless: the same report gives the same bytes.</summary>
public abstract class ReportFormat
{
    /// <summary>Media type without parameters.</summary>
    public abstract string MediaType { get; }

    /// <summary>Value of the media type's parameter <c>profile</c> where one format has several shapes; null for the usual one.</summary>
    public virtual string? Profile => null;

    /// <summary>Media type with its parameters.</summary>
    public abstract string ContentType { get; }

    /// <summary>Ending of a file's name, without the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>Whether there is such a report of a subject.</summary>
    public virtual bool Covers(SubjectKind subject) => true;

    /// <summary>Writes the whole report.</summary>
    public abstract byte[] Render(Report report);
}
