/** A finding for tests: they name only what they are about. */
import type { Finding } from './trivy-report.ts';

/** CVE-2026-1 in Debian's openssl 3.0.1-1, CRITICAL, without a fix; with the given changes. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'CVE-2026-1',
    aliases: [],
    class: 'os-pkgs',
    type: 'debian',
    severity: 'CRITICAL',
    package: 'openssl',
    purl: undefined,
    installed: '3.0.1-1',
    fixed: undefined,
    title: '',
    url: undefined,
    place: '',
    layer: undefined,
    published: undefined,
    ...changes,
  };
}
