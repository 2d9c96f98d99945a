/** The forms of what this action hands out; schemas/ is generated from them. */
import { verdictSchema } from '../../../kit/verdict/verdict.ts';

/** Name below schemas/ → its zod definition. */
export const schemas = { 'verdict.json': verdictSchema };
