import { describe, expect, it } from 'vitest';
import { HeldBack } from '../hosts/each.ts';
import { newGate } from './gate.ts';

/** So many places at a gate, each taken when its turn comes. */
async function waiting(count: number) {
  const gate = newGate(count);
  const passed: number[] = [];
  const places = Array.from({ length: count }, () => gate.place());
  const pass = async (index: number) => {
    await (await places[index])?.pass();
    passed.push(index);
  };
  return { gate, places, passed, pass };
}

describe('the gate', () => {
  it('opens when the last key is known to be right', async () => {
    const { passed, pass } = await waiting(3);
    const early = [pass(0), pass(1)];
    await new Promise(setImmediate);
    expect(passed).toEqual([]);
    await Promise.all([...early, pass(2)]);
    expect(passed).toEqual([0, 1, 2]);
  });

  it('lets nobody through where one failed, once all were heard', async () => {
    const { places, pass } = await waiting(3);
    const early = [pass(0), pass(1)].map((passing) => passing.catch((error: unknown) => error));
    (await places[2])?.leave();
    for (const error of await Promise.all(early)) expect(error).toBeInstanceOf(HeldBack);
  });

  it('lets a few on their way to it at once, and the others when these are heard', async () => {
    const { places, pass, passed } = await waiting(8);
    const sixth = await Promise.race([places[5], new Promise((r) => setImmediate(r, 'waits'))]);
    expect(sixth).toBe('waits');
    await Promise.all(places.map((_, index) => pass(index)));
    expect(passed).toHaveLength(8);
  });

  it('is passed again by a connection that is made anew', async () => {
    const { pass } = await waiting(1);
    await pass(0);
    await expect(pass(0)).resolves.toBeUndefined();
  });

  it('lets nobody through after a cancel', async () => {
    const { gate, pass } = await waiting(2);
    const early = pass(0).catch((error: unknown) => error);
    gate.close(new Error('cancelled'));
    expect(await early).toMatchObject({ message: 'cancelled' });
    await expect(pass(1)).rejects.toThrow('cancelled');
  });
});
