/** WebSockets of the sample application: each is told who answers, and gets back what it sends. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

// https://www.rfc-editor.org/rfc/rfc6455#section-1.3
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;
const CLOSE = 0x88;
const GOING_AWAY = 1001;
const LONGEST = 125;

/** Serves /socket; what is returned closes all of them, as one who is about to stop. */
export function serveSockets(server, version) {
  const open = new Set();
  server.on('upgrade', (request, socket, head) => {
    const key = request.headers['sec-websocket-key'];
    if (request.url !== '/socket' || key === undefined) return socket.destroy();
    const accept = createHash('sha1')
      .update(key + GUID)
      .digest('base64');
    const lines = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`];
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    send(socket, TEXT, Buffer.from(JSON.stringify({ replica: hostname(), version })));
    let rest = head;
    socket.on('data', (chunk) => {
      rest = answerFrames(socket, Buffer.concat([rest, chunk]));
    });
  });
  return () => {
    const code = Buffer.alloc(2);
    code.writeUInt16BE(GOING_AWAY);
    for (const socket of open) {
      send(socket, CLOSE, code);
      socket.end();
    }
  };
}

/** Answers each frame that is there as a whole, and gives what is left. Only short ones are known. */
function answerFrames(socket, bytes) {
  let rest = bytes;
  while (rest.length >= 6) {
    const length = rest[1] & 0x7f;
    if (length > LONGEST) socket.destroy();
    if (rest.length < 6 + length) return rest;
    const payload = rest.subarray(6, 6 + length).map((byte, index) => byte ^ rest[2 + (index % 4)]);
    if (rest[0] === TEXT) send(socket, TEXT, payload);
    if (rest[0] === CLOSE) socket.end();
    rest = rest.subarray(6 + length);
  }
  return rest;
}

function send(socket, kind, payload) {
  if (socket.writable) socket.write(Buffer.concat([Buffer.from([kind, payload.length]), payload]));
}
