/** Visits to the gate: advisories to be stopped by, runs of the action, and what "could not tell" is. */
import { expect } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import { type ActionRun, type RunOptions, runAction } from '../runner/run-action.ts';
import { type GateStage, startGateStage } from '../stack/gate-stage.ts';
import type { Advisory } from '../stack/trivy-db.ts';

export const CRITICAL: Advisory = {
  source: 'debian 12',
  package: 'openssl',
  id: 'CVE-2026-11111',
  severity: 'CRITICAL',
  title: 'Anyone can read the memory of the server',
  fixedVersion: '3.0.20-1',
};
export const HIGH: Advisory = { ...CRITICAL, id: 'CVE-2026-22222', severity: 'HIGH' };
export const UNFIXED: Advisory = {
  source: 'debian 12',
  package: 'zlib',
  id: 'CVE-2026-33333',
  severity: 'CRITICAL',
  title: 'Nobody has mended this',
};
export const NPM: Advisory = {
  source: 'npm::GitHub Security Advisory Npm',
  package: 'lodash',
  id: 'CVE-2026-44444',
  severity: 'CRITICAL',
  title: 'Prototype pollution',
  vulnerableVersions: ['<4.17.21'],
  patchedVersions: ['4.17.21'],
};

export const ALPINE: Advisory = { ...CRITICAL, source: 'alpine 3.22', fixedVersion: '3.5.0-r0' };
export const GO: Advisory = {
  ...NPM,
  source: 'go::GitHub Security Advisory Go',
  package: 'golang.org/x/net',
  vulnerableVersions: ['<0.1.0'],
  patchedVersions: ['0.1.0'],
};

/** Packages of Debian that are as old as the advisories want them. */
export const OLD = { openssl: '3.0.1-1', zlib: '1.2.13-1', curl: '8.0-1' };
/** Packages of Debian about which there is nothing. */
export const CLEAN = { openssl: '3.0.21-1' };

/** Runs the gate with the real scanner, the usual database and the registry's account. */
export type Gate = (
  inputs: Readonly<Record<string, string>>,
  more?: Omit<RunOptions, 'action' | 'inputs'>,
) => Promise<ActionRun>;

/** Starts a stage whose usual database has all advisories of this file. */
export async function startGate(): Promise<{ stage: GateStage; gate: Gate }> {
  const stage = await startGateStage();
  const database = await stage.database([CRITICAL, HIGH, UNFIXED, NPM]);
  const { username, password } = stage.registry.writer;
  const usual = {
    'db-repositories': database,
    // Nobody listens there: the public ones are not for tests.
    'java-db-repositories': '127.0.0.1:9/trivy-java-db:1',
    ...stage.trivy,
    ...{ username, password },
  };
  const gate: Gate = (inputs, more = {}) =>
    runAction({ action: 'trivy-gate', inputs: { ...usual, ...inputs }, ...more });
  return { stage, gate };
}

/** A run that could not tell: never a pass, and the verdict that is handed on says so too. */
export function expectUndecided(run: ActionRun, code: string, words: RegExp): void {
  expect(run.outputs).toMatchObject({ verdict: 'error', 'failure-code': code });
  expect(run.outputs).toMatchObject({ critical: '', high: '', unknown: '', blocking: '' });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['reason']).toMatch(words);
  expect(run.annotations.find(({ level }) => level === 'error')?.title).toContain(code);
  expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({ verdict: 'error', code });
}
