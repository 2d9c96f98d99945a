/** The operations that go to a host, by the name that the input has for them. */
import { deploy } from './deploy.ts';
import type { Inputs } from './inputs.ts';
import type { Run } from './operation.ts';
import { rollback } from './rollback.ts';
import { plan, status } from './status.ts';

export const operations: Readonly<
  Record<Exclude<Inputs['operation'], 'lint'>, (run: Run) => Promise<void>>
> = { deploy, rollback, plan, status };
