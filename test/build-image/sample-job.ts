/** A job for unit tests that run a whole part of build-image: what it sets and tells is kept. */
import type { Output } from '../../actions/build-image/src/outputs.ts';
import type { Job } from '../../kit/action/job.ts';
import type { EventContext } from '../../kit/github/event.ts';
import type { Log } from '../../kit/report/log.ts';
import { Summary } from '../../kit/report/summary.ts';
import { Secrets } from '../../kit/secret/secrets.ts';

/** The job, and what came of it. */
export interface SampleJob {
  readonly job: Job<Output>;
  readonly outputs: Readonly<Record<string, string>>;
  summary(): string;
}

/** Makes a job in a workspace without a checkout. */
export function sampleJob(event: EventContext): SampleJob {
  const outputs: Record<string, string> = {};
  const secrets = new Secrets(
    () => undefined,
    () => undefined,
  );
  const summary = new Summary();
  const log = {
    info: () => undefined,
    warning: () => undefined,
    notice: () => undefined,
    group: (_: string, chapter: () => unknown) => chapter(),
  };
  const job: Job<Output> = {
    env: { PATH: process.env['PATH'] },
    workspace: '/nowhere',
    event,
    log: log as unknown as Log,
    summary,
    secrets,
    signal: new AbortController().signal,
    output: (name, value) => {
      outputs[name] = String(value);
    },
    privateDirectory: () => '/nowhere',
    saveState: () => undefined,
  };
  return { job, outputs, summary: () => summary.render() };
}
