import { expect, it } from 'vitest';
import { namedPlatforms, runnablePlatforms } from './emulation.ts';

it.each([
  ['x64', [], ['linux/amd64', 'linux/386']],
  ['x64', ['qemu-aarch64', 'register', 'status'], ['linux/amd64', 'linux/386', 'linux/arm64']],
  [
    'arm64',
    ['qemu-arm', 'qemu-x86_64'],
    ['linux/arm64', 'linux/arm/v7', 'linux/arm/v6', 'linux/amd64'],
  ],
  ['sparc', [], []],
])('%s with %j runs %j', (architecture, interpreters, platforms) => {
  expect(runnablePlatforms({ architecture, interpreters })).toEqual(platforms);
});

it("Docker's variable names the platform of an order that names none", () => {
  const env = { DOCKER_DEFAULT_PLATFORM: 'linux/aarch64' };
  expect(namedPlatforms([], env)).toEqual(['linux/arm64']);
  expect(namedPlatforms(['linux/386'], env)).toEqual(['linux/386']);
  expect(namedPlatforms([], {})).toEqual([]);
});
