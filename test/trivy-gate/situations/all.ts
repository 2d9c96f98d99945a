/** All situations in which a scan fails or lies, and those of them that stand for the others. */
import { archives } from './archives.ts';
import { calls } from './calls.ts';
import { databases } from './databases.ts';
import { deaths } from './deaths.ts';
import { environment } from './environment.ts';
import { home } from './home.ts';
import { images } from './images.ts';
import { mirrors } from './mirrors.ts';
import { places } from './places.ts';
import { reports } from './reports.ts';
import { scanners } from './scanners.ts';
import { shadows } from './shadows.ts';
import type { Situation } from './situation.ts';
import { systems } from './systems.ts';
import { workingTree } from './working-tree.ts';

/** Every situation, group by group. */
export const situations: readonly Situation[] = [
  ...systems,
  ...databases,
  ...mirrors,
  ...images,
  ...shadows,
  ...archives,
  ...scanners,
  ...deaths,
  ...reports,
  ...places,
  ...calls,
  ...workingTree,
  ...home,
  ...environment,
];
