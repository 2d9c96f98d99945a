/** Package URLs, as Trivy's own lists name packages by. https://github.com/package-url/purl-spec */
import { canaryRowOf } from '../../doubt/canary-packages.ts';
import type { Finding } from '../../findings/trivy-report.ts';

/** `pkg:type/namespace/name@version` without qualifiers. */
export interface PackageUrl {
  readonly type: string;
  /** Empty when there is none. */
  readonly namespace: string;
  readonly name: string;
  /** Undefined where all are meant. */
  readonly version: string | undefined;
}

const FORM = /^pkg:\/*([a-z][a-z0-9.+-]*)\/(?:([^?#@]+)\/)?([^/?#@]+)(?:@([^?#@]+))?$/i;

/** Reads a package URL; undefined for one that has qualifiers, which findings can not be compared by. */
export function parsePackageUrl(text: string): PackageUrl | undefined {
  const [, type, namespace = '', name, version] = FORM.exec(text) ?? [];
  if (type === undefined || name === undefined) return undefined;
  try {
    return {
      type: type.toLowerCase(),
      namespace: decodeURIComponent(namespace),
      name: decodeURIComponent(name),
      version: version === undefined ? undefined : decodeURIComponent(version),
    };
  } catch {
    return undefined;
  }
}

/** Whether a finding is about the package, or the version of it, that is meant. */
export function isInPackage(finding: Finding, url: PackageUrl): boolean {
  if (canaryRowOf(finding.type)?.purl !== url.type) return false;
  if (url.version !== undefined && url.version !== finding.installed) return false;
  if (!SYSTEMS.has(url.type)) {
    return spelt(finding.package, url.type) === spelt(fullName(url), url.type);
  }
  // The namespace of a system's package is the system.
  return url.name === finding.package && (url.namespace === '' || url.namespace === finding.type);
}

// --- internal ---

const SYSTEMS: ReadonlySet<string> = new Set(['deb', 'apk', 'rpm']);

function fullName({ type, namespace, name }: PackageUrl): string {
  if (namespace === '') return name;
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}

/** Of some ecosystems a name can be spelt in several ways. */
function spelt(name: string, type: string): string {
  if (type === 'pypi') return name.toLowerCase().replaceAll('_', '-');
  return type === 'golang' || type === 'npm' ? name.toLowerCase() : name;
}
