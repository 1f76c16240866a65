/** What an IP address leads to, as far as it matters for what may be sent there. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * `never`: nothing of ours is there, whatever a name says (link-local addresses with the metadata
 * of clouds, multicast, reserved ranges).
 */
export type AddressClass = 'loopback' | 'private' | 'public' | 'never';

const loopback = listOf(['127.0.0.0/8', '::1/128']);
/** Local networks, and those between a provider and its customers (RFC 1918, 6598, 4193, 2544). */
const locals = listOf([
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['100.64.0.0/10', '198.18.0.0/15', 'fc00::/7'],
]);
/** Link-local, multicast, reserved, tunnels; and the single addresses where clouds keep metadata. */
const never = listOf([
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/96', 'fe80::/10', 'fec0::/10', 'ff00::/8', '2001::/32'],
  ...['100.100.100.200/32', '168.63.129.16/32', 'fd00:ec2::254/128', 'fd20:ce::254/128'],
]);

/** Prefixes under which an IPv6 address stands for an IPv4 one, and the group where that begins. */
const embedded = [
  { list: listOf(['::ffff:0:0/96']), group: 6 },
  { list: listOf(['64:ff9b::/96']), group: 6 },
  { list: listOf(['2002::/16']), group: 1 },
];

/** @param address IPv4 or IPv6, as a resolver or a socket gives it; anything else is `never` */
export function addressClass(address: string): AddressClass {
  const [bare = ''] = address.split('%');
  if (isIPv4(bare)) return classOf(bare, 'ipv4');
  if (!isIPv6(bare)) return 'never';
  if (loopback.check(bare, 'ipv6')) return 'loopback';
  const groups = groupsOf(bare);
  for (const { list, group } of embedded) {
    if (list.check(bare, 'ipv6')) return classOf(toIpv4(groups, group), 'ipv4');
  }
  return classOf(bare, 'ipv6');
}

function classOf(address: string, family: 'ipv4' | 'ipv6'): AddressClass {
  if (loopback.check(address, family)) return 'loopback';
  if (never.check(address, family)) return 'never';
  return locals.check(address, family) ? 'private' : 'public';
}

function toIpv4(groups: readonly number[], from: number): string {
  const pair = [groups[from] ?? 0, groups[from + 1] ?? 0];
  return pair.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}

/** The eight groups; the URL parser has taken care of the many ways to write them. */
function groupsOf(address: string): readonly number[] {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = plain.split('::');
  const numbers = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const before = numbers(head);
  if (tail === undefined) return before;
  const after = numbers(tail);
  return [...before, ...Array(8 - before.length - after.length).fill(0), ...after];
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6');
  }
  return list;
}
