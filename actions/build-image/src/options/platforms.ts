/** The platforms to build for: `os/arch[/variant]`, spelt as BuildKit spells them. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';
import { checkGivenOnce } from '../../../../kit/action/given-once.ts';
import { normalPlatform } from '../engine/platform-name.ts';

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_-]+(\/[a-z0-9.]+)?$/;

/** One platform on each line. */
export function platforms(): Field<readonly string[]> {
  const field = lines();
  return {
    default: field.default,
    read(raw, source) {
      const read = field.read(raw, source).map(parsePlatform);
      checkGivenOnce(read);
      return read;
    },
  };
}

// --- internal ---

function parsePlatform(line: string): string {
  if (line.includes(',')) {
    throw new InputProblem(`\`${line}\` has a comma; write one platform on each line`);
  }
  const platform = normalPlatform(line);
  if (PLATFORM.test(platform)) return platform;
  throw new InputProblem(`\`${line}\` is no platform; write it as \`linux/arm64\``);
}
