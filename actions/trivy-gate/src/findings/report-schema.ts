/** The form of Trivy's JSON report, as far as it is read; Go writes empty lists as `null` or leaves them out. */
import * as z from 'zod/mini';
import { SEVERITIES } from './severity.ts';

// What is wrong with a report is told in the words of zod; zod/mini has none until it is told so.
z.config(z.locales.en());

const word = z.nullish(z.string());

const words = z.nullish(z.array(z.string()));

const vulnerability = z.object({
  VulnerabilityID: z.string().check(z.minLength(1)),
  PkgName: z.string().check(z.minLength(1)),
  PkgPath: word,
  InstalledVersion: word,
  FixedVersion: word,
  Title: word,
  // A word that is not known could be a worse one: a report of another form, not of severity UNKNOWN.
  Severity: z.enum(SEVERITIES),
  PrimaryURL: word,
  VendorIDs: words,
  PkgIdentifier: z.nullish(z.object({ PURL: word })),
  Layer: z.nullish(z.object({ DiffID: word })),
  PublishedDate: word,
});

const imageConfig = z.object({
  architecture: word,
  os: word,
  config: z.nullish(z.object({ Entrypoint: words, Cmd: words })),
  history: z.nullish(z.array(z.object({ created_by: word, empty_layer: z.nullish(z.boolean()) }))),
  rootfs: z.nullish(z.object({ diff_ids: words })),
});

const result = z.object({
  Target: word,
  Class: word,
  Type: word,
  Packages: z.nullish(z.array(z.unknown())),
  Vulnerabilities: z.nullish(z.array(vulnerability)),
  ExperimentalModifiedFindings: z.nullish(z.array(z.unknown())),
});

/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/types/report.go */
export const reportSchema = z.object({
  SchemaVersion: z.number(),
  Trivy: z.nullish(z.object({ Version: word })),
  Metadata: z.nullish(
    z.object({
      OS: z.nullish(z.object({ Family: z.string(), Name: word, EOSL: z.nullish(z.boolean()) })),
      RepoDigests: z.nullish(z.array(z.string())),
      ImageID: word,
      ImageConfig: z.nullish(imageConfig),
    }),
  ),
  Results: z.nullish(z.array(result)),
});

export type RawReport = z.infer<typeof reportSchema>;
export type RawResult = z.infer<typeof result>;
export type RawConfig = z.infer<typeof imageConfig>;
