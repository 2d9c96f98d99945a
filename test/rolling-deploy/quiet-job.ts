/** A job for unit tests of rolling-deploy: what it tells is kept. */
import type { Job } from '../../kit/action/job.ts';
import type { EventContext } from '../../kit/github/event.ts';
import type { Log } from '../../kit/report/log.ts';
import { Secrets } from '../../kit/secret/secrets.ts';
import { sampleEvent } from '../build-image/samples.ts';

/** As much of a job as most parts need, with the lines of its log and its warnings. */
export function quietJob(run: Partial<EventContext['run']> = {}) {
  const said: string[] = [];
  const say = (...texts: readonly string[]) => said.push(texts.join(': '));
  const event = sampleEvent();
  const job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'> = {
    event: { ...event, run: { ...event.run, ...run } },
    log: { info: say, warning: say } as unknown as Log,
    secrets: new Secrets(
      () => undefined,
      () => undefined,
    ),
    signal: new AbortController().signal,
  };
  return { job, said };
}
