import type { NodeSSH } from 'node-ssh';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isRefused, through } from './jump.ts';

type Answer = (error: Error | undefined, channel?: unknown) => void;

const way = {
  from: { user: 'jump', address: 'bastion.example', port: 22, fingerprint: undefined },
  to: { user: 'deploy', address: '10.0.0.5', port: 2222, fingerprint: undefined },
};

/** A bastion that answers like this, or not at all. */
function bastion(answer: (callback: Answer) => void) {
  const listeners = new Map<string, () => void>();
  const connection = {
    once: (event: string, listener: () => void) => listeners.set(event, listener),
    off: (event: string) => listeners.delete(event),
    forwardOut: (...[, , , , callback]: [string, number, string, number, Answer]) =>
      answer(callback),
  };
  return { ssh: { connection } as unknown as NodeSSH, listeners };
}

const refusing = (reason: number) =>
  bastion((callback) => callback(Object.assign(new Error('no'), { reason }))).ssh;

afterEach(() => {
  vi.useRealTimers();
});

describe('the way through a bastion', () => {
  it.each([
    ['that permits no forwarding', refusing(1), 'its SSH server permits no TCP forwarding'],
    ['whose host refuses', refusing(2), 'the host refuses the connection, or has another address'],
    ['that refuses for another reason', refusing(4), 'no'],
    ['that is gone', { connection: null } as unknown as NodeSSH, 'its connection was lost'],
  ])('does not lead through one %s', async (_, ssh, reason) => {
    await expect(through(ssh, way)).rejects.toMatchObject({
      code: 'FR053',
      what: `\`jump@bastion.example\` does not lead to \`[10.0.0.5]:2222\`: ${reason}.`,
    });
  });

  it('is not waited for without end', async () => {
    vi.useFakeTimers();
    const open = through(bastion(() => undefined).ssh, way);
    vi.advanceTimersByTime(15_000);
    await expect(open).rejects.toThrow('the host does not answer it');
  });

  it('ends when the bastion is lost meanwhile', async () => {
    const { ssh, listeners } = bastion(() => undefined);
    const open = through(ssh, way);
    listeners.get('close')?.();
    await expect(open).rejects.toThrow('its connection was lost');
  });

  it('is tried again only where the host itself was not there', () => {
    expect([1, 2, 4].map((reason) => isRefused({ reason }))).toEqual([false, true, false]);
    expect(isRefused(undefined)).toBe(false);
  });
});
