namespace SovereigntyApi.Reports.Composition;

/// <summary>Composes one reading: result, text with notes, tests, what was set aside, what is open, sources.</summary>
internal sealed class ReadingComposer(Report report, ReportReading reading, int number, int depth, List<Block> blocks)
{
    private readonly Dictionary<string, CriterionCard> _criteria = reading.Criteria.ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indicators = reading.Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);

    public void Compose()
    {
        blocks.Add(new NoticeBlock("Whose view this is", reading.Rulebook.Viewpoint));
        Source();
        if (reading.Treaty is { } treaty)
        {
            Treaty(treaty);
        }
        else
        {
            Provision(reading.Provisions[0]);
        }

        Tests();
        Points("Warnings", reading.Warnings.Select(w => (w.Provision is null ? "" : $"{w.Provision}: ") + w.Detail));
        Paragraphs();
        Heading("Citation and disclaimer");
        blocks.Add(Paragraph(new Words("Cite as: "), new Words(ReportWords.Citation(reading))));
        blocks.Add(new NoticeBlock("What this is not", reading.Disclaimer));
    }

    private void Source()
    {
        var subject = report.Subject;
        (string Term, string? Value)[] known =
        [
            ("Treaty", subject.Treaty), ("Article", subject.Article), ("Heading", subject.Heading), ("Taken from", subject.Address),
            ("Date of the text", subject.Date), ("Reference", subject.ClientReference),
        ];
        if (number == 1 && known.Any(k => k.Value is not null))
        {
            blocks.Add(new TableBlock("The text", ["What", "As given by the caller"],
                [.. known.Where(k => k.Value is not null).Select(k => Row([new Words(k.Term)], [new Words(k.Value!)]))]));
        }
    }

    private void Provision(ReportProvision provision)
    {
        Heading("Result");
        blocks.Add(Paragraph(new Strong(ReportWords.Verdict(provision.Verdict, reading))));
        blocks.Add(Paragraph(
            new Words($"Kind of provision: {provision.Kind}. The text is {ReportWords.Applicability(reading.Applicability)}."
                + (reading.Complete ? "" : " The reading was stopped by a limit before its end."))));
        Points(null, reading.Reasons);
        var notes = provision.Findings.ToDictionary(f => f.Id, f => Note(f, "p1"), StringComparer.Ordinal);
        if (provision.Levels.Any(l => l.Level is not null))
        {
            blocks.Add(new ProfileBlock(new LevelProfile(
                "Levels by criterion",
                string.Join("; ", provision.Levels.Select(l => $"{_criteria[l.Criterion].Name}: {ReportWords.Level(_criteria[l.Criterion], l.Level)}")) + ".",
                ["this provision"],
                [.. provision.Levels.Select(l => new LevelSeries(_criteria[l.Criterion], [l.Level]))])));
        }

        blocks.Add(new TableBlock("Criteria", ["Criterion", "Level", "Speaks for", "Speaks against", "How the level comes about"],
            [.. provision.Levels.Select(l => Row([new Words(_criteria[l.Criterion].Name)], [new Words(ReportWords.Level(_criteria[l.Criterion], l.Level))], Links(l.For, notes), Links(l.Against, notes), [new Words(l.Statement)]))]));
        Heading("The text and what was found in it");
        Text(provision, notes);
        Rest(provision, notes, depth);
    }

    private void Treaty(TreatyOverview treaty)
    {
        Heading("The treaty as a whole");
        blocks.Add(Paragraph(
            new Words($"The text is {ReportWords.Applicability(reading.Applicability)}. It was read in {reading.Provisions.Count} provisions. A treaty as a whole has no verdict and no score."
                + (reading.Complete ? "" : " The reading was stopped by a limit before its end."))));
        Points(null, reading.Reasons);
        if (reading.Provisions.Any(p => p.Levels.Any(l => l.Level is not null)))
        {
            blocks.Add(new ProfileBlock(new LevelProfile(
                "Levels by criterion, provision by provision",
                string.Join(" ", treaty.Spreads.Select(s => $"{_criteria[s.Criterion].Name}: {Spread(s)}.")) + " The table of provisions below has every level.",
                [.. reading.Provisions.Select(p => p.EId ?? "")],
                [.. reading.Criteria.Select((c, i) => new LevelSeries(c, [.. reading.Provisions.Select(p => p.Levels[i].Level)]))])));
        }

        blocks.Add(new TableBlock("How levels are spread", ["Criterion", "Provisions at each level", "Lowest", "Highest"],
            [.. treaty.Spreads.Select(s => Row([new Words(_criteria[s.Criterion].Name)], [new Words(Spread(s))], [new Words(Names(s.Against))], [new Words(Names(s.For))]))]));
        foreach (var spread in treaty.Spreads.Where(s => s.Against.Count + s.For.Count > 0))
        {
            SubHeading($"What decides: {_criteria[spread.Criterion].Name}");
            blocks.Add(new ListBlock([.. spread.Against.Concat(spread.For).Select(d =>
                (IReadOnlyList<Inline>)[new Strong($"{d.EId} ({ReportWords.Signed(d.Level)})"), new Words($": {d.Reason}")])]));
        }

        blocks.Add(Paragraph(new Words(treaty.Credibility)));
        blocks.Add(new TableBlock("Reservations, withdrawal, amendment, disputes, entry into force", ["Matter", "What the treaty lays down", "Where"],
            [.. treaty.Regimes.Select(r => Row([new Words(Spaced(r.Id))], [new Words(r.Values.Count == 0 ? "nothing was found" : string.Join(", ", r.Values.Select(Spaced)))], [new Words(string.Join(", ", r.Provisions))]))]));
        Points("Where articles pull against each other", treaty.Tensions);
        Points("What the treaty's text cannot answer", treaty.Questions);
        blocks.Add(new TableBlock("Provisions", ["Provision", "Heading", "Kind", .. reading.Criteria.Select(c => c.Name), "Found"],
            [.. reading.Provisions.Select(p => Row(
                [[new Words(p.EId ?? "")], [new Words(p.Heading ?? "")], [new Words(p.Kind)],
                 .. p.Levels.Select(l => (IReadOnlyList<Inline>)[new Words(l.Level is { } known ? ReportWords.Signed(known) : "none")]),
                 [new Words(string.Join(", ", p.Findings.Select(f => _indicators.GetValueOrDefault(f.Indicator, f.Indicator))))]]))]));
        Heading("Provision by provision");
        foreach (var (provision, index) in reading.Provisions.Select((p, i) => (p, i)))
        {
            SubHeading(provision.Heading is null ? provision.EId ?? "" : $"{provision.EId}: {provision.Heading}");
            blocks.Add(Paragraph(
                new Words($"{provision.Kind}; "),
                new Words(string.Join("; ", provision.Levels.Select(l => $"{_criteria[l.Criterion].Name} {(l.Level is { } known ? ReportWords.Signed(known) : "none")}"))),
                new Words(".")));
            var notes = provision.Findings.ToDictionary(f => f.Id, f => Note(f, $"p{index + 1}"), StringComparer.Ordinal);
            Text(provision, notes);
            Rest(provision, notes, depth + 2);
        }
    }

    private void Text(ReportProvision provision, Dictionary<string, Note> notes) => blocks.Add(new MarkedTextBlock(
        report.Subject.Text[provision.Start..provision.End],
        [.. provision.Findings.SelectMany(f => f.Evidence.Select(e => new Mark(e.At - provision.Start, e.AtEnd - provision.Start, notes[f.Id])))],
        [.. provision.Findings.Select(f => notes[f.Id])]));

    /// <summary>What was set aside, what pulls apart and what is open in one provision.</summary>
    private void Rest(ReportProvision provision, Dictionary<string, Note> notes, int at)
    {
        if (provision.Defeated.Count > 0)
        {
            blocks.Add(new HeadingBlock(at, "Found and set aside"));
            blocks.Add(new ListBlock([.. provision.Defeated.Select(d => (IReadOnlyList<Inline>)
                [new Strong(_indicators.GetValueOrDefault(d.Indicator, d.Indicator)), new Words(": "), new Words(d.Explanation), new Words(" Rule "), new Code(d.RuleId), new Words(".")])]));
        }

        if (provision.Tensions.Count > 0)
        {
            blocks.Add(new HeadingBlock(at, "Where criteria pull against each other"));
            blocks.Add(new ListBlock([.. provision.Tensions.Select(t => (IReadOnlyList<Inline>)[new Words(t.Explanation), new Words(" "), .. Links(t.Findings, notes)])]));
        }

        Points("What this text alone cannot answer", provision.Questions, at);
    }

    private Note Note(ReportFinding finding, string place)
    {
        var rests = finding.Paragraphs.Count == 0
            ? ReportWords.Basis(finding.Basis)
            : $"{ReportWords.Basis(finding.Basis)} ({string.Join(", ", finding.Paragraphs)})";
        var particulars = new List<Particular>
        {
            new("Words", [.. finding.Evidence.SelectMany((e, i) => (Inline[])[new Words(i == 0 ? "" : "; "), new Quoted(e.Exact), new Words($" at {ReportWords.Number(e.Start)} to {ReportWords.Number(e.End)}")])]),
            new("Effect", [new Words(finding.Effects.Count == 0 ? "none counted" : string.Join("; ", reading.Criteria.Where(c => finding.Effects.ContainsKey(c.Id)).Select(c => $"{c.Name} {ReportWords.Signed(finding.Effects[c.Id])}")))]),
            new("Rule", [new Code(finding.RuleId), .. finding.AlsoMatched.SelectMany((r, i) => (Inline[])[new Words(i == 0 ? "; also matched by " : ", "), new Code(r)])]),
            new("Rests on", [new Words(rests)]),
        };
        if (finding.OpposingReading is { } opposing)
        {
            particulars.Add(new("Others would say", [new Words(opposing)]));
        }

        foreach (var remedy in finding.Remedies)
        {
            var precedents = remedy.Precedents.Count == 0 ? "" : $" Used with: {string.Join("; ", remedy.Precedents)}.";
            particulars.Add(new("Type of remedy in treaty practice", [new Words($"{remedy.Name}: {remedy.Availability}. {string.Join(" ", remedy.Reasons)}{precedents}")]));
        }

        if (finding.NoRemedy is { } none)
        {
            particulars.Add(new("No type of remedy", [new Words(none)]));
        }

        return new Note
        {
            Anchor = $"r{ReportWords.Number(number)}-{place}-{finding.Id}",
            Label = finding.Id,
            Polarity = finding.Polarity,
            Title = _indicators.GetValueOrDefault(finding.Indicator, finding.Indicator),
            Explanation = finding.Explanation,
            Authority = $"Rule {finding.RuleId}. Rests on {rests}.",
            Particulars = particulars,
        };
    }

    private void Tests()
    {
        if (reading.Tests.Count == 0)
        {
            return;
        }

        Heading("Tests");
        blocks.Add(new TableBlock("The document's reasons", ["Test", "Triggered", "By", "Paragraphs"],
            [.. reading.Tests.Select(t => Row([new Words(t.Name)], [new Words(t.Triggered ? "yes" : "no")], [new Words(string.Join(", ", t.By.Select(b => _indicators.GetValueOrDefault(b, b))))], [new Words(string.Join(", ", t.Paragraphs))]))]));
    }

    private void Paragraphs()
    {
        if (reading.Paragraphs.Count == 0)
        {
            return;
        }

        Heading("Paragraphs of the document");
        blocks.Add(new TableBlock("What findings and criteria rest on", ["Paragraph", "Heading", "What it says, in our words", "A few of its own"],
            [.. reading.Paragraphs.Select(p => Row([new Words(p.Locator)], [new Words(p.Heading)], [new Words(p.Summary)], [new Quoted(p.Quote)]))]));
    }

    private void Heading(string text) => blocks.Add(new HeadingBlock(depth, text));

    private void SubHeading(string text) => blocks.Add(new HeadingBlock(depth + 1, text));

    private void Points(string? heading, IEnumerable<string> points, int? at = null)
    {
        IReadOnlyList<Inline>[] items = [.. points.Select(p => (IReadOnlyList<Inline>)[new Words(p)])];
        if (items.Length == 0)
        {
            return;
        }

        if (heading is not null)
        {
            blocks.Add(new HeadingBlock(at ?? depth, heading));
        }

        blocks.Add(new ListBlock(items));
    }

    private string Spread(LevelSpread spread)
    {
        var min = _criteria[spread.Criterion].Min;
        return string.Join(", ", spread.Counts.Select((count, i) => $"{ReportWords.Number(count)} at {ReportWords.Signed(min + i)}"));
    }

    private static string Names(IReadOnlyList<DecidingProvision> provisions) => string.Join(", ", provisions.Select(p => p.EId));

    private static string Spaced(string id) => id.Replace('-', ' ');

    private static IReadOnlyList<Inline> Links(IReadOnlyList<string> ids, Dictionary<string, Note> notes) =>
        ids.Count == 0 ? [new Words("nothing")] : [.. ids.SelectMany((id, i) => (Inline[])[new Words(i == 0 ? "" : ", "), notes.TryGetValue(id, out var note) ? new NoteLink(note) : new Words(id)])];

    private static ParagraphBlock Paragraph(params Inline[] content) => new(content);

    private static IReadOnlyList<Inline>[] Row(params IReadOnlyList<Inline>[] cells) => cells;
}
