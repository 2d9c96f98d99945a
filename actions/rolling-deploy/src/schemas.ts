/** The JSON Schemas that this action publishes in schemas/. */
import { writtenFile } from './config/environments.ts';

/** Zod definitions by the name of their file in schemas/. */
export const schemas = { deploy: writtenFile };
