using System.Globalization;
using System.Text;
using System.Xml;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>
/// Akoma Ntoso 3.0 (OASIS): the treaty in its structure with its eIds, evidence in spans, and each finding as a note that a reference
/// in the text leads to. Findings of several rulebooks stand in one document. The number of a paragraph stays with its words.
/// </summary>
/// <remarks>The schema asks for dates; where the caller named none, the first day that it can write stands for "not known".</remarks>
public sealed class AkomaNtosoReport : ReportFormat
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private const string NoDate = "0001-01-01";

    /// <summary>What Akoma Ntoso calls a division; others are containers that carry their own name.</summary>
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "book", "part", "subpart", "title", "chapter", "subchapter", "division", "section", "subsection", "article", "rule", "clause",
    };

    /// <inheritdoc/>
    public override string MediaType => "application/akn+xml";

    /// <inheritdoc/>
    public override string ContentType => "application/akn+xml; charset=utf-8";

    /// <inheritdoc/>
    public override string Extension => "akn.xml";

    /// <inheritdoc/>
    public override bool Covers(SubjectKind subject) => subject == SubjectKind.Treaty;

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
        {
            new Document(xml, report).Write();
        }

        return stream.ToArray();
    }

    private sealed class Document(XmlWriter xml, Report report)
    {
        private readonly ReportReading _first = report.Readings[0];
        private readonly Dictionary<string, ReportDivision> _divisions = (report.Readings[0].Treaty?.Divisions ?? []).DistinctBy(d => d.EId).ToDictionary(d => d.EId, StringComparer.Ordinal);
        private readonly List<(Note Note, string Rulebook)> _notes = [];
        private readonly List<List<Mark>> _marks = [];

        public void Write()
        {
            Collect();
            xml.WriteStartElement("akomaNtoso", Namespace);
            Open("act", ("name", "treaty"));
            Meta();
            Open("preface");
            Open("longTitle");
            Open("p");
            xml.WriteElementString("docTitle", Namespace, ShownText.OnOneLine(ReportWords.Title(report.Subject)));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            Preamble();
            Body();
            Conclusions();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        /// <summary>Every finding of every reading as a note, and the marks of each provision.</summary>
        private void Collect()
        {
            for (var p = 0; p < _first.Provisions.Count; p++)
            {
                var marks = new List<Mark>();
                for (var r = 0; r < report.Readings.Count; r++)
                {
                    var names = report.Readings[r].Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
                    var provision = report.Readings[r].Provisions[p];
                    foreach (var finding in provision.Findings)
                    {
                        var note = new Note
                        {
                            Anchor = $"r{ReportWords.Number(r + 1)}-p{ReportWords.Number(p + 1)}-{finding.Id}",
                            Label = finding.Id,
                            Polarity = finding.Polarity,
                            Title = names.GetValueOrDefault(finding.Indicator, finding.Indicator),
                            Explanation = finding.Explanation,
                            Authority = $"Rule {finding.RuleId}. Rests on {ReportWords.Basis(finding.Basis)}{(finding.Paragraphs.Count == 0 ? "" : $" ({string.Join(", ", finding.Paragraphs)})")}.",
                            Particulars = [],
                        };
                        _notes.Add((note, report.Readings[r].Rulebook.Reference));
                        marks.AddRange(finding.Evidence.Select(e => new Mark(e.At - provision.Start, e.AtEnd - provision.Start, note)));
                    }
                }

                _marks.Add(marks);
            }
        }

        private void Meta()
        {
            var date = DateOnly.TryParseExact(report.Subject.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
                ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : NoDate;
            var work = $"/akn/un/act/{date}/{_first.Citation.EvaluationId[..12]}";
            Open("meta");
            Open("identification", ("source", "#service"));
            Identify("FRBRWork", work, date, "work", ("FRBRcountry", "value", "un"));
            Identify("FRBRExpression", work + "/eng@", date, "text", ("FRBRlanguage", "language", "eng"));
            Identify("FRBRManifestation", work + "/eng@.xml", NoDate, "report", null);
            xml.WriteEndElement();
            Open("references", ("source", "#service"));
            Empty("TLCOrganization", ("eId", "service"), ("href", "/akn/ontology/organization/service"), ("showAs", _first.Citation.Product));
            xml.WriteEndElement();
            Open("notes", ("source", "#service"));
            for (var r = 0; r < report.Readings.Count; r++)
            {
                var reading = report.Readings[r];
                MetaNote($"r{ReportWords.Number(r + 1)}-viewpoint", "viewpoint", reading.Rulebook.Viewpoint);
                MetaNote($"r{ReportWords.Number(r + 1)}-citation", "citation", ReportWords.Citation(reading));
                MetaNote($"r{ReportWords.Number(r + 1)}-disclaimer", "disclaimer", reading.Disclaimer);
            }

            foreach (var (note, rulebook) in _notes)
            {
                MetaNote(note.Anchor, ReportWords.Name(note.Polarity), $"{note.Title} ({ReportWords.Of(note.Polarity)}): {note.Explanation} {note.Authority} Rulebook {rulebook}.");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Identify(string element, string address, string date, string dateName, (string Element, string Attribute, string Value)? last)
        {
            Open(element);
            Empty("FRBRthis", ("value", address + "/!main"));
            Empty("FRBRuri", ("value", address));
            Empty("FRBRdate", ("date", date), ("name", dateName));
            Empty("FRBRauthor", ("href", "#service"));
            if (last is { } known)
            {
                Empty(known.Element, (known.Attribute, known.Value));
            }

            xml.WriteEndElement();
        }

        private void MetaNote(string id, string kind, string text)
        {
            Open("note", ("eId", id), ("class", kind));
            xml.WriteElementString("p", Namespace, ShownText.OnOneLine(text));
            xml.WriteEndElement();
        }

        private void Preamble()
        {
            var parts = Places(p => p.Place is "recital" or "formula");
            if (parts.Count == 0)
            {
                return;
            }

            Open("preamble");
            var inRecitals = false;
            foreach (var (provision, number) in parts)
            {
                var isRecital = provision.Place == "recital";
                if (inRecitals && !isRecital)
                {
                    xml.WriteEndElement();
                }
                else if (!inRecitals && isRecital)
                {
                    Open("recitals");
                }

                inRecitals = isRecital;
                Open(isRecital ? "recital" : "formula", isRecital ? [("eId", Id(provision))] : [("eId", Id(provision)), ("name", "preamble")]);
                Lines(provision, number);
                xml.WriteEndElement();
            }

            if (inRecitals)
            {
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void Body()
        {
            Open("body");
            var parts = Places(p => p.Place is not ("recital" or "formula" or "testimonium"));
            var open = new List<string>();
            for (var i = 0; i < parts.Count; i++)
            {
                var (provision, number) = parts[i];
                var chain = Chain(provision);
                var same = 0;
                while (same < open.Count && same < chain.Count && open[same] == chain[same].EId)
                {
                    same++;
                }

                Close(open, same);
                foreach (var division in chain.Skip(same))
                {
                    Begin(division);
                    open.Add(division.EId);
                }

                // An undivided article holds its words itself, if nothing else stands in it.
                var isAlone = chain.Count > 0 && chain[^1].EId == provision.EId
                    && same < chain.Count && (i + 1 == parts.Count || !Chain(parts[i + 1].Provision).Any(d => d.EId == provision.EId));
                if (!isAlone)
                {
                    Open("paragraph", chain.Any(d => d.EId == provision.EId) ? [] : [("eId", Id(provision))]);
                }

                Open("content");
                Lines(provision, number);
                xml.WriteEndElement();
                if (!isAlone)
                {
                    xml.WriteEndElement();
                }
            }

            Close(open, 0);
            if (parts.Count == 0)
            {
                Open("paragraph");
                Open("content");
                xml.WriteElementString("p", Namespace, "");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void Conclusions()
        {
            var parts = Places(p => p.Place == "testimonium");
            if (parts.Count == 0)
            {
                return;
            }

            Open("conclusions");
            foreach (var (provision, number) in parts)
            {
                Lines(provision, number);
            }

            xml.WriteEndElement();
        }

        private List<(ReportProvision Provision, int Number)> Places(Func<ReportProvision, bool> wanted) =>
            [.. _first.Provisions.Select((p, i) => (p, i)).Where(p => wanted(p.p))];

        /// <summary>Divisions of the body that a provision stands in, the outermost first.</summary>
        private List<ReportDivision> Chain(ReportProvision provision)
        {
            var chain = new List<ReportDivision>();
            var inner = _divisions.Values.Where(d => d.Type is not ("preamble" or "conclusions") && d.Start <= provision.Start && provision.Start < d.End).MinBy(d => d.End - d.Start);
            for (var at = inner; at is not null && chain.Count < _divisions.Count; at = at.Within is { } outer ? _divisions.GetValueOrDefault(outer) : null)
            {
                chain.Insert(0, at);
            }

            return chain;
        }

        private void Begin(ReportDivision division)
        {
            if (Elements.Contains(division.Type))
            {
                Open(division.Type, ("eId", division.EId));
            }
            else
            {
                Open("hcontainer", ("name", division.Type), ("eId", division.EId));
            }

            if (division.Number is { } written)
            {
                xml.WriteElementString("num", Namespace, ShownText.OnOneLine($"{char.ToUpperInvariant(division.Type[0])}{division.Type[1..]} {written}"));
            }

            if (division.Heading is { } heading)
            {
                xml.WriteElementString("heading", Namespace, ShownText.OnOneLine(heading));
            }
        }

        private void Close(List<string> open, int left)
        {
            while (open.Count > left)
            {
                open.RemoveAt(open.Count - 1);
                xml.WriteEndElement();
            }
        }

        /// <summary>The words of a provision, a paragraph a line; lines without words are left out.</summary>
        private void Lines(ReportProvision provision, int number)
        {
            var isOpen = false;
            foreach (var run in MarkedRun.Cut(report.Subject.Text[provision.Start..provision.End], _marks[number]))
            {
                var pieces = ShownText.Of(run.Text).Split('\n');
                for (var i = 0; i < pieces.Length; i++)
                {
                    if (i > 0 && isOpen)
                    {
                        xml.WriteEndElement();
                        isOpen = false;
                    }

                    if (!isOpen && string.IsNullOrWhiteSpace(pieces[i]))
                    {
                        continue;
                    }

                    if (!isOpen)
                    {
                        Open("p");
                        isOpen = true;
                    }

                    if (run.Notes.Count > 0)
                    {
                        Open("span", ("class", run.Polarity is { } polarity ? ReportWords.Name(polarity) : "mixed"));
                        xml.WriteString(pieces[i]);
                        xml.WriteEndElement();
                    }
                    else
                    {
                        xml.WriteString(pieces[i]);
                    }
                }

                foreach (var note in isOpen ? run.Ending : [])
                {
                    Empty("noteRef", ("href", "#" + note.Anchor), ("marker", note.Label));
                }
            }

            if (isOpen)
            {
                xml.WriteEndElement();
            }
        }

        private static string Id(ReportProvision provision) => provision.EId ?? "provision";

        private void Open(string name, params (string Name, string Value)[] attributes)
        {
            xml.WriteStartElement(name, Namespace);
            foreach (var (attribute, value) in attributes)
            {
                xml.WriteAttributeString(attribute, value);
            }
        }

        private void Empty(string name, params (string Name, string Value)[] attributes)
        {
            Open(name, attributes);
            xml.WriteEndElement();
        }
    }
}
