/** What a guarded connection asks of the system; tests put their own in its place. */
import { lookup } from 'node:dns/promises';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export interface SocketTarget {
  /** As the user wrote it; certificates must be made out to it. */
  readonly host: string;
  /** Where it is, in the order to be tried: looked at, and allowed. At least one. */
  readonly addresses: readonly string[];
  readonly port: number;
  readonly isTls: boolean;
}

export interface NetworkParts {
  /** All addresses of a name; rejects with a system error. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Begins to connect to these addresses and to no others. */
  readonly openSocket: (target: SocketTarget) => Socket;
}

export const systemNetwork: NetworkParts = {
  async resolve(host) {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
  openSocket({ host, addresses, port, isTls }) {
    // The name is never asked for again: it might lead elsewhere the second time.
    const options = { host, port, autoSelectFamily: true, lookup: givenAddresses(addresses) };
    if (!isTls) return connect(options);
    return connectTls({ ...options, ALPNProtocols: ['http/1.1'] });
  },
};

function givenAddresses(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_host, { all: wantsAll }, callback) => {
    const [first] = all;
    // Later than this turn, as the system would.
    setImmediate(() => {
      if (wantsAll) callback(null, [...all]);
      else callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}
