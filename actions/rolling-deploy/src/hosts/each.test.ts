import { describe, expect, it } from 'vitest';
import { fail } from '../errors.ts';
import { HeldBack, onEach } from './each.ts';

const hosts = [{ name: 'one' }, { name: 'two' }, { name: 'three' }];

/** Does what is said of a host, or throws it. */
const failing = (errors: Readonly<Record<string, unknown>>, of = hosts) =>
  onEach(of, async ({ name }) => {
    if (errors[name] !== undefined) throw errors[name];
    return name;
  });

describe('onEach', () => {
  it('gives what each gave, in their order', async () => {
    expect(await failing({})).toEqual(['one', 'two', 'three']);
  });

  it('names the one host that failed, and keeps its code', async () => {
    const error = fail('FR020', 'No Docker.', { cause: 'Nobody installed it.' });
    await expect(failing({ two: error })).rejects.toMatchObject({
      ...{ code: 'FR020', what: 'two: No Docker.', likelyCause: 'Nobody installed it.' },
    });
  });

  it('tells of all hosts at once, with the code that they share', async () => {
    const errors = { one: fail('FR020', 'No Docker.'), three: fail('FR020', 'An old one.') };
    await expect(failing(errors)).rejects.toMatchObject({
      ...{ code: 'FR020', what: 'one: No Docker. three: An old one.' },
    });
  });

  it('tells each code where they differ', async () => {
    const errors = { one: fail('FR020', 'No Docker.'), two: fail('FR025', 'It is full.') };
    await expect(failing(errors)).rejects.toMatchObject({
      code: 'FR080',
      what: expect.stringMatching(/^one: FR020, No Docker\. .* two: FR025, It is full\. /),
    });
  });

  it('does not tell of those that were only held back', async () => {
    const errors = { one: new HeldBack(), two: fail('FR011', 'Another key.') };
    await expect(failing(errors)).rejects.toMatchObject({ what: 'two: Another key.' });
  });

  it('throws of a host that is alone what it threw itself', async () => {
    const error = new Error('odd');
    await expect(failing({ '': error }, [{ name: '' }])).rejects.toBe(error);
  });

  it('waits for all, also where one throws at once', async () => {
    const done: string[] = [];
    const task = ({ name }: { readonly name: string }) => {
      if (name === 'one') throw new Error('at once');
      return Promise.resolve().then(() => done.push(name));
    };
    await expect(onEach(hosts, task)).rejects.toThrow('one: Unexpected error: at once');
    expect(done).toEqual(['two', 'three']);
  });
});
