/** Platforms as `os/arch[/variant]`, spelt as BuildKit spells them. */
import { type Field, InputProblem, lines } from '../../../../kit/action/fields.ts';

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_-]+(\/[a-z0-9.]+)?$/;

/** Other names of the same thing: https://github.com/containerd/platforms/blob/main/database.go */
const ALIASES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
  i386: '386',
  'arm64/v8': 'arm64',
  'amd64/v1': 'amd64',
  arm: 'arm/v7',
};

/** One platform on each line. */
export function platforms(): Field<readonly string[]> {
  const field = lines();
  return {
    default: field.default,
    read(raw, source) {
      const read = field.read(raw, source).map(parsePlatform);
      const twice = read.find((platform, index) => read.indexOf(platform) !== index);
      if (twice !== undefined) throw new InputProblem(`\`${twice}\` is given twice`);
      return read;
    },
  };
}

/** A platform in BuildKit's spelling: `linux/aarch64` is `linux/arm64`. */
export function normalPlatform(platform: string): string {
  const [os = '', ...architecture] = platform.toLowerCase().split('/');
  const name = architecture.join('/');
  return `${os}/${ALIASES[name] ?? name}`;
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
