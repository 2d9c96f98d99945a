/** The report: one HTML file without anything to load, light and dark. */
import { drawPlot, escapeXml, type PlotData } from './plot.ts';

/** One scene of the story as the report tells it. */
export interface SceneReport {
  readonly title: string;
  /** What happened, in a sentence or two. */
  readonly verdict: string;
  readonly good: boolean;
  /** What a person may want to look up or copy: name and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly plot?: PlotData;
  /** The job summary that the action wrote, as Markdown source. */
  readonly summary?: string;
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2733, #e6edf3); --soft: light-dark(#5b6b7b, #9aa7b4);
  --line: light-dark(#e2e8ee, #2b3641); --card: light-dark(#fff, #161c23); --page: light-dark(#f5f7f9, #0e1318); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1040px; padding: 32px 24px 64px; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--page); }
h1 { font-size: 28px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 0 0 8px; }
p { margin: 0 0 12px; } .lead { color: var(--soft); margin-bottom: 28px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 0 0 20px; }
.good::before { content: "✓ "; color: light-dark(#1a7f4b, #4cc38a); } .bad::before { content: "✗ "; color: light-dark(#c62828, #ff6b6b); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 12px 0 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: 14px; }
svg { display: block; width: 100%; height: auto; margin-top: 16px; }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); } svg .axis { fill: var(--soft); font-size: 11px; }
svg .grid { stroke: var(--line); } svg .moment { stroke: var(--soft); stroke-dasharray: 3 3; }
.first { fill: light-dark(#8fb3d9, #5b83ad); } .second { fill: light-dark(#3f9c74, #3f9c74); } .third { fill: #c79a3c; } .fourth { fill: #8c6bb1; }
.failed { fill: light-dark(#d32f2f, #ff5252); } .delay { fill: light-dark(#4a6785, #8fb3d9); opacity: .45; }
details { margin-top: 14px; } summary { cursor: pointer; color: var(--soft); }
pre { overflow: auto; background: var(--page); border-radius: 8px; padding: 12px; font-size: 13px; white-space: pre-wrap; }
`;

/** The whole page. Every text in it is escaped. */
export function renderPage(title: string, lead: string, scenes: readonly SceneReport[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<p class="lead">${escapeXml(lead)}</p>
${scenes.map(renderScene).join('\n')}
</body>
</html>
`;
}

function renderScene(scene: SceneReport): string {
  const facts = scene.facts.map(
    ([name, value]) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`,
  );
  return [
    '<section>',
    `<h2>${escapeXml(scene.title)}</h2>`,
    `<p class="${scene.good ? 'good' : 'bad'}">${escapeXml(scene.verdict)}</p>`,
    scene.plot === undefined ? '' : drawPlot(scene.plot),
    `<dl>${facts.join('')}</dl>`,
    scene.summary === undefined
      ? ''
      : `<details><summary>The summary that the action wrote</summary><pre>${escapeXml(scene.summary)}</pre></details>`,
    '</section>',
  ].join('\n');
}
