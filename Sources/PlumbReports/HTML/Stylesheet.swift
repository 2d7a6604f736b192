/// The look of the report: light and dark by the reader's setting, one column on a phone, everything open in print.
enum Stylesheet {
  static let text: StaticString = """
    :root{--page:#f6f7f9;--card:#fff;--ink:#1b2330;--faint:#667085;--line:#e3e7ee;--code:#f1f3f7;
    --good:#12805c;--good-soft:#e0f4ec;--bad:#c4314b;--bad-soft:#fce8ec;--doubt:#9a6700;
    --doubt-soft:#fdf3d7;--blocked:#7b5ea7;--blocked-soft:#efe9f8;--quiet:#8a94a6;--quiet-soft:#eceff4;
    --blue:#2b63c6;--blue-soft:#e5edfb}
    @media (prefers-color-scheme:dark){:root{--page:#10141b;--card:#181e28;--ink:#e4e8ef;
    --faint:#94a0b3;--line:#2a3341;--code:#10151d;--good:#4fc797;--good-soft:#15352b;--bad:#f2788d;
    --bad-soft:#401c25;--doubt:#e0b04c;--doubt-soft:#3a2f14;--blocked:#b89be0;--blocked-soft:#2d2440;
    --quiet:#7f8a9c;--quiet-soft:#232b37;--blue:#7ea6ee;--blue-soft:#1b2a45}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);line-height:1.5;overflow-wrap:anywhere;
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
    font-size:.87em}
    .inner,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
    .banner{color:#fff;padding:28px 0 32px}
    .banner.good{background:linear-gradient(135deg,#0d6b4d,#1a9c71)}
    .banner.bad{background:linear-gradient(135deg,#8f1f37,#d3455f)}
    .banner.doubt{background:linear-gradient(135deg,#7a5200,#b9821a)}
    .brand{display:flex;align-items:center;gap:8px;font-weight:600;letter-spacing:.02em;opacity:.9}
    h1{margin:14px 0 0;font-size:clamp(34px,6vw,54px);line-height:1.1;letter-spacing:-.02em}
    .lead{margin:8px 0 20px;font-size:18px;opacity:.95}
    h2{margin:40px 0 14px;font-size:22px;letter-spacing:-.01em}
    h3{margin:0 0 6px;font-size:12px;font-weight:600;text-transform:uppercase;letter-spacing:.06em;
    color:var(--faint)}h3 span{text-transform:none;letter-spacing:0;font-weight:400}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}
    .facts dt{opacity:.75;font-size:14px}.facts dd{margin:0;font-size:14px}
    .banner .facts{display:flex;flex-wrap:wrap;gap:10px 36px}
    .banner .facts dt{font-size:12px}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:12px;
    margin-top:24px}
    .card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px}
    .card strong{display:block;font-size:27px;line-height:1.2;letter-spacing:-.02em;
    font-variant-numeric:tabular-nums}
    .card span{color:var(--faint);font-size:13px}
    .bar{margin-top:16px}
    .bar svg{display:block;width:100%;height:12px;border-radius:6px;background:var(--line)}
    .legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:8px 0 0;padding:0;
    color:var(--faint);font-size:13px}
    .legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
    rect.conforms{fill:var(--good)}rect.deviates{fill:var(--bad)}rect.flaky{fill:var(--doubt)}
    rect.blocked{fill:var(--blocked)}rect.inconclusive{fill:var(--blue)}rect.skipped{fill:var(--quiet)}
    i.conforms{background:var(--good)}i.deviates{background:var(--bad)}i.flaky{background:var(--doubt)}
    i.blocked{background:var(--blocked)}i.inconclusive{background:var(--blue)}
    i.skipped{background:var(--quiet)}
    .cause{background:var(--card);border:1px solid var(--line);border-radius:12px;margin:0 0 12px}
    .cause summary{display:flex;align-items:baseline;gap:12px;padding:13px 16px;cursor:pointer;
    list-style:none}
    .cause summary::-webkit-details-marker{display:none}
    .cause summary::before{content:"›";color:var(--faint);font-size:20px;line-height:1;
    transition:transform .12s}
    .cause[open] summary::before{transform:rotate(90deg)}
    .cause summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:12px}
    .title{font-weight:600;flex:1 1 auto;min-width:0}
    .where{flex:0 1 auto;text-align:right;font-size:14px;min-width:0}
    .level{flex:none;border-radius:99px;padding:1px 10px;font-size:12px;font-weight:600}
    .level.must{background:var(--bad-soft);color:var(--bad)}
    .level.should{background:var(--doubt-soft);color:var(--doubt)}
    .level.may{background:var(--quiet-soft);color:var(--faint)}
    .content{display:grid;grid-template-columns:minmax(0,1fr);gap:18px;padding:4px 16px 18px;
    border-top:1px solid var(--line);padding-top:16px}
    .content .facts dt{color:var(--faint);opacity:1}
    .pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:14px}
    .expected,.actual{border-radius:10px;padding:12px 14px}
    .expected{background:var(--good-soft)}.actual{background:var(--bad-soft)}
    .expected h3{color:var(--good)}.actual h3{color:var(--bad)}
    .expected p,.actual p{margin:0;white-space:pre-wrap}
    pre{margin:0;background:var(--code);border:1px solid var(--line);border-radius:10px;
    padding:12px 14px;max-height:460px;overflow:auto;white-space:pre-wrap;line-height:1.45}
    .steps{margin:0;padding-left:22px;font-size:14px}
    .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:12px}
    table{border-collapse:collapse;width:100%;font-size:14px}
    th,td{padding:7px 12px;text-align:left;vertical-align:baseline;border-top:1px solid var(--line)}
    thead th{border-top:0;color:var(--faint);font-size:12px;font-weight:600;white-space:nowrap}
    tbody th{font-weight:500;overflow-wrap:normal}
    .places{min-width:720px}
    .matrix tbody th code{white-space:nowrap}.matrix td:last-child{min-width:210px}
    .matrix td.number:last-child{min-width:0}
    .summed tbody tr:last-child th{font-weight:600}code{unicode-bidi:isolate}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    td.none{color:var(--quiet);opacity:.6}
    td.conforms{background:var(--good-soft);color:var(--good)}
    td.deviates{background:var(--bad-soft);color:var(--bad);font-weight:600}
    td.flaky{background:var(--doubt-soft);color:var(--doubt)}
    td.blocked{background:var(--blocked-soft);color:var(--blocked)}
    td.inconclusive{background:var(--blue-soft);color:var(--blue)}
    td.skipped{background:var(--quiet-soft);color:var(--faint)}
    .status{display:inline-block;white-space:nowrap;border-radius:6px;padding:0 7px;margin:1px 4px 1px 0;
    font-size:12.5px;background:var(--quiet-soft);color:var(--faint)}
    .status.s2{background:var(--good-soft);color:var(--good)}
    .status.s3{background:var(--blue-soft);color:var(--blue)}
    .status.s4{background:var(--doubt-soft);color:var(--doubt)}
    .status.s5{background:var(--bad-soft);color:var(--bad)}
    .unmet{margin-top:10px;font-size:14px}.unmet summary{cursor:pointer}.unmet p{margin:8px 0 0}
    .unmet ul{margin:2px 0 0;padding-left:22px;columns:2;column-gap:28px}.unmet li{break-inside:avoid}
    .untried{color:var(--doubt)}.faint{color:var(--faint)}
    footer{color:var(--faint);font-size:13px;padding-top:36px;padding-bottom:36px}
    @media (max-width:700px){.inner,main,footer{padding:0 14px}.pair{grid-template-columns:1fr}
    .cause summary{flex-wrap:wrap}.title{flex-basis:70%}.where{text-align:left;flex-basis:100%}
    .content .facts{grid-template-columns:1fr;gap:0}.content .facts dd{margin-bottom:6px}
    .cards{grid-template-columns:repeat(auto-fit,minmax(130px,1fr))}}
    @media print{:root{--page:#fff}body{font-size:11px}.banner{print-color-adjust:exact;
    -webkit-print-color-adjust:exact}details::details-content{content-visibility:visible;display:block}
    pre{max-height:none}.cause,.card,tr{break-inside:avoid}h2{break-after:avoid}}
    """
}
