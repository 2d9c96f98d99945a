import { describe, expect, test } from 'vitest';
import { sampleFinding } from '../../findings/finding-sample.ts';
import type { Finding } from '../../findings/trivy-report.ts';
import { isInPackage, parsePackageUrl } from './package-url.ts';

function finding(type: string, name: string, installed = '1.0'): Finding {
  return sampleFinding({ type, package: name, installed });
}

describe('a package URL', () => {
  test.each([
    ['pkg:deb/debian/libssl1.1', finding('debian', 'libssl1.1'), true],
    ['pkg:deb/libssl1.1', finding('ubuntu', 'libssl1.1'), true],
    ['pkg:deb/debian/libssl1.1', finding('ubuntu', 'libssl1.1'), false],
    ['pkg:deb/debian/libssl1.1', finding('debian', 'libssl3'), false],
    ['pkg:npm/openssl', finding('debian', 'openssl'), false],
    ['pkg:npm/%40acme/Shop@1.0', finding('node-pkg', '@acme/shop'), true],
    ['pkg:npm/%40acme/shop@2.0', finding('node-pkg', '@acme/shop'), false],
    ['pkg:npm/shop', finding('node-pkg', '@acme/shop'), false],
    ['pkg:golang/golang.org/x/net', finding('gobinary', 'golang.org/x/net'), true],
    ['pkg:maven/org.yaml/snakeyaml', finding('jar', 'org.yaml:snakeyaml'), true],
    ['pkg:pypi/my-lib', finding('python-pkg', 'My_Lib'), true],
    ['pkg:rpm/redhat/openssl@1%3A3.0', finding('redhat', 'openssl', '1:3.0'), true],
    ['pkg:npm/lodash', finding('unknown', 'lodash'), false],
  ])('%s and %o: %s', (text, about, expected) => {
    const url = parsePackageUrl(text);
    if (url === undefined) throw new Error('not read');
    expect(isInPackage(about, url)).toBe(expected);
  });

  test.each([
    'lodash',
    'pkg:npm',
    'pkg:npm/',
    'pkg:deb/debian/openssl?arch=arm64',
    'pkg:golang/golang.org/x/net#http2',
    'pkg:npm/%zz',
  ])('is not read from %s', (text) => {
    expect(parsePackageUrl(text)).toBeUndefined();
  });
});
