/** Images that hold nothing but a list of installed packages, which is all that a scanner reads. */
import { type PushPlace, pushManifest } from './oci-push.ts';
import { tarLayer } from './tar-layer.ts';

/** What is installed in an image. */
export interface Installed {
  /** Lines of /etc/os-release; none: there is no such file. Default: Debian 12. */
  readonly osRelease?: Readonly<Record<string, string>> | undefined;
  /** Packages of Debian, by name; none: there is no package database. */
  readonly debs?: Readonly<Record<string, string>>;
  /** Packages of npm, by name. */
  readonly npm?: Readonly<Record<string, string>>;
  /** Any other files. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Programs by their path, such as `app/srv`. */
  readonly programs?: Readonly<Record<string, Buffer>>;
  /** The instructions that made it. Default: one that says nothing. */
  readonly history?: readonly string[];
  /** Default: linux/amd64. */
  readonly platform?: string;
}

/** The os-release of Debian 12. */
const DEBIAN_12 = { ID: 'debian', VERSION_ID: '12', PRETTY_NAME: 'Debian GNU/Linux 12' };

/** Pushes such an image; gives its digest and size. */
export async function pushPackageImage(
  place: PushPlace,
  installed: Installed,
): Promise<{ digest: string; size: number }> {
  const { programs = {}, history = ['test'] } = installed;
  const files = { 'fairway-test': 'x', ...packageFiles(installed), ...programs };
  const layer = await tarLayer(files, { executable: installed.programs !== undefined });
  const [os, architecture] = (installed.platform ?? 'linux/amd64').split('/');
  const config = {
    os,
    architecture,
    config: {},
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    history: history.map((step) => ({ created: '2026-01-01T00:00:00Z', created_by: step })),
  };
  return pushManifest(place, {
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      bytes: Buffer.from(JSON.stringify(config)),
    },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', bytes: layer.bytes }],
  });
}

/** The files of an image with these packages, by path. */
export function packageFiles(installed: Installed): Record<string, string | Buffer> {
  const osRelease = 'osRelease' in installed ? installed.osRelease : DEBIAN_12;
  const files: Record<string, string | Buffer> = {};
  if (osRelease !== undefined) {
    const lines = Object.entries(osRelease).map(([name, value]) => `${name}="${value}"\n`);
    files['etc/os-release'] = lines.join('');
  }
  if (osRelease?.['ID'] === 'debian') {
    files['etc/debian_version'] = `${osRelease['VERSION_ID'] ?? ''}.5\n`;
  }
  if (installed.debs !== undefined) {
    const stanzas = Object.entries(installed.debs).map(([name, version]) =>
      debStanza(name, version),
    );
    files['var/lib/dpkg/status'] = stanzas.join('\n');
  }
  for (const [name, version] of Object.entries(installed.npm ?? {})) {
    files[`app/node_modules/${name}/package.json`] = JSON.stringify({ name, version });
  }
  return { ...files, ...installed.files };
}

function debStanza(name: string, version: string): string {
  return [
    `Package: ${name}`,
    'Status: install ok installed',
    'Maintainer: Debian Maintainers <maintainers@example.com>',
    'Architecture: amd64',
    `Version: ${version}`,
    'Description: a package\n',
  ].join('\n');
}
