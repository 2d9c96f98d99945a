/** The form of a file of waivers; schemas/waivers.json is generated from it. */
import * as z from 'zod/mini';
import { parseReference } from '../../../../../kit/registry/reference.ts';
import { DAY, parseDay } from '../../../../../kit/time/day.ts';
import { isPattern, plainPath } from './waiver.ts';

// For a value of another type the words of zod are told; zod/mini has none until it is told so.
z.config(z.locales.en());

/** Waivers travel in verdicts, which have no room for more. */
const LONGEST_NAME = 100;

const ID = 'write the id of one vulnerability, such as `CVE-2026-1234`';
const CAPITALS = 'write `CVE` and `GHSA` in capitals, as the summary has them';
const PACKAGE = 'write the name of a package, as the summary has it';
const PATH = 'write a file or directory of the image, such as `app/node_modules/lodash`';
const NO_PATTERN = 'patterns do not work; write a directory, and all below it is meant';
const IMAGE = 'write the name of an image without tag and digest, such as `ghcr.io/acme/shop`';
const OWNER = "name who answers for it, in quotes where it begins with `@`: `'@mia'`";
const REASON = 'say why it may pass for now';
const EXPIRES = 'write a day that there is, such as `2026-12-31`';

const waiver = z.strictObject({
  id: z.string(ID).check(
    z.regex(/^\S+$/, ID),
    z.maxLength(LONGEST_NAME, ID),
    z.refine((id) => !/^(?:cve|ghsa)-/i.test(id) || /^(?:CVE|GHSA)-/.test(id), CAPITALS),
    z.describe(
      'The vulnerability, as the summary names it; its CVE or its GHSA, which is the same',
    ),
  ),
  package: z.optional(word(PACKAGE)).check(z.describe('Only in this package')),
  path: z
    .optional(
      word(PATH).check(
        z.refine((path) => plainPath(path) !== '', PATH),
        z.refine((path) => !isPattern(path), NO_PATTERN),
      ),
    )
    .check(z.describe('Only in this file of the image, or below this directory')),
  image: z
    .optional(word(IMAGE).check(z.refine((name) => imageName(name) !== undefined, IMAGE)))
    .check(z.describe('Only in this image, without tag and digest')),
  owner: word(OWNER).check(z.maxLength(LONGEST_NAME, OWNER), z.describe('Who answers for it')),
  reason: word(REASON).check(z.describe('Why it may pass for now')),
  expires: z.string(EXPIRES).check(
    z.regex(DAY, EXPIRES),
    z.refine((text) => parseDay(text) !== undefined, EXPIRES),
    z.describe('The last day on which it holds, in UTC'),
  ),
});

/** The whole file: a list. Unknown keys are errors. */
export const waiverFile = z
  .array(waiver, 'write a list, each entry with `id`, `owner`, `reason` and `expires`')
  .check(z.describe('Vulnerabilities that do not block for now'));

/** One entry as it is written. */
export type WaiverEntry = z.output<typeof waiver>;

/** The name by which an image is compared; undefined when it is none, or names a tag or digest. */
export function imageName(text: string): string | undefined {
  try {
    const { registry, repository, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) return undefined;
    return `${registry}/${repository}`;
  } catch {
    return undefined;
  }
}

// --- internal ---

/** A text that says something. */
function word(hint: string) {
  return z.string(hint).check(z.regex(/\S/, hint));
}
