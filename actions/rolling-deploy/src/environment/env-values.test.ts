import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../../kit/secret/secrets.ts';
import { parseEnvValues } from './env-values.ts';
import { secretValues } from './values.ts';

describe('parseEnvValues', () => {
  it.each<[string, string, Record<string, string>]>([
    ['JSON', '{"A":"x y","B":1}', { A: 'x y', B: '1' }],
    [
      'numbers as written',
      '{"A":1.10,"B":12345678901234567890}',
      { A: '1.10', B: '12345678901234567890' },
    ],
    ['lines', 'A=1\n# no\n\nexport B = two ', { A: '1', B: 'two' }],
    ['a value with signs as it is', 'A=p$w#"d\'=', { A: 'p$w#"d\'=' }],
    ['quotes around a value', `A="a\\n\\"b\\""\nB='c\\n'`, { A: 'a\n"b"', B: 'c\\n' }],
    ['quotes over lines', 'A="-----BEGIN\nkey\n"\nB=2', { A: '-----BEGIN\nkey\n', B: '2' }],
    ['a comment behind quotes', `A="x#y" # no\nB='z'#no\nC=3`, { A: 'x#y', B: 'z', C: '3' }],
    ['what goes on behind quotes as it is', `A="x" and 'y'\nB=2`, { A: `"x" and 'y'`, B: '2' }],
    ['nothing', '', {}],
  ])('reads %s', (_, text, values) => {
    expect(Object.fromEntries(parseEnvValues(text))).toEqual(values);
  });

  it.each([
    ['A=1\nsecret-without-name', 'Line 2 of `env-values` is not `NAME=value`.'],
    [`B=1\nA='secret\nC=3`, 'Line 2 of `env-values` begins a quote that is never closed.'],
    ['{"A": secret', 'not valid JSON'],
    ['{"A": {"b": "secret"}}', 'The value of `A`'],
  ])('refuses what it can not read, without showing it', (text, message) => {
    expect(() => parseEnvValues(text)).toThrow(message);
    expect(() => parseEnvValues(text)).not.toThrow('secret');
  });
});

describe('secretValues', () => {
  it('prefers the environment of the step and masks what it finds', () => {
    const masked: string[] = [];
    const secrets = new Secrets(
      (form) => masked.push(form),
      () => undefined,
    );
    const values = secretValues({
      names: ['A', 'B'],
      env: { A: 'from-the-step' },
      envValues: 'A=from-the-input\nB=only-there\nC=not-asked-for',
      secrets,
    });
    expect(Object.fromEntries(values)).toEqual({ A: 'from-the-step', B: 'only-there' });
    expect(masked).toContain('only-there');
  });

  it('names all that is missing or empty at once', () => {
    const secrets = new Secrets(
      () => undefined,
      () => undefined,
    );
    const names = ['A', 'B', 'C'];
    expect(() => secretValues({ names, env: { B: 'x', C: '' }, envValues: '', secrets })).toThrow(
      '`A`, `C` of `compose.secrets` have no value',
    );
  });

  it.each(['\\u0000', '\\ufffd', '\\ud83d'])(
    'refuses %s in a value, without showing it',
    (sign) => {
      const secrets = new Secrets(
        () => undefined,
        () => undefined,
      );
      const given = { names: ['A'], env: {}, secrets };
      const values = () => secretValues({ ...given, envValues: `{"A":"hidden${sign}"}` });
      expect(values).toThrow('The value of `A` is not a text.');
      expect(values).not.toThrow('hidden');
      const whole = secretValues({ ...given, envValues: '{"A":"\\ud83d\\ude00"}' });
      expect(whole.get('A')).toBe('😀');
    },
  );
});
