/** Reports that are missing, cut off, of another form, about something else, or with findings taken out. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLEAN, CRITICAL } from '../visits.ts';
import { type Row, type Scene, undecidedIn } from './situation.ts';

/** The gate with a scanner that does this in place of a scan, and sees the image that would pass. */
function scanning(lines: string, image: 'old' | 'clean' = 'clean'): Row[3] {
  return async (scene) => ({
    inputs: { image: scene[image].reference, ...(await scene.stage.standIn('image', lines)) },
  });
}

/** A scanner that is called with more flags than the gate gives it. */
const calledWith = (flags: string) => scanning(`exec "$real" "$@" ${flags}`, 'old');

/** What a scanner does that changes its report afterwards, by a statement of JavaScript about `report`. */
function editing(statement: string): string {
  const script = [
    'const fs = require("node:fs");',
    'const file = process.argv[1];',
    'const report = JSON.parse(fs.readFileSync(file, "utf8"));',
    statement,
    'fs.writeFileSync(file, JSON.stringify(report));',
  ].join(' ');
  return `"$real" "$@" && '${process.execPath}' -e '${script}' "$report"`;
}

/** The gate with a report that is changed after the scan. */
function edited(statement: string, inputs: Readonly<Record<string, string>> = {}): Row[3] {
  const arrange = scanning(editing(statement), 'old');
  return async (scene: Scene) => {
    const call = await arrange(scene);
    return { ...call, inputs: { ...call.inputs, ...inputs } };
  };
}

const written = (text: string) => scanning(`printf %s '${text}' > "$report"`);

/** The situations of this group. */
export const reports = undecidedIn('report', [
  ['it is missing', 'FG007', /it is missing/, scanning('exit 0')],
  ['it is empty', 'FG007', /it is empty/, scanning(': > "$report"')],
  ['it is a directory', 'FG007', /can not be read \(EISDIR/, scanning('mkdir "$report"')],
  ['it was cut off', 'FG007', /complete JSON/, scanning('"$real" "$@"; truncate -s 900 "$report"')],
  ['it is a page', 'FG007', /complete JSON/, written('<html>')],
  ['it is nothing, in JSON', 'FG007', /at its root/, written('null')],
  ['it is a list', 'FG007', /at its root/, written('[]')],
  ['it has schema 1', 'FG007', /schema 1/, edited('report.SchemaVersion = 1;')],
  ['it has schema 3', 'FG007', /schema 3/, edited('report.SchemaVersion = 3;')],
  ['it does not say its schema', 'FG007', /SchemaVersion/, edited('delete report.SchemaVersion;')],
  [
    'it has a severity of which nothing is known',
    'FG007',
    /Vulnerabilities\.\d+\.Severity/,
    edited('report.Results[0].Vulnerabilities[0].Severity = "SEVERE";'),
  ],
  [
    'a finding in it has no name',
    'FG007',
    /Vulnerabilities\.\d+\.VulnerabilityID/,
    edited('delete report.Results[0].Vulnerabilities[0].VulnerabilityID;'),
  ],
  [
    'it has no results, and a system',
    'FG004',
    /is debian 12.*, but not one of its packages/,
    edited('report.Results = [];'),
  ],
  [
    'it has results without packages',
    'FG004',
    /is debian 12.*, but not one of its packages/,
    edited('for (const part of report.Results) delete part.Packages;'),
  ],
  [
    'it has neither results nor a system',
    'FG004',
    /Neither/,
    edited('delete report.Results; delete report.Metadata.OS;'),
  ],
  [
    'it names another digest',
    'FG008',
    /was to be scanned, the report is about sha256:0000/,
    scanning('"$real" "$@"; sed -i "s/@sha256:..../@sha256:0000/" "$report"'),
  ],
  [
    'it names no digest',
    'FG008',
    /an image without a digest/,
    edited('delete report.Metadata.RepoDigests;'),
  ],
  [
    'it is about another platform',
    'FG008',
    /linux\/amd64 was to be scanned, the report is about linux\/arm64/,
    edited('report.Metadata.ImageConfig.architecture = "arm64";', { platform: 'linux/amd64' }),
  ],
  [
    'it does not say its platform',
    'FG008',
    /about an unknown platform/,
    edited('delete report.Metadata.ImageConfig;', { platform: 'linux/amd64' }),
  ],
  [
    'it is a bill of materials in CycloneDX',
    'FG007',
    /at SchemaVersion/,
    calledWith('--format cyclonedx'),
  ],
  [
    'it is a bill of materials in SPDX',
    'FG007',
    /at SchemaVersion/,
    calledWith('--format spdx-json'),
  ],
  ['it is a table', 'FG007', /complete JSON/, calledWith('--format table')],
  [
    'findings were taken out of it by a list',
    'FG010',
    /findings were taken out/,
    async ({ stage, old }) => {
      const list = join(stage.scratch, 'list-of-somebody');
      await writeFile(list, `${CRITICAL.id}\n`);
      const scanner = await stage.standIn('image', `exec "$real" "$@" --ignorefile '${list}'`);
      return { inputs: { image: old.reference, ...scanner } };
    },
  ],
  [
    'the scanner read other settings for it',
    'FG010',
    /read its settings from/,
    async ({ stage, old }) => {
      const settings = join(stage.scratch, 'settings-of-somebody.yaml');
      await writeFile(settings, 'severity: [LOW]\n');
      const scanner = await stage.standIn('image', `exec "$real" "$@" --config '${settings}'`);
      return { inputs: { image: old.reference, ...scanner } };
    },
  ],
  [
    'the scanner took the system for another one',
    'FG010',
    /settings that are not ours/,
    calledWith('--distro alpine/3.22'),
  ],
  [
    'the scanner asked a server for it',
    'FG005',
    /127\.0\.0\.1:9.* refused/,
    calledWith('--server http://127.0.0.1:9'),
  ],
  [
    'the scanner wrote its settings in place of it',
    'FG010',
    /settings that are not ours/,
    calledWith('--generate-default-config'),
  ],
  [
    'the scanner loaded a module',
    'FG010',
    /loaded a module/,
    scanning(
      'printf "2026-11-21T10:00:00Z\\tINFO\\tReading a module...\\n" >&2; exec "$real" "$@"',
    ),
  ],
  [
    'the scanner finds nothing, anywhere',
    'FG009',
    /Ancient packages of debian 12/,
    async ({ stage, clean }) => {
      const blind = '"$real" "$@"; sed -i "s/\\"Vulnerabilities\\"/\\"Nothing\\"/" "$report"';
      return { inputs: { image: clean.reference, ...(await stage.standIn('sbom', blind)) } };
    },
  ],
  [
    'the scanner finds nothing in one of the ecosystems',
    'FG009',
    /node-pkg/,
    async ({ stage }) => {
      const image = await stage.image({ debs: CLEAN, npm: { lodash: '4.17.21' } });
      const blind = editing(
        'report.Results = report.Results.filter((part) => part.Class !== "lang-pkgs");',
      );
      return { inputs: { image: image.reference, ...(await stage.standIn('sbom', blind)) } };
    },
  ],
]);
