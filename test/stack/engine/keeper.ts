/**
 * A program of its own that outlives the test runs: it stops the engine that we started when all
 * its users are gone, so that not even a killed run leaves one behind.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { endWhenUnused } from './users.ts';

const LOOK_EVERY_MS = 5_000;

while (!(await endWhenUnused().catch(() => false))) await sleep(LOOK_EVERY_MS);
