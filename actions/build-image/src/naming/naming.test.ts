import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { sampleEvent, sampleInputs } from '../../../../test/build-image/samples.ts';
import { type Naming, type NamingFacts, nameImage } from './naming.ts';

const REVISION = { sha: 'b'.repeat(40), committedAt: 1_700_000_000, pullRequest: undefined };

function named(
  inputs: Readonly<Record<string, string>>,
  facts: Partial<NamingFacts> = {},
): Naming & { readonly names: readonly string[] } {
  const { image, tags } = sampleInputs(inputs);
  const naming = nameImage({
    event: sampleEvent(),
    images: image,
    lines: tags,
    revision: REVISION,
    branches: [],
    now: new Date('2026-11-02T08:00:00Z'),
    ...facts,
  });
  return { ...naming, names: naming.tags.map(formatReference) };
}

function onBranch(branch: string) {
  return { event: sampleEvent({ ref: `refs/heads/${branch}` }) };
}

describe('names', () => {
  it('every image has every tag, those of the first image first', () => {
    const image = 'ghcr.io/Acme/Shop\ndocker.io/acme/shop';
    expect(named({ image, tags: 'V1\nlatest' }).names).toEqual([
      'ghcr.io/acme/shop:V1',
      'ghcr.io/acme/shop:latest',
      'docker.io/acme/shop:V1',
      'docker.io/acme/shop:latest',
    ]);
  });

  it("docker/metadata-action's output is taken as it is, also with several images", () => {
    const tags = [
      'acme/shop:main',
      'acme/shop:1.2',
      'ghcr.io/acme/shop:main',
      'ghcr.io/acme/shop:1.2',
    ];
    const naming = named({ tags: tags.join('\n') });
    expect(naming.names).toEqual(tags.map((tag) => tag.replace(/^acme/, 'docker.io/acme')));
    expect(naming.images.map(formatReference)).toEqual([
      'docker.io/acme/shop',
      'ghcr.io/acme/shop',
    ]);
  });

  it('a line with a name stands for itself, one without for every image', () => {
    const tags = 'type=sha,format=short\nghcr.io/acme/other:1\nghcr.io/acme/shop:bbbbbbb';
    expect(named({ tags }).names).toEqual(['ghcr.io/acme/shop:bbbbbbb', 'ghcr.io/acme/other:1']);
  });

  it('a line that gives no tag takes none from the others', () => {
    const tags = 'ghcr.io/acme/other:1\ntype=ref,event=tag';
    expect(named({ tags }).names).toEqual(['ghcr.io/acme/other:1']);
  });

  it('an image for which there is no tag is an error that names it', () => {
    const inputs = { image: 'ghcr.io/acme/shop', tags: 'ghcr.io/acme/other:1' };
    expect(() => named(inputs)).toThrow(
      expect.objectContaining({
        code: 'FB011',
        what: 'There is no tag for `ghcr.io/acme/shop`.',
      }),
    );
  });
});

it('no tag at all is an error that says of each line why', () => {
  const tags = [
    'type=semver,pattern={{version}}',
    'type=ref,event=pr',
    'type=raw,value={{tag}}',
    'type=raw,value=x,enable=false',
    'type=raw,value=x,enable={{branch}}',
  ].join('\n');
  expect(() => named({ tags })).toThrow(
    expect.objectContaining({
      code: 'FB011',
      what: [
        'There is no tag for the image.',
        '`type=semver,pattern={{version}}` gives none: the run is for the branch `main`, not for a Git tag.',
        '`type=ref,event=pr` gives none: the run is for the branch `main`.',
        '`type=raw,value={{tag}}` gives none: its value is empty.',
        '`type=raw,value=x,enable=false` gives none: its `enable` is `false`.',
        '`type=raw,value=x,enable={{branch}}` gives none: its `enable` is `main`.',
      ].join('\n'),
    }),
  );
});

it('a commit that is needed and not known is an error', () => {
  for (const tags of [
    'type=sha',
    'type=raw,value={{sha}}',
    "type=raw,value={{commit_date 'YY'}}",
  ]) {
    expect(() => named({ tags }, { revision: undefined })).toThrow(
      expect.objectContaining({ code: 'FB010' }),
    );
  }
  expect(named({ tags: 'type=sha,enable=false\nx' }, { revision: undefined }).names).toHaveLength(
    1,
  );
});

describe('the version', () => {
  const tag = { event: sampleEvent({ ref: 'refs/tags/v1.2.3' }) };
  it('is that of a rule for versions, wherever it stands', () => {
    const tags = 'type=sha\ntype=semver,pattern={{major}}';
    expect(named({ tags }, tag).version).toBe('1.2.3');
  });
  it('is the first tag where there is none', () => {
    expect(named({ tags: 'nightly\ntype=sha' }).version).toBe('nightly');
  });
});

describe('a warning tells', () => {
  const branch = 'type=ref,event=branch';
  it('two lines that give one tag for different reasons', () => {
    const { warnings, names } = named({ tags: `${branch}\na-b` }, onBranch('a/b'));
    expect(names).toEqual(['ghcr.io/acme/shop:a-b']);
    expect(warnings).toEqual([
      'The tag `a-b` stands for `a/b` (`type=ref,event=branch`) and for `a-b` (`a-b`).',
    ]);
  });

  it.each([
    ['a/b', 'a-b'],
    ['a-b', 'a/b'],
  ])('that the branch %s has the same tag as the branch %s', (own, other) => {
    const branches = ['main', own, other];
    const { warnings } = named({ tags: branch }, { ...onBranch(own), branches });
    expect(warnings).toEqual([
      `The branches \`${own}\` and \`${other}\` have the same tag, \`a-b\`; whichever is built last keeps it.`,
    ]);
    expect(named({ tags: 'type=sha' }, { ...onBranch(own), branches }).warnings).toEqual([]);
  });

  it('a Git tag that is no version, where a rule is for versions', () => {
    const event = sampleEvent({ ref: 'refs/tags/release-7' });
    const { warnings } = named({ tags: 'type=sha\ntype=semver,pattern={{version}}' }, { event });
    expect(warnings).toEqual([expect.stringContaining('`release-7` is no version')]);
  });

  it('a name that was cut', () => {
    const { warnings, names } = named({ tags: branch }, onBranch('x'.repeat(200)));
    expect(warnings).toEqual([expect.stringContaining('too long for a tag')]);
    expect(names[0]).toMatch(/:x{119}-[0-9a-f]{8}$/);
  });

  it('nothing where one tag is given twice for one reason', () => {
    const tags = 'latest\nlatest\ntype=raw,value=latest\ntype=sha\nghcr.io/acme/shop:latest';
    expect(named({ tags }).warnings).toEqual([]);
  });
});
