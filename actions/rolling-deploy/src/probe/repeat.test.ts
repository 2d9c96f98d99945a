import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { agentPool } from './agents.ts';
import { askAsVisitor, type RepeatableQuestion } from './repeat.ts';
import type { Dial } from './request.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n';

/** What a server does with a request: answers, closes, or says a little and closes. */
type Deed = 'answer' | 'close' | 'stammer' | 'hang';

const DEEDS: Readonly<Record<Deed, (socket: Socket) => void>> = {
  answer: (socket) => socket.write(ANSWER),
  close: (socket) => socket.destroy(),
  stammer: (socket) => socket.end(ANSWER.slice(0, 12)),
  hang: () => undefined,
};

let end: () => Promise<unknown>;
afterEach(() => end());

/** A server that does these with one request after the other, over whatever connection they come. */
async function serverDoing(...deeds: readonly Deed[]) {
  const requests: number[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    const place = sockets.push(socket) - 1;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      const deed = deeds[requests.push(place) - 1];
      if (deed !== undefined) DEEDS[deed](socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/`);
  end = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url, requests };
}

/** Connections that stay half open, as channels of SSH do. */
const overSsh: Dial = Object.assign(
  async ({ host, port }: Parameters<Dial>[0]) => connect({ port, host, allowHalfOpen: true }),
  { epoch: () => 1 },
);

/** Asks twice over the same kind of connection; gives what came of the second time. */
async function askTwice(
  url: URL,
  options: Partial<Pick<RepeatableQuestion, 'connection' | 'timeoutMs'>> & {
    dial?: Dial;
    mayRepeat?: boolean;
  } = {},
) {
  const { connection = 'kept', timeoutMs = 5_000, dial, mayRepeat = true } = options;
  const pool = agentPool(url, dial);
  const question = { url, agents: pool.at(1), connection, mayRepeat: async () => mayRepeat };
  try {
    await askAsVisitor({ ...question, timeoutMs: 5_000 });
    return await askAsVisitor({ ...question, timeoutMs });
  } finally {
    pool.destroy();
  }
}

it.each<[string, Dial | undefined]>([
  ['from this machine', undefined],
  ['through SSH', overSsh],
])(
  'is answered on a fresh connection when the kept one is closed unanswered, %s',
  async (_, dial) => {
    const { url, requests } = await serverDoing('answer', 'close', 'answer');
    const answer = await askTwice(url, dial === undefined ? {} : { dial });
    expect(answer).toMatchObject({ status: 200, repeated: true });
    expect(requests).toEqual([0, 0, 1]);
  },
);

it('does not tell of a repetition where there was none', async () => {
  const { url, requests } = await serverDoing('answer', 'answer');
  expect(await askTwice(url)).toMatchObject({ status: 200, repeated: false });
  expect(requests).toEqual([0, 0]);
});

it.each<[string, readonly Deed[], Parameters<typeof askTwice>[1], readonly number[]]>([
  ['an answer that has begun', ['answer', 'stammer'], {}, [0, 0]],
  ['an answer that does not come', ['answer', 'hang'], { timeoutMs: 500 }, [0, 0]],
  ['a fresh connection', ['answer', 'close'], { connection: 'fresh' }, [0, 1]],
  ['what nobody wants any more', ['answer', 'close'], { mayRepeat: false }, [0, 0]],
  ['what was repeated already', ['answer', 'close', 'close'], {}, [0, 0, 1]],
  ['what takes longer than both may', ['answer', 'close', 'hang'], { timeoutMs: 500 }, [0, 0, 1]],
])('does not repeat %s', async (_, deeds, options, asked) => {
  const { url, requests } = await serverDoing(...deeds, 'answer');
  await expect(askTwice(url, options)).rejects.toThrow(/hang up|ECONNRESET|no answer|Parse/);
  expect(requests).toEqual(asked);
});
