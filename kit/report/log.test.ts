import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secrets } from '../secret/secrets.ts';
import { Log } from './log.ts';

const nothing = () => undefined;
let written: string;

beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the log of one of several', () => {
  it('has its name before each line, chapter and annotation', async () => {
    const log = new Log(new Secrets(nothing, nothing)).named('one');
    log.info('first\nsecond');
    log.foreign('said');
    log.warning('Lock', 'held');
    await log.group('Roll', async () => log.info('third'));
    expect(written.trimEnd().split('\n')).toEqual([
      ...['one: first', 'one: second', 'one:   │ said', '::warning title=one%3A Lock::held'],
      ...['::group::one: Roll', 'one: third', '::endgroup::'],
    ]);
  });

  it('does not fold chapters where another one writes at the same time', async () => {
    const log = new Log(new Secrets(nothing, nothing)).named('one', { sideBySide: true });
    await log.group('Roll', async () => log.info('third'));
    expect(written).toBe('one: ▸ Roll\none: third\n');
  });

  it('shares what the runner shows of annotations', () => {
    const log = new Log(new Secrets(nothing, nothing));
    for (let count = 0; count < 10; count += 1) log.warning('w', 'x');
    written = '';
    log.named('one').warning('w', 'x');
    expect(written).toBe('warning: one: w: x\n');
  });
});
