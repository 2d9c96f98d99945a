import { expect, it } from 'vitest';
import { Summary } from '../../../../kit/report/summary.ts';
import { sampleEvent, sampleInputs } from '../../../../test/build-image/samples.ts';
import type { BuildStep } from '../engine/build-step.ts';
import type { Measures } from '../measure/measure.ts';
import { planBuild } from '../plan.ts';
import { slowestSteps } from './step-table.ts';
import { type BuildResult, reportBuilt, reportPlanned } from './summary.ts';

function step(name: string, durationMs: number, isCached = false): BuildStep {
  return { name, durationMs, isCached, error: undefined, lastLines: [] };
}

function result(push: string, changes: Partial<BuildResult> = {}): BuildResult {
  const checkout = { sha: 'b'.repeat(40), committedAt: 1 };
  return {
    plan: planBuild({
      inputs: sampleInputs({ push, 'build-args': 'KEY=value' }),
      event: sampleEvent(),
      workspace: '/work',
      checkout,
      branches: [],
      now: new Date(0),
    }),
    ref: undefined,
    measures: undefined,
    durationMs: 12_000,
    engine: 'buildx 0.36.1',
    steps: [],
    ...changes,
  };
}

function measures(changes: Partial<Measures['comparison']> = {}): Measures {
  return {
    sizeBytes: 5_000_000,
    comparison: {
      tag: 'main',
      deltaBytes: 1_000_000,
      deltaPercent: 25,
      isNotable: true,
      reused: new Set(['a']),
      ...changes,
    },
    layers: {
      platform: undefined,
      layers: [
        { instruction: 'FROM | debian', sizeBytes: 4_000_000, isNew: false },
        { instruction: undefined, sizeBytes: 1_000_000, isNew: true },
      ],
    },
  };
}

it('begins with the verdict and the reference to copy', () => {
  const summary = new Summary();
  reportBuilt(summary, result('auto', { ref: 'ghcr.io/acme/shop@sha256:1', measures: measures() }));
  const [verdict, , ...rest] = summary.render().split('\n');
  expect(verdict).toMatch(/^### ✅ build-image: Pushed `ghcr\.io\/acme\/shop:b{40}`$/);
  expect(rest.slice(0, 3)).toEqual(['```', 'ghcr.io/acme/shop@sha256:1', '```']);
  expect(summary.render()).toContain('5.0 MB');
});

it('says why nothing was pushed', () => {
  const summary = new Summary();
  reportBuilt(summary, result('false'));
  expect(summary.render()).toMatch(
    /^### ✅ build-image: Built .*, not pushed\n\nNot pushed: .*push is false/,
  );
});

it('of a dry run names build arguments without their values', () => {
  const summary = new Summary();
  reportPlanned(summary, result('auto').plan, 'buildx 0.36.1');
  expect(summary.render()).toContain('`KEY`');
  expect(summary.render()).not.toContain('value');
});

it('counts what came from the cache among the steps of the Dockerfile', () => {
  const steps = [
    step('[internal] load build context', 50),
    step('[auth] sharing credentials for ghcr.io', 50),
    step('[1/3] FROM debian', 5, true),
    step('[2/3] COPY . /', 5, true),
    step('[build 3/3] RUN make', 5),
  ];
  const summary = new Summary();
  reportBuilt(summary, result('auto', { steps }));
  expect(summary.render()).toContain('1 of 2 steps');
});

it('names the slowest steps, the slowest first, without cached ones and bookkeeping', () => {
  const steps = [
    step('[1/9] a', 200),
    step('[2/9] b', 900),
    step('[3/9] c', 99_000, true),
    step('[internal] d', 99_000),
    step('[4/9] e', 5),
  ];
  expect(slowestSteps(steps).map(({ name }) => name)).toEqual(['[2/9] b', '[1/9] a']);
});

it('tells how much larger the image is than the other one, and which layers are new', () => {
  const summary = new Summary();
  reportBuilt(summary, result('auto', { ref: 'r@sha256:1', measures: measures() }));
  const text = summary.render();
  expect(text).toContain('5.0 MB \\(\\+1.0 MB, \\+25.0 % against main\\)');
  expect(text).toContain('Layers: 1 of 2 new (1.0 MB), against main');
  expect(text).toContain('| `FROM \\| debian` | reused | 4.0 MB |');
  expect(text).toContain('| not told by the image | new | 1.0 MB |');
});

it('is silent about a difference that is not worth a word', () => {
  const summary = new Summary();
  const silent = measures({ isNotable: false });
  reportBuilt(summary, result('auto', { ref: 'r@sha256:1', measures: silent }));
  expect(summary.render()).toContain('| 5.0 MB |');
});

it('without an image to compare with has the layers and their sizes alone', () => {
  const summary = new Summary();
  const alone = { ...measures(), comparison: undefined };
  reportBuilt(summary, result('auto', { ref: 'r@sha256:1', measures: alone }));
  expect(summary.render()).toContain('| `FROM \\| debian` | 4.0 MB |');
  expect(summary.render()).not.toContain('reused');
});
