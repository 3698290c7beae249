namespace SovereigntyApi.Reports.Formats;

/// <summary>The style sheet of HTML reports. Every pair of colours has a contrast of at least 4.5 to 1; marks differ by their line too.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """

        :root { color-scheme: light dark; --page: #ffffff; --ink: #1b1b1b; --soft: #f2f2f0; --line: #767676; --link: #0b4f9e;
          --adverse: #fbe3de; --adverse-line: #9c2b12; --favourable: #ddefe1; --favourable-line: #1d6b34; --neutral: #e5e6f4; --neutral-line: #47479a; }
        @media (prefers-color-scheme: dark) { :root { --page: #15171a; --ink: #ececec; --soft: #22252a; --line: #9a9a9a; --link: #9cc8ff;
          --adverse: #4b221a; --adverse-line: #ff9d85; --favourable: #183c24; --favourable-line: #86dc9f; --neutral: #2b2c52; --neutral-line: #b5b6ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
        main { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
        h1, h2, h3, h4, table, dl, figcaption, .notice, sup { font-family: system-ui, sans-serif; }
        a { color: var(--link); }
        a:focus-visible, .frame:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .notice { border: 1px solid var(--line); border-left-width: .4rem; background: var(--soft); padding: .6rem .9rem; }
        .frame { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; min-width: 38rem; font-size: .92rem; }
        caption { text-align: left; font-weight: bold; padding: .3rem 0; }
        th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        thead th { background: var(--soft); }
        tbody th { font-weight: normal; }
        tr, li, figure { break-inside: avoid; }
        .reading { display: grid; gap: 1.2rem; margin: 1rem 0; }
        @media (min-width: 56rem) { .reading { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; } }
        .text { margin: 0; white-space: pre-wrap; border-left: .2rem solid var(--line); padding-left: 1rem; }
        mark { color: var(--ink); background: var(--neutral); padding: .05em 0; border-bottom: .14em dotted var(--neutral-line); }
        mark.adverse { background: var(--adverse); border-bottom: .14em solid var(--adverse-line); }
        mark.favourable { background: var(--favourable); border-bottom: .2em double var(--favourable-line); }
        mark.mixed { background: var(--soft); border-bottom: .14em dashed var(--ink); }
        sup { line-height: 1; font-size: .72em; }
        sup a { padding: .2em .3em; }
        .notes { list-style: none; margin: 0; padding: 0; display: grid; gap: .8rem; }
        .notes li { border: 1px solid var(--line); border-left: .4rem dotted var(--neutral-line); padding: .5rem .8rem; }
        .notes li.adverse { border-left: .4rem solid var(--adverse-line); }
        .notes li.favourable { border-left: .4rem double var(--favourable-line); }
        .notes li:target { outline: 3px solid var(--link); }
        .notes p { margin: 0 0 .4rem; }
        dl { margin: 0; font-size: .88rem; }
        dt { font-weight: bold; }
        dd { margin: 0 0 .3rem 1rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        figure { margin: 1rem 0; }
        figcaption { font-size: .9rem; }
        svg { max-width: 100%; height: auto; }
        svg text { fill: var(--ink); font-family: system-ui, sans-serif; font-size: 13px; }
        svg .axis { stroke: var(--line); stroke-width: 1; }
        svg .low { fill: var(--adverse-line); }
        svg .high { fill: var(--favourable-line); }
        svg .even { fill: var(--neutral-line); }
        @media print {
          :root { --page: #fff; --ink: #000; --soft: #f2f2f0; --line: #767676; --link: #000; --adverse: #fbe3de; --adverse-line: #9c2b12;
            --favourable: #ddefe1; --favourable-line: #1d6b34; --neutral: #e5e6f4; --neutral-line: #47479a; }
          main { max-width: none; padding: 0; } .frame { overflow: visible; } table { min-width: 0; } .back { display: none; } a { text-decoration: none; }
          mark { print-color-adjust: exact; }
        }

        """;
}
