using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.AkomaNtoso;

/// <summary>
/// From a valid Akoma Ntoso document to a treaty taken apart: its text in reading order, and the same divisions and provisions that
/// the splitter finds in plain text. The document's own eIds are kept; what has none gets one by the same naming.
/// </summary>
internal sealed class AkomaNtosoReader
{
    private static readonly XNamespace Akn = AkomaNtosoSchema.Namespace;

    private static readonly Dictionary<string, DivisionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["book"] = DivisionKind.Book, ["tome"] = DivisionKind.Book, ["part"] = DivisionKind.Part, ["subpart"] = DivisionKind.Subpart,
        ["title"] = DivisionKind.Title, ["subtitle"] = DivisionKind.Title, ["chapter"] = DivisionKind.Chapter, ["subchapter"] = DivisionKind.Subchapter,
        ["division"] = DivisionKind.Division, ["subdivision"] = DivisionKind.Division, ["section"] = DivisionKind.Section,
        ["subsection"] = DivisionKind.Subsection, ["article"] = DivisionKind.Article, ["rule"] = DivisionKind.Rule, ["clause"] = DivisionKind.Clause,
        ["hcontainer"] = DivisionKind.CrossHeading,
    };

    /// <summary>Hierarchical elements below a paragraph, and items of lists.</summary>
    private static readonly HashSet<string> Items = new(StringComparer.Ordinal) { "point", "subparagraph", "item", "indent", "alinea", "list", "subclause", "subrule" };

    /// <summary>Elements that open a line of their own.</summary>
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "p", "heading", "subheading", "num", "intro", "wrapUp", "content", "listIntroduction", "listWrapUp", "tr", "li", "block", "longTitle", "formula", "recital", "citation",
        "paragraph", "blockList", "crossHeading",
    };

    private readonly StringBuilder _text = new();
    private readonly List<Open> _divisions = [];
    private readonly List<TreatyProvision> _provisions = [];
    private readonly List<UnplacedText> _unplaced = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string? _title;
    private int _recitals;
    private int _formulas;

    private sealed record Open(DivisionKind Kind, string EId, string Number, string? Heading, int Start, int Parent)
    {
        public int End { get; set; }
    }

    public static TreatyStructure Read(XDocument document)
    {
        var reader = new AkomaNtosoReader();
        foreach (var part in document.Root!.Elements())
        {
            reader.Document(part, -1, ProvisionPlace.Body);
        }

        return new TreatyStructure(
            reader._text.ToString(),
            reader._title,
            [.. reader._divisions.Select(d => new Division(d.Kind, d.EId, d.Number, d.Heading, new TextSpan(d.Start, Math.Max(d.End, d.Start + 1)), d.Parent))],
            [.. reader._provisions],
            [.. reader._unplaced]);
    }

    private void Document(XElement document, int parent, ProvisionPlace place)
    {
        foreach (var part in document.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "meta":
                    break;
                case "coverPage" or "preface":
                    _title ??= Unplace(part, UnplacedReason.Title) is { } span ? OneLine(span) : null;
                    break;
                case "preamble":
                    Preamble(part, parent);
                    break;
                case "body" or "mainBody" or "collectionBody" or "amendmentBody" or "judgmentBody" or "debateBody" or "fragmentBody":
                    Children(part, parent, place);
                    break;
                case "conclusions":
                    Conclusions(part, parent);
                    break;
                case "attachments" or "components":
                    foreach (var attachment in part.Elements())
                    {
                        Attachment(attachment);
                    }

                    break;
                default:
                    Unplace(part, UnplacedReason.Unknown);
                    break;
            }
        }
    }

    private void Attachment(XElement attachment)
    {
        var start = StartBlock();
        var division = AddDivision(DivisionKind.Attachment, EId(attachment, "", "att", Number(_divisions.Count(d => d.Kind == DivisionKind.Attachment) + 1)), attachment, start, -1);
        foreach (var part in attachment.Elements())
        {
            if (part.Name.LocalName is "num" or "heading" or "subheading")
            {
                Unplace(part, UnplacedReason.Heading);
            }
            else if (part.Name.LocalName == "doc" || part.Elements(Akn + "meta").Any())
            {
                Document(part, division, ProvisionPlace.Attachment);
            }
            else
            {
                Unplace(part, UnplacedReason.Unknown);
            }
        }

        Close(division);
    }

    private void Preamble(XElement preamble, int parent)
    {
        var division = AddDivision(DivisionKind.Preamble, EId(preamble, Prefix(parent), "preamble", ""), preamble, StartBlock(), parent);
        foreach (var part in preamble.Elements())
        {
            PreamblePart(part, division, parent);
        }

        Close(division);
    }

    private void PreamblePart(XElement part, int division, int parent)
    {
        switch (part.Name.LocalName)
        {
            case "recitals" or "citations" or "preambleContainer" or "container":
                foreach (var inner in part.Elements())
                {
                    PreamblePart(inner, division, parent);
                }

                break;
            case "recital":
                Provision(part, EId(part, Prefix(parent), "rec", Number(++_recitals)), ProvisionPlace.Recital, division, null, -1);
                break;
            case "heading" or "num" or "intro":
                Unplace(part, UnplacedReason.Heading);
                break;
            case "p" or "block" when !part.Ancestors(Akn + "formula").Any() && part.Parent!.Name.LocalName != "formula":
                Provision(part, EId(part, Prefix(parent), "rec", Number(++_recitals)), ProvisionPlace.Recital, division, null, -1);
                break;
            default:
                Provision(part, EId(part, _divisions[division].EId, "formula", Number(++_formulas)), ProvisionPlace.Formula, division, null, -1);
                break;
        }
    }

    private void Conclusions(XElement conclusions, int parent)
    {
        var division = AddDivision(DivisionKind.Conclusions, EId(conclusions, Prefix(parent), "conclusions", ""), conclusions, StartBlock(), parent);
        Provision(conclusions, _divisions[division].EId, ProvisionPlace.Testimonium, division, null, -1);
        Close(division);
    }

    private void Children(XElement container, int parent, ProvisionPlace place)
    {
        var unnumbered = 0;
        foreach (var child in container.Elements())
        {
            var name = child.Name.LocalName;
            if (Kinds.TryGetValue(name, out var kind))
            {
                Hierarchical(child, kind, parent, place);
            }
            else if (name is "num" or "heading" or "subheading" or "crossHeading")
            {
                Unplace(child, UnplacedReason.Heading);
            }
            else
            {
                Provision(child, EId(child, Prefix(parent), name == "intro" ? "intro" : "para", name == "intro" ? "" : NumberOf(child) ?? Number(++unnumbered)), place, parent, HeadingOf(container), -1);
            }
        }
    }

    private void Hierarchical(XElement element, DivisionKind kind, int parent, ProvisionPlace place)
    {
        var start = StartBlock();
        var isArticle = kind is DivisionKind.Article or DivisionKind.Rule or DivisionKind.Clause;
        var scope = isArticle ? Prefix(ScopeOf(parent)) : Prefix(parent);
        var division = AddDivision(kind, EId(element, scope, Short(kind), NumberOf(element) ?? Number(_divisions.Count + 1)), element, start, parent);
        if (!isArticle && element.Elements().Any(e => Kinds.ContainsKey(e.Name.LocalName)))
        {
            Children(element, division, place);
            Close(division);
            return;
        }

        foreach (var head in element.Elements().Where(e => e.Name.LocalName is "num" or "heading" or "subheading"))
        {
            Append(head);
        }

        var headingEnd = _text.Length;
        var heading = HeadingOf(element);
        XElement[] parts = [.. element.Elements().Where(e => e.Name.LocalName is not ("num" or "heading" or "subheading"))];
        if (parts.Any(p => p.Name.LocalName == "paragraph" || Kinds.ContainsKey(p.Name.LocalName)))
        {
            var from = start;
            foreach (var part in parts)
            {
                if (Kinds.TryGetValue(part.Name.LocalName, out var inner))
                {
                    if (from == start && headingEnd > start)
                    {
                        _unplaced.Add(new UnplacedText(new TextSpan(start, headingEnd), UnplacedReason.Heading));
                    }

                    Hierarchical(part, inner, division, place);
                }
                else
                {
                    var type = part.Name.LocalName == "paragraph" ? "para" : part.Name.LocalName == "intro" ? "intro" : "subpara";
                    Provision(part, EId(part, _divisions[division].EId, type, type == "intro" ? "" : NumberOf(part) ?? Number(_provisions.Count + 1)), place, division, heading, from == start ? start : -1);
                }

                from = -1;
            }
        }
        else
        {
            Provision(parts, _divisions[division].EId, place, division, heading, start);
        }

        Close(division);
    }

    private void Provision(XElement part, string eId, ProvisionPlace place, int division, string? heading, int headingStart) =>
        Provision([part], eId, place, division, heading, headingStart);

    private void Provision(IReadOnlyList<XElement> parts, string eId, ProvisionPlace place, int division, string? heading, int headingStart)
    {
        var before = _text.Length;
        var start = StartBlock();
        var points = new List<(string EId, int Start)>();
        foreach (var part in parts)
        {
            Append(part, points, eId);
        }

        var end = TrimEnd();
        if (end <= start)
        {
            // Nothing is said here: at most a heading stands alone.
            _text.Length = before;
            if (headingStart >= 0 && before > headingStart)
            {
                var alone = new TextSpan(headingStart, before);
                _provisions.Add(new TreatyProvision(eId, place, division, heading, alone, alone, []));
            }

            return;
        }

        var items = ImmutableArray.CreateBuilder<TreatyPoint>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var to = i + 1 < points.Count ? points[i + 1].Start : end;
            while (to > points[i].Start && char.IsWhiteSpace(_text[to - 1]))
            {
                to--;
            }

            if (to > points[i].Start)
            {
                items.Add(new TreatyPoint(points[i].EId, new TextSpan(points[i].Start, to)));
            }
        }

        _provisions.Add(new TreatyProvision(eId, place, division, heading, new TextSpan(headingStart >= 0 ? headingStart : start, end), new TextSpan(start, end), items.ToImmutable()));
    }

    private TextSpan? Unplace(XElement element, UnplacedReason reason)
    {
        var before = _text.Length;
        var start = StartBlock();
        Append(element);
        var end = TrimEnd();
        if (end <= start)
        {
            _text.Length = before;
            return null;
        }

        var span = new TextSpan(start, end);
        _unplaced.Add(new UnplacedText(span, reason));
        return span;
    }

    private void Append(XElement element) => Append(element, null, "");

    /// <summary>Adds an element's text, one line a block, with white space as one space.</summary>
    private void Append(XElement element, List<(string EId, int Start)>? points, string provision)
    {
        var name = element.Name.LocalName;
        if (name is "meta" or "authorialNote")
        {
            return;
        }

        var item = points is not null && Items.Contains(name) && element.Ancestors().Any();
        if (Lines.Contains(name) || item)
        {
            if (!AfterNumber(element))
            {
                StartLine();
            }
        }

        if (item && name is not ("list" or "alinea"))
        {
            var number = NumberOf(element) ?? Number(points!.Count + 1);
            points!.Add((EId(element, provision, "point", number), _text.Length));
        }

        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Append(child, points, provision);
            }
            else if (node is XText words)
            {
                Words(words.Value);
            }
        }

        if (name == "num" && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(' ');
        }
    }

    /// <summary>True for what stands on the line of its number: the words of a numbered paragraph or item.</summary>
    private static bool AfterNumber(XElement element)
    {
        var before = element.ElementsBeforeSelf().LastOrDefault();
        if (before is null)
        {
            return element.Parent is { } parent && parent.Name.LocalName is "content" or "intro" or "listIntroduction" or "list" or "blockList" && AfterNumber(parent);
        }

        return before.Name.LocalName == "num" && element.Name.LocalName is not ("heading" or "subheading" or "num")
            && !Kinds.ContainsKey(element.Parent!.Name.LocalName);
    }

    private void Words(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            {
                _text.Append(' ');
            }
        }
    }

    private void StartLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    private int StartBlock()
    {
        TrimEnd();
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        return _text.Length;
    }

    /// <summary>Takes the white space off the end of the text, but not that between blocks.</summary>
    private int TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            _text.Length--;
        }

        return _text.Length;
    }

    private int AddDivision(DivisionKind kind, string eId, XElement element, int start, int parent)
    {
        _divisions.Add(new Open(kind, eId, WrittenNumber(element), HeadingOf(element), start, parent) { End = start });
        return _divisions.Count - 1;
    }

    private void Close(int division) => _divisions[division].End = TrimEnd();

    private string Prefix(int division) => division < 0 ? "" : _divisions[division].EId;

    /// <summary>The annex that a division stands in; -1 in the body.</summary>
    private int ScopeOf(int division)
    {
        while (division >= 0 && _divisions[division].Kind != DivisionKind.Attachment)
        {
            division = _divisions[division].Parent;
        }

        return division;
    }

    private string EId(XElement element, string context, string type, string number)
    {
        var own = type + (number.Length == 0 ? "" : "_" + number);
        var name = (string?)element.Attribute("eId") is { Length: > 0 } given ? given : context.Length == 0 ? own : context + "__" + own;
        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return unique;
    }

    /// <summary>The number without its keyword and marks: 5bis of "Article 5 bis.", a of "(a)".</summary>
    private static string? NumberOf(XElement element)
    {
        var number = string.Concat(WrittenNumber(element).Where(char.IsAsciiLetterOrDigit));
        return number.Length == 0 ? null : number;
    }

    /// <summary>The number as written, without its keyword: 5 bis of "Article 5 bis".</summary>
    private static string WrittenNumber(XElement element)
    {
        var words = (element.Element(Akn + "num")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Length > 1 && words[0].Length > 2 && words[0].All(char.IsLetter) ? words[1..] : words);
    }

    private static string? HeadingOf(XElement element) => element.Element(Akn + "heading") is { } heading && Collapse(heading.Value) is { Length: > 0 } words ? words : null;

    private static string Collapse(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string OneLine(TextSpan span) => Collapse(_text.ToString(span.Start, span.Length));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(DivisionKind kind) => kind switch
    {
        DivisionKind.Article => "art",
        DivisionKind.Chapter => "chp",
        DivisionKind.Section => "sec",
        DivisionKind.Subsection => "subsec",
        DivisionKind.Subchapter => "subchp",
        DivisionKind.Division => "dvs",
        DivisionKind.CrossHeading => "hcontainer",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
