/** The tag under which an image says that it runs in an environment: rolling-deploy puts it, trivy-gate reads it. */
import { isTag } from './reference.ts';

/** `running-production`; undefined for a name of which no tag can be made. */
export function runningTag(environment: string): string | undefined {
  const tag = `running-${environment}`;
  return environment !== '' && isTag(tag) ? tag : undefined;
}
