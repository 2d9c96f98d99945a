import { describe, expect, it } from 'vitest';
import { countConnections } from './connections.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid';

/** A line of /proc/net/tcp from 172.18.0.4:40000, as Linux 6.1 prints it. */
const line = (remote: string, state = '01') =>
  `   1: 040012AC:9C40 ${remote} ${state} 00000000:00000000 00:00000000 00000000     0        0 42 1`;

// 172.18.0.2:3000
const REPLICA = '020012AC:0BB8';
const IN_IPV6 = `0000000000000000FFFF0000${REPLICA}`;

describe('countConnections', () => {
  it.each<[string, string[], number]>([
    ['an empty table', [HEAD], 0],
    ['connections', [HEAD, line(REPLICA), line(REPLICA)], 2],
    ['connections in IPv6 sockets', [HEAD, line(IN_IPV6)], 1],
    ['no connection that is being closed', [HEAD, line(REPLICA, '06'), line(REPLICA, '08')], 0],
    ['no connection that is only being opened', [HEAD, line(REPLICA, '02')], 0],
    ['no listener', [HEAD, line('00000000:0000', '0A')], 0],
    ['no other port', [HEAD, line('020012AC:0BB9')], 0],
    ['no other replica', [HEAD, line('030012AC:0BB8')], 0],
    ['connections to another address of the replica', [HEAD, line('0100000A:0BB8')], 1],
  ])('counts %s', (_, lines, expected) => {
    expect(countConnections(lines.join('\n'), ['172.18.0.2', '10.0.0.1'], 3000)).toBe(expected);
  });
});
