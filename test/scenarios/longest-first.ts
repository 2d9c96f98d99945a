/** The order of the scenario files: those that take minutes first, so that none of them is left alone at the end. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Beginnings of the names of long files, the longest first; all others come after them. */
const LONG = [
  'rolling-deploy-killed',
  'rolling-deploy-hosts',
  'rolling-deploy-rollback',
  'rolling-deploy-single',
  'rolling-deploy-broken',
  'rolling-deploy-adopt',
  'rolling-deploy-zero',
  'rolling-deploy',
  'build-image-faults',
  'trivy-gate-doubt',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => basename(moduleId).startsWith(name));
  return place < 0 ? LONG.length : place;
}
