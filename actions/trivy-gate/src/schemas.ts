/** The forms of what this action hands out; schemas/ is generated from them. */
import { verdictSchema } from '../../../kit/verdict/verdict.ts';

/** Zod definitions by the name of their file in schemas/, without `.json`. */
export const schemas = { verdict: verdictSchema };
