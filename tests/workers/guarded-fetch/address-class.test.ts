import { describe, expect, it } from 'vitest';
import {
  type AddressClass,
  addressClass,
} from '../../../src/workers/guarded-fetch/address-class.ts';

const table: readonly [AddressClass, readonly string[]][] = [
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1']],
  ['loopback', ['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.20', '100.64.0.1']],
  ['private', ['198.18.0.1', '198.19.255.255', 'fc00::1', 'fd12:3456::1', '::ffff:192.168.0.1']],
  ['public', ['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.0.2.7', '203.0.113.7', '100.63.0.1']],
  ['public', ['2001:db8::7', '2606:4700::1', '::ffff:203.0.113.7', '64:ff9b::203.0.113.7']],
  ['never', ['0.0.0.0', '0.1.2.3', '169.254.0.1', '169.254.169.254', '192.0.0.192']],
  ['never', ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255']],
  ['never', ['::', '::127.0.0.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1']],
  ['never', ['::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '64:ff9b::169.254.169.254']],
  ['never', ['2002:a9fe:a9fe::', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254']],
  ['never', ['', 'localhost', '127.1', '0x7f000001', '2130706433', '[::1]', '1.2.3.4.5']],
];

describe('the class of an address', () => {
  it.each(table)('is %s for %j', (known, addresses) => {
    expect(addresses.map(addressClass)).toEqual(addresses.map(() => known));
  });
});
