/**
 * Packages that have had vulnerabilities for as long as there are feeds: at an ancient version each
 * of them must be found. Several for each system, because one hit suffices, and names come and go.
 */

/** How a system's packages are written as a package URL, and which of them to ask for. */
export interface CanaryRow {
  /** Type of the package URL: https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst */
  readonly purl: PurlOfSystem | PurlOfLanguage;
  readonly version: string;
  /** As the package URL spells them: Maven's with their group, `commons-io/commons-io`. */
  readonly names: readonly string[];
}

type PurlOfSystem = 'deb' | 'apk' | 'rpm';
type PurlOfLanguage =
  | 'npm'
  | 'golang'
  | 'pypi'
  | 'gem'
  | 'maven'
  | 'cargo'
  | 'composer'
  | 'nuget'
  | 'bitnami'
  | 'hex'
  | 'pub'
  | 'conan'
  | 'swift'
  | 'cocoapods';

const DEB: CanaryRow = {
  purl: 'deb',
  version: '0.0.1-1',
  // Names of source packages: https://security-tracker.debian.org/tracker/
  names: ['openssl', 'curl', 'glibc', 'systemd', 'util-linux', 'gnutls28'],
};

const APK: CanaryRow = {
  purl: 'apk',
  version: '0.0.1-r0',
  // https://secdb.alpinelinux.org/, https://packages.wolfi.dev/os/security.json
  names: ['openssl', 'curl', 'busybox', 'git', 'zlib', 'expat'],
};

const RPM: CanaryRow = {
  purl: 'rpm',
  version: '0.0.1-1',
  // Names of binary packages in the errata of Red Hat and its rebuilds, SUSE, Amazon, VMware, Azure
  names: [
    'openssl',
    'openssl-libs',
    'curl',
    'libcurl',
    'glibc',
    'systemd',
    'libxml2',
    'libopenssl3',
    'libcurl4',
    'expat',
    'kernel',
  ],
};

/** Family of the operating system, as Trivy names it → its canaries. */
export const OS_CANARIES: Readonly<Record<string, CanaryRow>> = {
  // https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/detector/ospkg/detect.go
  debian: DEB,
  ubuntu: DEB,
  echo: DEB,
  alpine: APK,
  wolfi: APK,
  chainguard: APK,
  minimos: APK,
  redhat: RPM,
  centos: RPM,
  rocky: RPM,
  alma: RPM,
  oracle: RPM,
  amazon: RPM,
  azurelinux: RPM,
  'cbl-mariner': RPM,
  photon: RPM,
  sles: RPM,
  slem: RPM,
  'opensuse-leap': RPM,
  'opensuse-tumbleweed': RPM,
};

const NPM: CanaryRow = {
  purl: 'npm',
  version: '0.0.1',
  names: ['lodash', 'minimist', 'express', 'ws', 'tar'],
};
const GO: CanaryRow = {
  purl: 'golang',
  version: 'v0.0.1',
  names: ['golang.org/x/net', 'golang.org/x/crypto', 'golang.org/x/text'],
};
const PYPI: CanaryRow = {
  purl: 'pypi',
  version: '0.0.1',
  names: ['django', 'pillow', 'urllib3', 'requests', 'jinja2'],
};
const GEM: CanaryRow = {
  purl: 'gem',
  version: '0.0.1',
  names: ['rack', 'nokogiri', 'activerecord', 'actionpack', 'rexml'],
};
const MAVEN: CanaryRow = {
  purl: 'maven',
  version: '0.0.1',
  names: [
    'com.fasterxml.jackson.core/jackson-databind',
    'org.springframework/spring-core',
    'org.yaml/snakeyaml',
    'com.google.guava/guava',
    'commons-io/commons-io',
  ],
};
const CARGO: CanaryRow = {
  purl: 'cargo',
  version: '0.0.1',
  names: ['hyper', 'regex', 'tokio', 'openssl', 'smallvec', 'time'],
};
const COMPOSER: CanaryRow = {
  purl: 'composer',
  version: '0.0.1',
  names: ['twig/twig', 'guzzlehttp/guzzle', 'symfony/http-foundation', 'phpunit/phpunit'],
};
const NUGET: CanaryRow = {
  purl: 'nuget',
  version: '0.0.1',
  names: ['Newtonsoft.Json', 'jQuery', 'bootstrap', 'log4net', 'System.Net.Http'],
};
const BITNAMI: CanaryRow = {
  purl: 'bitnami',
  version: '0.0.1',
  // https://github.com/bitnami/vulndb/tree/main/data
  names: ['wordpress', 'nginx', 'apache', 'mysql', 'postgresql', 'redis', 'drupal', 'jenkins'],
};
const HEX: CanaryRow = {
  purl: 'hex',
  version: '0.0.1',
  // https://github.com/advisories?query=type:reviewed+ecosystem:erlang
  names: ['plug', 'phoenix', 'ecto', 'hackney', 'phoenix_html', 'sweet_xml'],
};
const PUB: CanaryRow = {
  purl: 'pub',
  version: '0.0.1',
  // https://github.com/advisories?query=type:reviewed+ecosystem:pub
  names: ['http', 'dio', 'archive'],
};
const CONAN: CanaryRow = {
  purl: 'conan',
  version: '0.0.1',
  // https://gitlab.com/gitlab-org/advisories-community/-/tree/main/conan
  names: ['openssl', 'zlib', 'libcurl', 'expat', 'libxml2', 'libpng', 'libtiff'],
};
const SWIFT: CanaryRow = {
  purl: 'swift',
  version: '0.0.1',
  // https://github.com/advisories?query=type:reviewed+ecosystem:swift
  names: [
    'github.com/vapor/vapor',
    'github.com/apple/swift-nio',
    'github.com/apple/swift-nio-http2',
    'github.com/apple/swift-nio-extras',
    'github.com/weichsel/ZIPFoundation',
  ],
};
const COCOAPODS: CanaryRow = {
  purl: 'cocoapods',
  version: '0.0.1',
  // The pods of what Swift's advisories are about.
  names: ['SwiftNIO', 'SwiftNIOHTTP2', 'SwiftNIOExtras', 'ZIPFoundation'],
};

/** Type of a result → the canaries of its ecosystem. */
export const LANGUAGE_CANARIES: Readonly<Record<string, CanaryRow>> = {
  // https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/detector/library/driver.go
  'node-pkg': NPM,
  npm: NPM,
  yarn: NPM,
  pnpm: NPM,
  bun: NPM,
  javascript: NPM,
  gobinary: GO,
  gomod: GO,
  'python-pkg': PYPI,
  pip: PYPI,
  pipenv: PYPI,
  poetry: PYPI,
  uv: PYPI,
  pylock: PYPI,
  gemspec: GEM,
  bundler: GEM,
  jar: MAVEN,
  pom: MAVEN,
  gradle: MAVEN,
  sbt: MAVEN,
  rustbinary: CARGO,
  cargo: CARGO,
  'composer-vendor': COMPOSER,
  composer: COMPOSER,
  'dotnet-core': NUGET,
  nuget: NUGET,
  'packages-props': NUGET,
  bitnami: BITNAMI,
  hex: HEX,
  pub: PUB,
  conan: CONAN,
  swift: SWIFT,
  cocoapods: COCOAPODS,
};

/** Types of packages that Trivy lists although it has no advisories for them (same source). */
export const WITHOUT_ADVISORIES: ReadonlySet<string> = new Set(['conda-pkg', 'conda-environment']);

/** The canaries of a type of result, a system or an ecosystem; undefined when none are known. */
export function canaryRowOf(type: string): CanaryRow | undefined {
  return OS_CANARIES[type] ?? LANGUAGE_CANARIES[type];
}
