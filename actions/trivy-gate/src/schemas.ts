/** The forms of what this action reads and hands out; schemas/ is generated from them. */
import { verdictSchema } from '../../../kit/verdict/verdict.ts';
import { waiverFile } from './policy/waivers/waiver-schema.ts';

/** Zod definitions by the name of their file in schemas/, without `.json`. */
export const schemas = { verdict: verdictSchema, waivers: waiverFile };
