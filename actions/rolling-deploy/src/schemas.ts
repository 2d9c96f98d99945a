/** The JSON Schemas that this action publishes in schemas/. */
import { deployFile } from './config/schema.ts';

/** Zod definitions by the name of their file in schemas/. */
export const schemas = { deploy: deployFile };
