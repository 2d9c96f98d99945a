import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptedRegistry } from '../../test/registry/scripted-registry.ts';
import { runOrFail } from '../process/run.ts';
import { useEnvironmentProxy } from './proxy.ts';

/** A process of its own, because the proxy is set for all of it. */
async function askInChild(address: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = `
    import { sender } from '${new URL('./http.ts', import.meta.url).href}';
    const answer = await sender(process.env)({ method: 'GET', url: new URL('${address}') });
    process.stdout.write(answer.body);`;
  const args = ['--input-type=module', '--eval', program];
  return (await runOrFail({ file: process.execPath, args, env })).stdout;
}

describe('requests go through the proxy of the environment', () => {
  const asked: string[] = [];
  let server: Server;
  let env: NodeJS.ProcessEnv;
  beforeEach(async () => {
    asked.length = 0;
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end('by proxy');
    }).on('connect', ({ url = '' }, socket) => {
      asked.push(url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    env = { http_proxy: `http://${address}`, https_proxy: address, no_proxy: 'other.example' };
  });
  afterEach(() => server.close());

  it('plain HTTP', async () => {
    expect(await askInChild('http://registry.example/v2/', env)).toBe('by proxy');
    expect(asked).toEqual(['http://registry.example/v2/']);
  });

  it('HTTPS, by a tunnel', async () => {
    await expect(askInChild('https://registry.example/v2/', env)).rejects.toThrow('403');
    expect(asked).toEqual(['registry.example:443']);
  });
});

describe('requests to this machine do not', () => {
  it('and reach it', async () => {
    await using registry = await scriptedRegistry(() => ({ body: 'direct' }));
    const env = { http_proxy: 'http://127.0.0.1:1' };
    expect(await askInChild(`http://${registry.host}/`, env)).toBe('direct');
  });

  it.each(['127.0.0.2', '[::1]'])('nor to it as %s', async (host) => {
    await using proxy = await scriptedRegistry(() => ({ body: 'by proxy' }));
    const env = { http_proxy: `http://${proxy.host}`, no_proxy: 'other.example' };
    await expect(askInChild(`http://${host}:1/`, env)).rejects.toThrow('ECONNREFUSED');
    expect(proxy.asked).toEqual([]);
  });
});

it('a proxy that is no address is told without its value, which may hold a password', () => {
  const env = { https_proxy: 'http://mia:pass-4711@:::bad' };
  expect(() => useEnvironmentProxy(env)).toThrowError(
    expect.objectContaining({
      code: 'FK007',
      what: expect.stringMatching(/`https_proxy`(?!.*pass-4711)/),
    }),
  );
});
