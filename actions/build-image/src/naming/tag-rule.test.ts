import { describe, expect, it } from 'vitest';
import { InputProblem } from '../../../../kit/action/fields.ts';
import { parseTagLine } from './tag-rule.ts';

describe('a line is', () => {
  it.each([
    ['latest', { kind: 'literal', tag: 'latest' }],
    ['V1.2_x', { kind: 'literal', tag: 'V1.2_x' }],
    [
      'ghcr.io/Acme/Shop:Main',
      {
        kind: 'reference',
        reference: { registry: 'ghcr.io', repository: 'acme/shop', tag: 'Main' },
      },
    ],
    [
      '127.0.0.1:5000/acme/shop:1',
      {
        kind: 'reference',
        reference: { registry: '127.0.0.1:5000', repository: 'acme/shop', tag: '1' },
      },
    ],
    ['type=sha', { kind: 'rule', source: { type: 'sha', format: 'long' }, prefix: [] }],
    ['TYPE=ref, event=pr', { kind: 'rule', source: { type: 'ref', event: 'pr' }, prefix: ['pr-'] }],
    ['type=raw,nightly', { kind: 'rule', source: { type: 'raw', value: ['nightly'] } }],
    ['nightly,enable=false', { kind: 'rule', source: { type: 'raw' }, enable: ['false'] }],
    [
      '{{branch}}-edge',
      { kind: 'rule', source: { type: 'raw', value: [{ name: 'branch' }, '-edge'] } },
    ],
    [
      "type=raw,value={{date 'YYYY, MM' tz='Asia/Tokyo'}},suffix=-x",
      {
        kind: 'rule',
        source: { type: 'raw', value: [{ name: 'date', format: { timeZone: 'Asia/Tokyo' } }] },
        suffix: ['-x'],
      },
    ],
  ])('%s', (line, expected) => {
    expect(parseTagLine(line)).toMatchObject({ ...expected, line });
  });
});

describe('refused, with what to write instead:', () => {
  it.each([
    ['-x', 'gives no valid tag'],
    ['x'.repeat(129), 'up to 128'],
    ['a b', 'gives no valid tag'],
    ['feature/login', 'has no tag; write `name:tag`, or `type=raw,value=feature/login`'],
    ['ghcr.io/shop:1', 'has no owner'],
    [`ghcr.io/acme/shop:1@sha256:${'a'.repeat(64)}`, 'has a digest'],
    ['type=sah', 'did you mean `sha`?'],
    ['type=__proto__', 'has the type `__proto__`; known are'],
    ['type=constructor', 'has the type `constructor`; known are'],
    ['type=sha,constructor=1', 'has no attribute `constructor`; known are'],
    ['type=branch', 'known are `sha`, `ref`, `semver`, `raw`'],
    ['format=short', 'has no `type`'],
    ['type=sha,fromat=short', 'did you mean `format`?'],
    ['type=sha,event=tag', 'known are `format`, `enable`, `prefix`, `suffix`'],
    ['type=sha,format=middle', 'has `format=middle`; write `format=long`, `format=short`'],
    ['type=sha,prefix=a,prefix=b', 'has `prefix` twice'],
    ['latest, stable', 'write one tag or rule on each line'],
    ['type=sha,latest', 'has `latest` behind a comma'],
    ['type=sha,prefix=.', 'gives no valid tag'],
    ['type=raw,value=-x', 'gives no valid tag'],
    ['type=sha,enable=yes', '`enable` is `true` or `false`, not `yes`'],
    ['type=sha,enable=', 'not ``'],
    ['type=ref', 'has no `event`; write `event=branch`, `event=tag`, `event=pr`'],
    ['type=semver', 'has no `pattern`; write `pattern={{version}}`'],
    ['type=semver,pattern={{vresion}}', 'did you mean `version`?'],
    ['type=raw', 'has no `value`'],
    ['type=raw,value={{brnach}}', 'did you mean `branch`?'],
    ['type=raw,value={{branch', 'do not belong together'],
    ['type=raw,value={{branch x}}', 'is no expression'],
    ["type=raw,value={{branch 'YYYY'}}", 'only a date takes a format'],
    ['type=raw,value={{date}}', 'a date has no format'],
    // What docker/metadata-action has and we don't take over.
    ['type=schedule', "enable=${{ github.event_name == 'schedule' }}"],
    ['type=schedule,pattern=nightly', '`type=raw,value=nightly'],
    ['type=edge', '`type=raw,value=edge,enable={{is_default_branch}}`'],
    ['type=match,pattern=v(.*),group=1', 'the type `match` of docker/metadata-action'],
    ['type=pep440,pattern={{version}}', 'the type `pep440` of docker/metadata-action'],
    ['type=sha,priority=100', 'the tags keep the order of the lines'],
    ['type=semver,pattern={{version}},match=api/(.*)', 'the attribute `match` of docker'],
    ['type=raw,value={{base_ref}}', '`${{ github.base_ref }}`'],
  ])('%s', (line, problem) => {
    expect(() => parseTagLine(line)).toThrow(InputProblem);
    expect(() => parseTagLine(line)).toThrow(problem);
  });
});
