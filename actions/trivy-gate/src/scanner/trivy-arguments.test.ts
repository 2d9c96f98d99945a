import { expect, test } from 'vitest';
import { VULNERABILITIES } from '../database/database-kind.ts';
import type { Shelter } from './shelter.ts';
import {
  downloadArguments,
  imageScanArguments,
  placeScanArguments,
  sbomScanArguments,
} from './trivy-arguments.ts';

const shelter: Shelter = {
  root: '/s',
  cwd: '/s/cwd',
  home: '/s/home',
  tmp: '/s/tmp',
  modules: '/s/modules',
  reports: '/s/reports',
  configuration: '/s/configuration.yaml',
  ignoreFile: '/s/ignore',
};
const common = { shelter, cache: '/s/cache', timeoutMs: 300_000 };
const image = {
  ...common,
  image: 'ghcr.io/acme/shop@sha256:1',
  platform: undefined,
  report: '/s/reports/image.json',
  withPassword: false,
};

test('an image is scanned at its registry, unfiltered, and with nothing from outside', () => {
  const args = imageScanArguments(image).join(' ');
  for (const part of [
    '--image-src remote',
    '--scanners vuln',
    '--list-all-pkgs',
    '--show-suppressed',
    '--skip-db-update',
    '--offline-scan',
    '--config /s/configuration.yaml',
    '--ignorefile /s/ignore',
    '--module-dir /s/modules',
    '--cache-dir /s/cache',
    '--format json',
    '--timeout 300000ms',
  ]) {
    expect(args).toContain(part);
  }
  expect(args).not.toMatch(/--(severity|ignore-unfixed|exit-code|quiet|password|platform)/);
  expect(args.endsWith(' ghcr.io/acme/shop@sha256:1')).toBe(true);
});

test('an image in an archive is scanned from its copy, and no registry or daemon is asked', () => {
  const scan = { ...image, layout: '/s/image', platform: 'linux/arm64', withPassword: true };
  const args = imageScanArguments(scan);
  expect(args.slice(-2)).toEqual(['--input', '../image']);
  expect(args.join(' ')).not.toMatch(/--image-src|--platform|--password|ghcr\.io/);
  const shared = imageScanArguments(image).slice(0, -3);
  expect(args.slice(0, -2)).toEqual(shared);
});

test('a password is announced for stdin, and a platform named, where there is one', () => {
  const args = imageScanArguments({ ...image, platform: 'linux/arm64', withPassword: true });
  expect(args).toContain('--password-stdin');
  expect(args.join(' ')).toContain('--platform linux/arm64');
});

test('canaries are scanned with the same settings as the image', () => {
  const sbom = sbomScanArguments({ ...common, sbom: '/s/c.json', report: '/s/reports/image.json' });
  const own = new Set(['image', 'ghcr.io/acme/shop@sha256:1', '--list-all-pkgs', 'remote']);
  const also = new Set(['--image-src', '--module-dir', shelter.modules]);
  const shared = imageScanArguments(image).filter((word) => !own.has(word) && !also.has(word));
  expect(sbom).toEqual(['sbom', ...shared, '/s/c.json']);
});

test('a directory is scanned with the same settings as the image', () => {
  const args = placeScanArguments({ ...common, place: '/s/p', report: '/s/reports/image.json' });
  const own = new Set(['image', 'ghcr.io/acme/shop@sha256:1', '--image-src', 'remote']);
  const shared = imageScanArguments(image).filter((word) => !own.has(word));
  expect(args).toEqual(['rootfs', ...shared, '/s/p']);
});

test('a database is downloaded from one repository at a time, so that the next can be tried', () => {
  const args = downloadArguments({
    ...common,
    kind: VULNERABILITIES,
    repository: 'mirror.example/trivy-db:2',
  });
  expect(args.filter((word) => word === '--db-repository')).toHaveLength(1);
  expect(args).toContain('--download-db-only');
});
