import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { scriptedRegistry } from '../../test/registry/scripted-registry.ts';
import { runOrFail } from '../process/run.ts';
import { useEnvironmentProxy } from './proxy.ts';

/** A process of its own, because the proxy is set for all of it. */
async function fetchInChild(address: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = `
    import { useEnvironmentProxy } from '${new URL('./proxy.ts', import.meta.url).href}';
    useEnvironmentProxy(process.env);
    process.stdout.write(await (await fetch('${address}')).text());`;
  const args = ['--input-type=module', '--eval', program];
  return (await runOrFail({ file: process.execPath, args, env })).stdout;
}

it('requests go through the proxy of the environment', async () => {
  const tunnels: (string | undefined)[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    tunnels.push(request.url);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    // What comes through the tunnel is one small request; the answer ends the connection.
    socket.once('data', () =>
      socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 8\r\n\r\nby proxy'),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = proxy.address() as AddressInfo;
    const env = { http_proxy: `http://127.0.0.1:${port}`, no_proxy: 'other.example' };
    expect(await fetchInChild('http://registry.example/v2/', env)).toBe('by proxy');
    expect(tunnels).toEqual(['registry.example:80']);
  } finally {
    proxy.close();
  }
});

it('requests to this machine do not', async () => {
  await using registry = await scriptedRegistry(() => ({ body: 'direct' }));
  const env = { http_proxy: 'http://127.0.0.1:1' };
  expect(await fetchInChild(`http://${registry.host}/`, env)).toBe('direct');
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
