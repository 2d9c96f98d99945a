import { expect, it } from 'vitest';
import { type Scripted, scriptedHost } from '../../../../test/stack/scripted-host.ts';
import type { Container } from '../host/containers.ts';
import { nginxFiles } from './nginx-config.ts';

const proxy = (...command: readonly string[]) => ({ id: 'web', command }) as unknown as Container;
const filesOf = async (container: Container, ...answers: (readonly [RegExp, Scripted])[]) => {
  const files = await nginxFiles(scriptedHost(answers), container);
  return files && Object.fromEntries(files);
};

const head = (path: string) => `# configuration file ${path}:\n`;
const FAILS: readonly [RegExp, Scripted] = [
  /nginx -T/,
  { exitCode: 1, stderr: '[emerg] host not found in upstream "app-a:3000"' },
];

it('reads what nginx prints, from the file that it was started with', async () => {
  const dump = `${head('/etc/nginx/nginx.conf')}http {}\n${head('/etc/nginx/a')}x;`;
  expect(await filesOf(proxy('nginx'), [/^docker exec web nginx -T$/, dump])).toEqual({
    '/etc/nginx/nginx.conf': 'http {}',
    '/etc/nginx/a': 'x;',
  });
  const own = proxy('nginx', '-c', '/srv/own.conf');
  expect(
    await filesOf(own, [/nginx -T -c \/srv\/own.conf$/, `${head('/srv/own.conf')}y;`]),
  ).toEqual({ '/srv/own.conf': 'y;' });
});

it('reads file after file while nginx finds its own wrong', async () => {
  const main = `${head('/etc/nginx/nginx.conf')}http { include conf.d/*.conf; }\n`;
  const site = `${head('/etc/nginx/conf.d/a.conf')}include /etc/nginx/nginx.conf;\n`;
  const found = await filesOf(
    proxy('nginx'),
    FAILS,
    [/conf\.d\/\*\.conf$/, site],
    [/nginx\.conf$/, main],
  );
  expect(Object.keys(found ?? {})).toEqual(['/etc/nginx/nginx.conf', '/etc/nginx/conf.d/a.conf']);
});

it('tells that nothing can be read', async () => {
  expect(await filesOf(proxy('nginx'), FAILS, [/./, { exitCode: 127 }])).toBeUndefined();
});
