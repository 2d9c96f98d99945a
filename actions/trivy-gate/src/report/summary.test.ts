import { describe, expect, test } from 'vitest';
import { Summary } from '../../../../kit/report/summary.ts';
import { sampleFinding } from '../findings/finding-sample.ts';
import type { Finding } from '../findings/trivy-report.ts';
import type { Decision } from '../policy/policy.ts';
import { nameFindings, passTitle, summarize } from './summary.ts';

const facts = {
  subject: { name: 'ghcr.io/acme/shop', digest: 'sha256:1', platform: undefined },
  policy: { severity: ['CRITICAL'], fixableOnly: false, eol: 'error' },
  scanner: 'Trivy 0.74.0',
  databaseUpdatedAt: '2026-11-21T06:00:00Z',
  databaseRepository: 'ghcr.io/aquasecurity/trivy-db:2',
  reportFile: '/tmp/report.json',
} as const;

function finding(changes: Partial<Finding> = {}): Finding {
  return sampleFinding({ id: 'CVE-1', installed: '3.0', fixed: '3.1', ...changes });
}

function block(blocking: readonly Finding[]): Decision {
  const counts = { CRITICAL: blocking.length, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
  return { verdict: 'block', counts, blocking, warnings: [] };
}

function render(decision: Decision): string {
  const summary = new Summary();
  summarize(summary, decision, facts);
  return summary.render();
}

describe('the summary', () => {
  test('has a row for each package, with all versions that fix it', () => {
    const text = render(
      block([
        finding(),
        finding({ id: 'CVE-2', fixed: '3.2' }),
        finding({ id: 'CVE-3', fixed: undefined }),
        finding({ id: 'CVE-4', package: 'zlib', place: 'app/x' }),
      ]),
    );
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/`openssl` \| `3.0` \| `3.1`, `3.2`, no fix yet \|.*CVE-1.*CVE-3/);
    expect(rows[1]).toContain('`app/x`');
  });

  test('has the policy first when the image passes, below a heading that says so', () => {
    const decision = { ...block([]), verdict: 'pass' } as Decision;
    const text = render(decision);
    expect(passTitle(decision)).toBe('✅ trivy-gate: The image passes');
    expect(text).toMatch(/^CRITICAL blocks, .*: nothing that blocks was found\./);
    expect(text).toContain('`/tmp/report.json`');
  });

  test('names the layer that brought a package, and what made it', () => {
    const layer = { diffId: 'sha256:1', number: 2, of: 5, instruction: 'RUN a | b' };
    const bare = { ...layer, number: 1, instruction: undefined };
    const text = render(
      block([finding({ layer, place: 'app/x' }), finding({ package: 'zlib', layer: bare })]),
    );
    expect(text).toContain('`app/x`<br>layer 2 of 5<br>`RUN a \\| b` |');
    expect(text).toContain('| layer 1 of 5 |');
  });

  test('says what runs now, and how the image differs from it', () => {
    const lists = { new: [], known: [finding()], fixed: [], tolerated: [], overdue: [] };
    const comparison = { name: 'ghcr.io/acme/shop', digest: 'sha256:2', ...lists };
    const text = render({ ...block([]), verdict: 'pass', comparison } as Decision);
    expect(text).toContain('Already in production: 1');
    expect(text).toContain('- Compared with: `ghcr.io/acme/shop@sha256:2`');
  });

  test('has what blocks, what is waived, what is fixed and what runs already, in this order', () => {
    const names = ['CVE-blocks', 'CVE-waived', 'CVE-fixed', 'CVE-known'];
    const [blocks, waived, fixed, known] = names.map((id) => finding({ id }));
    if (!blocks || !waived || !fixed || !known) throw new Error('too few');
    const waiver = {
      ...{ id: waived.id, package: undefined, paths: [], image: undefined, owner: '@mia' },
      ...{ reason: 'x', expires: undefined, file: 'w.yaml', line: 1 },
    };
    const text = render({
      ...block([blocks]),
      waived: [{ finding: waived, waiver, daysLeft: undefined }],
      comparison: {
        ...{ name: 'shop', digest: 'sha256:2', new: [blocks, waived], known: [known] },
        ...{ fixed: [fixed], tolerated: [known], overdue: [] },
      },
    });
    const places = names.map((name) => text.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
  });

  test('of an image that was not judged shows the other doubts, and what was found', () => {
    const doubts = [
      { code: 'FG008', sentence: 'Another image.' },
      { code: 'FG004', sentence: 'No packages.' },
    ] as const;
    const text = render({ ...block([finding()]), verdict: 'error', doubts });
    expect(text).toContain('- FG004: No packages.');
    expect(text).not.toContain('FG008');
    expect(text).toContain('What was found until then blocks as well');
    expect(text).not.toContain('Found:');
  });

  test('links only to the web, and keeps foreign text from being markup', () => {
    const hostile = finding({
      id: '[x](javascript:1)',
      package: '`|<img src=x>',
      url: 'javascript:alert(1)',
      installed: '@octocat',
    });
    const text = render(block([hostile, finding({ url: 'https://x.example/a)<b>' })]));
    expect(text).not.toContain('](javascript');
    expect(text).toContain('](https://x.example/a%29%3Cb%3E)');
  });
});

test('an error names five findings and counts the rest', () => {
  const text = nameFindings(Array.from({ length: 8 }, (_, n) => finding({ id: `CVE-${n}` })));
  expect(text.split('\n')).toHaveLength(6);
  expect(text).toContain('CVE-0 (CRITICAL) in openssl 3.0, fixed in 3.1');
  expect(text).toContain('and 3 more');
});
