import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readInspection } from './inspect.ts';

function captured(name: string) {
  const stdout = readFileSync(`${import.meta.dirname}/../../../captured/${name}.txt`, 'utf8');
  return { exitCode: 0, stdout, stderr: '' };
}

const failed = (stderr: string) => ({ exitCode: 1, stdout: '', stderr });

it.each([
  ['buildx-0.13', '0.13.1+ds1'],
  ['buildx-0.36', '0.36.1'],
])('%s is understood', (name, buildxVersion) => {
  expect(readInspection(captured(`${name}-version`), captured(`${name}-inspect`))).toEqual({
    buildxVersion,
    builder: 'default',
    driver: 'docker',
  });
});

it.each(['buildx-0.13', 'buildx-0.36'])('%s without an engine is FB005', (name) => {
  const inspect = captured(`${name}-inspect-no-engine`);
  expect(() => readInspection(captured(`${name}-version`), inspect)).toThrow(
    expect.objectContaining({ code: 'FB005', what: expect.stringContaining('/run/no.sock') }),
  );
});

it('a builder that does not exist is FB006, in the words of buildx', () => {
  const inspect = failed('ERROR: no builder "nosuch" found\n');
  expect(() => readInspection(captured('buildx-0.36-version'), inspect)).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('"nosuch"') }),
  );
});

it('Docker without buildx is FB006', () => {
  const version = failed("docker: 'buildx' is not a docker command.\n");
  expect(() => readInspection(version, version)).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('no buildx') }),
  );
});

it('a buildx that does not tell its progress as JSON is too old', () => {
  const version = { exitCode: 0, stdout: 'github.com/docker/buildx v0.12.1 30feaa1', stderr: '' };
  expect(() => readInspection(version, captured('buildx-0.13-inspect'))).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('too old') }),
  );
});
