import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../../kit/action/inputs.ts';
import { severities } from './severity.ts';

function read(severity: string) {
  const spec = { severity: severities({ default: 'CRITICAL' }) };
  const env = { INPUT_SEVERITY: severity };
  return readInputs(spec, { env, workspace: '/', mask: () => undefined }).severity;
}

describe('the input `severity`', () => {
  test.each([
    ['', ['CRITICAL']],
    ['CRITICAL', ['CRITICAL']],
    ['HIGH\nCRITICAL', ['CRITICAL', 'HIGH']],
    [' CRITICAL \n# and these too\n\nHIGH\nHIGH', ['CRITICAL', 'HIGH']],
    ['CRITICAL\nUNKNOWN', ['CRITICAL', 'UNKNOWN']],
  ])('%j means %j', (given, expected) => {
    expect(read(given)).toEqual(expected);
  });

  test.each([
    ['HIGH', '`HIGH` would let CRITICAL pass'],
    ['UNKNOWN', '`UNKNOWN` would let CRITICAL pass'],
    ['HIGH\nUNKNOWN', 'would let CRITICAL pass'],
    ['CRITICAL\nLOW', 'would let HIGH and MEDIUM pass'],
    ['CRITICAL,HIGH', 'write one on each line'],
    ['critical', 'did you mean `CRITICAL`?'],
    ['SEVERE', 'is not one of CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN'],
    ['# nothing', 'nothing would ever block'],
  ])('%j is refused: %s', (given, words) => {
    expect(() => read(given)).toThrow(words);
  });
});
