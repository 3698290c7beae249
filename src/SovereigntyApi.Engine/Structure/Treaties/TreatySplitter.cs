using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>
/// Takes a whole treaty apart, as it is copied from a web page, a PDF's text or an official journal. Pure, one pass over the lines
/// and one over the blocks; it knows how treaties are laid out and nothing of what they mean.
/// </summary>
public sealed class TreatySplitter
{
    private readonly string _text;
    private readonly List<Block> _blocks;
    private readonly EIdNames _names = new();
    private readonly BodyReader _body;
    private readonly List<OpenDivision> _divisions = [];
    private readonly List<TreatyProvision> _provisions = [];
    private readonly List<Block> _pending = [];

    /// <summary>Open divisions of the present scope, the outermost first.</summary>
    private readonly List<int> _stack = [];

    private int _attachment = -1;
    private int _attachments;
    private int _crossHeadings;
    private bool _closing;
    private bool _afterSignatures;

    private TreatySplitter(string text)
    {
        _text = text;
        _blocks = BlockReader.Read(text);
        _body = new BodyReader(text, _names);
    }

    private sealed class OpenDivision
    {
        public required DivisionKind Kind { get; init; }

        public required string EId { get; init; }

        public required string Number { get; init; }

        public required string? Heading { get; set; }

        public required Block Block { get; init; }

        public required int Parent { get; init; }

        public required int Rank { get; init; }

        public int End { get; set; }

        /// <summary>True once a provision of it has taken its heading.</summary>
        public bool Begun { get; set; }
    }

    /// <summary>Takes <paramref name="text"/> apart.</summary>
    public static TreatyStructure Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TreatySplitter(text).Split();
    }

    private TreatyStructure Split()
    {
        ContentsReader.Mark(_text, _blocks);
        PageNumbers.Mark(_text, _blocks);
        string? title = null;
        int from = 0;
        while (from < _blocks.Count)
        {
            int to = ScopeEnd(from);
            ReadScope(from, to, ref title);
            from = to;
        }

        return new TreatyStructure(_text, title, Divisions(), [.. _provisions], Unplaced());
    }

    /// <summary>One past the last block before the next annex, once something has been read that an annex can follow.</summary>
    private int ScopeEnd(int from)
    {
        bool body = from > 0;
        for (int i = from; i < _blocks.Count; i++)
        {
            if (_blocks[i].Aside is not null)
            {
                continue;
            }

            if (_blocks[i].Heading is not { } heading)
            {
                body |= _blocks[i].Label.Exists && i > from + 1;
                continue;
            }

            if (heading.Kind == DivisionKind.Attachment)
            {
                if (i > from && body)
                {
                    return i;
                }
            }
            else
            {
                body |= heading.Kind != DivisionKind.Preamble;
            }
        }

        return _blocks.Count;
    }

    private void ReadScope(int from, int to, ref string? title)
    {
        _stack.Clear();
        _pending.Clear();
        _attachment = -1;
        _closing = _afterSignatures = false;
        bool sectionsInArticles = SectionsStandInArticles(from, to);
        int first = from;
        if (_blocks[from].Heading is { Kind: DivisionKind.Attachment } && from > 0)
        {
            OpenAttachment(_blocks[from]);
            first++;
        }

        int start = ReadPreamble(first, to, ref title);
        for (int i = start; i < to; i++)
        {
            Block block = _blocks[i];
            if (block.Aside is not null)
            {
                continue;
            }

            if (block.Heading is { } heading && !(heading.Kind == DivisionKind.Attachment && _provisions.Count == 0))
            {
                if (heading.Kind == DivisionKind.Attachment)
                {
                    // "Annex" within an annex before any text of it: part of its title.
                    block.Aside = UnplacedReason.Heading;
                    continue;
                }

                Flush(opening: heading.Kind is DivisionKind.Section or DivisionKind.Subsection && sectionsInArticles);
                _closing = _afterSignatures = false;
                Open(block, heading, sectionsInArticles);
                continue;
            }

            ReadText(i, to);
        }

        Flush();
    }

    /// <summary>Reads a block of text: closing words and signatures, a heading without a keyword, or a paragraph.</summary>
    private void ReadText(int index, int to)
    {
        Block block = _blocks[index];
        ReadOnlySpan<char> words = block.In(_text);
        if (FormalWords.AreClosing(words))
        {
            bool goesOn = _closing;
            if (!_closing)
            {
                Flush();
                _closing = true;
            }

            AddTestimonium(block, goesOn);
            return;
        }

        if (_closing && FormalWords.OpenLetter(words))
        {
            _closing = _afterSignatures = false;
            OpenLetters(block);
            _pending.Add(block);
            return;
        }

        if (_closing)
        {
            if (words.Length > 400 || (_afterSignatures && words.Length > 200))
            {
                _afterSignatures = true;
            }

            block.Aside = _afterSignatures ? UnplacedReason.AfterSignatures : UnplacedReason.Signatures;
            return;
        }

        if (IsLetteredHeading(index, to, out int blocks))
        {
            OpenLettered(index, blocks);
            return;
        }

        if (IsCrossHeading(index, to))
        {
            Flush();
            OpenCrossHeading(block);
            return;
        }

        _pending.Add(block);
    }

    /// <summary>A. GENERAL PROVISIONS, on one line or two.</summary>
    private bool IsLetteredHeading(int index, int to, out int blocks)
    {
        blocks = 1;
        Block block = _blocks[index];
        if (!block.Label.Exists || block.Label.Candidate.First.Numbering is not (LabelNumbering.UpperLetter or LabelNumbering.UpperRoman)
            || block.Label.Candidate.First.Style == new LabelReading(LabelNumbering.UpperLetter, LabelMarks.Parentheses, 1).Style)
        {
            return false;
        }

        ReadOnlySpan<char> rest = _text.AsSpan(block.Label.End, block.End - block.Label.End);
        if (rest.IsEmpty)
        {
            if (index + 1 >= to || !_blocks[index + 1].IsText || _blocks[index + 1].Label.Exists)
            {
                return false;
            }

            rest = _blocks[index + 1].In(_text);
            blocks = 2;
        }

        return rest.Length <= 160 && Titles.IsTitle(rest) && index + blocks < to && _blocks[index + blocks].Aside is null
            && (Titles.IsUpper(rest) || _blocks[index + blocks].Label.Exists || Titles.EndsSentence(_blocks[index + blocks].In(_text)));
    }

    /// <summary>A short line without a keyword, after a whole sentence, that a numbered paragraph or a heading follows.</summary>
    private bool IsCrossHeading(int index, int to)
    {
        Block block = _blocks[index];
        if (block.Label.Exists || !block.Gap || index + 1 >= to || block.End - block.Start > 160)
        {
            return false;
        }

        Block next = _blocks[index + 1];
        ReadOnlySpan<char> words = block.In(_text);
        if (next.Aside is not null || !next.Gap || !Titles.IsTitle(words) || words.Count(' ') > 14)
        {
            return false;
        }

        bool afterSentence = _pending.Count == 0 || Titles.EndsSentence(_pending[^1].In(_text));
        if (!afterSentence)
        {
            return false;
        }

        if (next.Heading is not null)
        {
            return _pending.Count > 0;
        }

        // Rows of a list follow each other without sentences.
        return (next.Label.Exists && next.Label.Candidate.First.Numbering == LabelNumbering.Figure) || (Titles.EndsSentence(next.In(_text)) && next.End - next.Start > 80);
    }

    /// <summary>Sections are within articles where no article follows their headings.</summary>
    private bool SectionsStandInArticles(int from, int to)
    {
        int articles = 0;
        int holding = 0;
        int within = 0;
        for (int i = from; i < to; i++)
        {
            if (_blocks[i].Aside is not null || _blocks[i].Heading is not { } heading)
            {
                continue;
            }

            articles += DivisionKinds.IsArticle(heading.Kind) ? 1 : 0;
            if (heading.Kind == DivisionKind.Section)
            {
                int next = i + 1;
                while (next < to && next < i + 3 && _blocks[next].IsText && Titles.IsTitle(_blocks[next].In(_text)))
                {
                    next++;
                }

                bool holds = next < to && _blocks[next].Heading is { } following && following.Kind != DivisionKind.Section;
                holding += holds ? 1 : 0;
                within += holds ? 0 : 1;
            }
        }

        return articles > 0 && within > holding;
    }

    /// <summary>Reads title and preamble; gives the first block after them.</summary>
    private int ReadPreamble(int from, int to, ref string? title)
    {
        int body = from;
        int marked = -1;
        int agreed = -1;
        int articles = -1;
        for (; body < to; body++)
        {
            Block block = _blocks[body];
            if (block.Aside is not null)
            {
                continue;
            }

            if (block.Heading is { } heading)
            {
                if (heading.Kind == DivisionKind.Preamble)
                {
                    marked = body;
                    continue;
                }

                if (heading.Kind == DivisionKind.Attachment)
                {
                    continue;
                }

                articles = DivisionKinds.IsArticle(heading.Kind) || DivisionKinds.Rank(heading.Kind) < DivisionKinds.ArticleRank ? body : -1;
                break;
            }

            if (agreed < 0 && FormalWords.ArePromulgating(block.In(_text)))
            {
                agreed = body;
            }
        }

        bool annex = _attachment >= 0;
        int start = marked >= 0 ? marked : from;
        int end = agreed >= 0 ? agreed + 1 : articles >= 0 && !annex ? body : marked >= 0 ? body : from;
        if (!annex || agreed >= 0 || marked >= 0)
        {
            start = marked >= 0 ? marked + 1 : SkipTitle(from, Math.Max(end, from), ref title, annex);
            if (marked >= 0)
            {
                for (int i = from; i < marked; i++)
                {
                    SetTitle(_blocks[i], ref title, annex);
                }

                _blocks[marked].Aside = UnplacedReason.Heading;
            }
        }
        else if (annex)
        {
            return from;
        }

        if (end <= start)
        {
            return Math.Max(start, from);
        }

        OpenPreamble(start, end, marked);
        return end;
    }

    private int SkipTitle(int from, int end, ref string? title, bool annex)
    {
        int at = from;
        while (at < _blocks.Count && (at < end || (end == from && at == from)) && (_blocks[at].Aside is not null || IsTitleBlock(_blocks[at])))
        {
            SetTitle(_blocks[at], ref title, annex);
            at++;
        }

        return at;
    }

    private bool IsTitleBlock(Block block) =>
        block.Heading is { Kind: DivisionKind.Attachment }
        || (block.IsText && !block.Label.Exists && Titles.IsTitle(block.In(_text)) && !FormalWords.AreFormula(block.In(_text))
            && !block.In(_text).StartsWith("The Contracting", StringComparison.OrdinalIgnoreCase)
            && !block.In(_text).StartsWith("The States Parties", StringComparison.OrdinalIgnoreCase));

    private void SetTitle(Block block, ref string? title, bool annex)
    {
        if (block.Aside is not null)
        {
            return;
        }

        block.Aside = UnplacedReason.Title;
        if (!annex && title is null)
        {
            title = OneLine(block.Start, block.End);
        }
    }

    private void OpenPreamble(int from, int to, int marked)
    {
        string prefix = _attachment >= 0 ? _divisions[_attachment].EId : string.Empty;
        Block first = marked >= 0 ? _blocks[marked] : _blocks[from];
        int division = AddDivision(DivisionKind.Preamble, _names.Take(EIdNames.Join(prefix, "preamble", string.Empty)), string.Empty, null, first, _attachment, 0);
        int recitals = 0;
        int formulas = 0;
        for (int i = from; i < to; i++)
        {
            Block block = _blocks[i];
            if (block.Aside is not null || block.Heading is not null)
            {
                block.Aside ??= UnplacedReason.Heading;
                continue;
            }

            ReadOnlySpan<char> words = block.In(_text);
            if (words.Length <= 60 && Titles.IsUpper(words) && !FormalWords.ArePromulgating(words))
            {
                block.Aside = UnplacedReason.Heading;
                continue;
            }

            // A line in lower case goes on with the recital before it.
            if (_provisions.Count > 0 && _provisions[^1] is { Place: ProvisionPlace.Recital } last && last.Division == division && char.IsAsciiLetterLower(words[0])
                && !Titles.EndsSentence(_text.AsSpan(0, last.Span.End)) && _text[last.Span.End - 1] != ',')
            {
                TextSpan longer = new(last.Span.Start, block.End);
                _provisions[^1] = last with { Span = longer, Words = longer };
                _divisions[division].End = block.End;
                continue;
            }

            bool formula = FormalWords.AreFormula(words);
            string number = (formula ? ++formulas : ++recitals).ToString(CultureInfo.InvariantCulture);
            string eId = formula
                ? EIdNames.Join(_divisions[division].EId, "formula", number)
                : EIdNames.Join(prefix, "rec", number);
            TextSpan span = new(block.Start, block.End);
            _provisions.Add(new TreatyProvision(
                _names.Take(eId), formula ? ProvisionPlace.Formula : ProvisionPlace.Recital, division, null, span, span, []));
            _divisions[division].End = block.End;
        }
    }

    private void OpenAttachment(Block block)
    {
        _attachments++;
        string eId = _names.Take(EIdNames.Join(string.Empty, "att", _attachments.ToString(CultureInfo.InvariantCulture)));
        Heading heading = block.Heading!.Value;
        _attachment = AddDivision(DivisionKind.Attachment, eId, Number(heading), TitleOf(block) ?? LineTitle(block, heading), block, -1, 0);
        block.Aside = UnplacedReason.Heading;
        _stack.Add(_attachment);
    }

    /// <summary>An exchange of notes after the signatures is an annex without a heading.</summary>
    private void OpenLetters(Block block)
    {
        _stack.Clear();
        _attachments++;
        string eId = _names.Take(EIdNames.Join(string.Empty, "att", _attachments.ToString(CultureInfo.InvariantCulture)));
        _attachment = AddDivision(DivisionKind.Attachment, eId, string.Empty, null, block, -1, 0);
        _stack.Add(_attachment);
    }

    /// <summary>For "Protocol on ..." the line itself is the title.</summary>
    private string? LineTitle(Block block, in Heading heading) => heading.Value == 0 ? OneLine(block.Start, block.End) : null;

    private void Open(Block block, in Heading heading, bool sectionsInArticles)
    {
        DivisionKind kind = heading.Kind;
        int rank = kind is DivisionKind.Section or DivisionKind.Subsection && sectionsInArticles
            ? DivisionKinds.ArticleRank + DivisionKinds.Rank(kind) - DivisionKinds.Rank(DivisionKind.Section) + 1
            : DivisionKinds.Rank(kind);
        while (_stack.Count > 0 && _stack[^1] != _attachment && _divisions[_stack[^1]].Rank >= rank)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        int parent = _stack.Count > 0 ? _stack[^1] : -1;
        string number = Number(heading);
        string named = HeadingNumber.ForEId(number);
        string scope = _attachment >= 0 ? _divisions[_attachment].EId : string.Empty;
        string eId = DivisionKinds.IsArticle(kind)
            ? EIdNames.Join(scope, DivisionKinds.Prefix(kind), named)
            : EIdNames.Join(parent >= 0 ? _divisions[parent].EId : string.Empty, DivisionKinds.Prefix(kind), named);
        if (DivisionKinds.IsArticle(kind) && _names.IsTaken(eId) && parent >= 0 && parent != _attachment)
        {
            // Articles that begin again in each part.
            eId = EIdNames.Join(_divisions[parent].EId, DivisionKinds.Prefix(kind), named);
        }

        int division = AddDivision(kind, _names.Take(eId), number, TitleOf(block), block, parent, rank);
        _stack.Add(division);
        if (rank < DivisionKinds.ArticleRank)
        {
            block.Aside = UnplacedReason.Heading;
        }
    }

    private void OpenLettered(int index, int blocks)
    {
        Flush();
        Block block = _blocks[index];
        int titleBlock = index + blocks - 1;
        int start = blocks == 1 ? block.Label.End : _blocks[titleBlock].Start;
        string number = _text[block.Label.Start..block.Label.NumberEnd];
        PopCrossHeadings();
        int parent = _stack.Count > 0 ? _stack[^1] : -1;
        string eId = EIdNames.Join(parent >= 0 ? _divisions[parent].EId : string.Empty, "sec", HeadingNumber.ForEId(number));
        _stack.Add(AddDivision(DivisionKind.CrossHeading, _names.Take(eId), number, OneLine(start, _blocks[titleBlock].End), block, parent, DivisionKinds.Rank(DivisionKind.CrossHeading)));
        for (int i = index; i <= titleBlock; i++)
        {
            _blocks[i].Aside = UnplacedReason.Heading;
        }
    }

    private void OpenCrossHeading(Block block)
    {
        PopCrossHeadings();
        int parent = _stack.Count > 0 ? _stack[^1] : -1;
        string eId = _names.Take(EIdNames.Join(string.Empty, "crossheading", (++_crossHeadings).ToString(CultureInfo.InvariantCulture)));
        _stack.Add(AddDivision(DivisionKind.CrossHeading, eId, string.Empty, OneLine(block.Start, block.End), block, parent, DivisionKinds.Rank(DivisionKind.CrossHeading)));
        block.Aside = UnplacedReason.Heading;
    }

    private void PopCrossHeadings()
    {
        while (_stack.Count > 0 && _divisions[_stack[^1]].Kind == DivisionKind.CrossHeading)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private int AddDivision(DivisionKind kind, string eId, string number, string? heading, Block block, int parent, int rank)
    {
        _divisions.Add(new OpenDivision
        {
            Kind = kind,
            EId = eId,
            Number = number,
            Heading = heading,
            Block = block,
            Parent = parent,
            Rank = rank,
            End = block.End,
        });
        return _divisions.Count - 1;
    }

    /// <summary>Reads the paragraphs gathered under the innermost division.</summary>
    /// <param name="opening">True where a section of the present article follows: its first provision takes the article's heading then.</param>
    private void Flush(bool opening = false)
    {
        int division = _stack.Count > 0 ? _stack[^1] : -1;

        // What a heading without a keyword stands over is cited by what holds it.
        int holder = division;
        while (holder >= 0 && _divisions[holder].Kind == DivisionKind.CrossHeading)
        {
            holder = _divisions[holder].Parent;
        }

        OpenDivision? article = division >= 0 && _divisions[division].Rank >= DivisionKinds.ArticleRank && _divisions[division].Kind != DivisionKind.CrossHeading
            ? _divisions[division] : null;
        bool headed = article is { Begun: false };
        if (_pending.Count == 0 && opening)
        {
            return;
        }

        int headingStart = headed ? HeadingStart(division) : -1;
        if (_pending.Count == 0)
        {
            if (article is not null && headed)
            {
                // An article of which only the heading is there.
                _body.Claim(article.EId);
                TextSpan alone = new(headingStart, article.Block.End);
                _provisions.Add(new TreatyProvision(article.EId, Place, division, article.Heading, alone, new TextSpan(article.Block.Start, article.Block.End), []));
            }

            return;
        }

        string context = holder >= 0 ? _divisions[holder].EId : string.Empty;
        string? heading = holder >= 0 && _divisions[holder].Rank >= DivisionKinds.ArticleRank ? _divisions[holder].Heading : division >= 0 ? _divisions[division].Heading : null;
        if (holder != division && holder >= 0 && StartsAgain())
        {
            context = _divisions[division].EId;
        }

        _body.Read(CollectionsMarshal.AsSpan(_pending), context, Place, division, heading, headingStart, _provisions);
        if (division >= 0)
        {
            _divisions[division].End = _pending[^1].End;
        }

        _pending.Clear();
    }

    /// <summary>Where the heading begins that the next provision takes: that of its article, where the article has no words before its section.</summary>
    private int HeadingStart(int division)
    {
        int start = _divisions[division].Block.Start;
        for (int at = division; at >= 0 && _divisions[at] is { Begun: false } open && open.Rank >= DivisionKinds.ArticleRank; at = open.Parent)
        {
            open.Begun = true;
            start = open.Block.Start;
        }

        return start;
    }

    private bool StartsAgain() => _pending[0].Label is { Exists: true } label
        && _names.IsTaken(EIdNames.Join(_divisions[HolderOf(_stack[^1])].EId, "para", _text[label.Start..label.NumberEnd]));

    private int HolderOf(int division)
    {
        while (_divisions[division].Kind == DivisionKind.CrossHeading && _divisions[division].Parent >= 0)
        {
            division = _divisions[division].Parent;
        }

        return division;
    }

    private ProvisionPlace Place => _attachment >= 0 ? ProvisionPlace.Attachment : ProvisionPlace.Body;

    private void AddTestimonium(Block block, bool goesOn)
    {
        string scope = _attachment >= 0 ? _divisions[_attachment].EId : string.Empty;
        if (goesOn && _provisions[^1] is { Place: ProvisionPlace.Testimonium } last)
        {
            TextSpan longer = new(last.Span.Start, block.End);
            _provisions[^1] = last with { Span = longer, Words = longer };
            _divisions[last.Division].End = block.End;
            return;
        }

        string eId = _names.Take(EIdNames.Join(scope, "conclusions", string.Empty));
        int division = AddDivision(DivisionKind.Conclusions, eId, string.Empty, null, block, _attachment, 0);
        TextSpan span = new(block.Start, block.End);
        _provisions.Add(new TreatyProvision(eId, ProvisionPlace.Testimonium, division, null, span, span, []));
    }

    private string Number(in Heading heading) => _text[heading.NumberStart..heading.NumberEnd].Trim();

    private string? TitleOf(Block block) => block.TitleEnd > block.TitleStart ? OneLine(block.TitleStart, block.TitleEnd) : null;

    private string OneLine(int start, int end) => string.Join(' ', _text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private ImmutableArray<Division> Divisions()
    {
        // What holds a division ends where it ends.
        for (int i = _divisions.Count - 1; i >= 0; i--)
        {
            OpenDivision division = _divisions[i];
            if (division.Parent >= 0)
            {
                _divisions[division.Parent].End = Math.Max(_divisions[division.Parent].End, division.End);
            }
        }

        return [.. _divisions.Select(d => new Division(d.Kind, d.EId, d.Number, d.Heading, new TextSpan(d.Block.Start, d.End), d.Parent))];
    }

    /// <summary>What no provision covers, cut where the reason changes.</summary>
    private ImmutableArray<UnplacedText> Unplaced()
    {
        var unplaced = ImmutableArray.CreateBuilder<UnplacedText>();
        int provision = 0;
        foreach (Block block in _blocks)
        {
            while (provision < _provisions.Count && _provisions[provision].Span.End <= block.Start)
            {
                provision++;
            }

            bool covered = provision < _provisions.Count && _provisions[provision].Span.Start <= block.Start;
            if (covered)
            {
                continue;
            }

            UnplacedReason reason = block.Aside ?? (block.Heading is null ? UnplacedReason.Unknown : UnplacedReason.Heading);
            if (unplaced.Count > 0 && unplaced[^1] is { } last && last.Reason == reason
                && (provision == 0 || _provisions[provision - 1].Span.End <= last.Span.Start))
            {
                unplaced[^1] = last with { Span = new TextSpan(last.Span.Start, block.End) };
            }
            else
            {
                unplaced.Add(new UnplacedText(new TextSpan(block.Start, block.End), reason));
            }
        }

        return unplaced.ToImmutable();
    }
}
