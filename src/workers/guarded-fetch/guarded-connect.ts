/**
 * Connects to where the user has allowed, and to nowhere else: every address of a name is looked at
 * when the connection is made, because a name may lead elsewhere by then than when it was set up.
 */
import { isIP, type Socket } from 'node:net';
import { AppError } from '../../shared/domain/app-error.ts';
import type { ProviderReach } from '../../shared/domain/models/provider-reach.ts';
import { type AddressClass, addressClass } from './address-class.ts';
import type { NetworkParts } from './open-socket.ts';
import { systemErrorCode } from './system-error-code.ts';

export interface ConnectTarget {
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
  /** `device`: only this computer itself will do. */
  readonly reach: ProviderReach;
  readonly allowsPrivateHosts: boolean;
  /** For sentences. */
  readonly serverName: string;
}

export interface ConnectScope {
  readonly network: NetworkParts;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/**
 * @throws the signal's reason, or AppError `private-host-refused`, `address-refused`,
 *   `model-server-unreachable`, `network-unreachable`, `server-not-trusted`
 */
export async function guardedConnect(target: ConnectTarget, scope: ConnectScope): Promise<Socket> {
  const { host, port, isTls, reach } = target;
  const late = AbortSignal.timeout(scope.timeoutMs);
  const signal = AbortSignal.any([scope.signal, late]);
  let stage: Stage = 'resolving';
  let nearest: AddressClass = reach === 'device' ? 'loopback' : 'public';
  try {
    const found = isIP(host) === 0 ? await abortable(scope.network.resolve(host), signal) : [host];
    const addresses = allowedOf(found, target);
    nearest = addressClass(addresses[0] ?? host);
    stage = 'connecting';
    const socket = scope.network.openSocket({ host, addresses, port, isTls });
    socket.once('connect', () => {
      stage = 'proving';
    });
    await opened(socket, { isTls, signal });
    // Once more: what was connected to is what counts.
    allowedOf([socket.remoteAddress ?? ''], target, socket);
    return socket;
  } catch (error) {
    scope.signal.throwIfAborted();
    if (error instanceof AppError) throw error;
    throw toConnectError(error, { ...target, stage, nearest });
  }
}

/** The addresses that may be connected to; where there is none, that is the failure. */
function allowedOf(
  addresses: readonly string[],
  { reach, allowsPrivateHosts, serverName }: ConnectTarget,
  socket?: Socket,
): readonly string[] {
  const classes: readonly AddressClass[] =
    reach === 'device'
      ? ['loopback']
      : ['loopback', 'public', ...(allowsPrivateHosts ? (['private'] as const) : [])];
  const allowed = addresses.filter((address) => classes.includes(addressClass(address)));
  if (allowed.length > 0) return allowed;
  socket?.destroy();
  const isPrivate =
    reach === 'elsewhere' && addresses.some((address) => addressClass(address) === 'private');
  throw new AppError(isPrivate ? 'private-host-refused' : 'address-refused', {
    values: { server: serverName },
  });
}

type Stage = 'resolving' | 'connecting' | 'proving';

interface ConnectFailure extends ConnectTarget {
  readonly stage: Stage;
  readonly nearest: AddressClass;
}

/** Somebody is there, and wants nothing of us. */
const refusals = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
/** What is no matter of certificates also while one is being shown. */
const breaks = new Set([...refusals, 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN']);

function toConnectError(error: unknown, failure: ConnectFailure): AppError {
  const { stage, nearest, serverName } = failure;
  const code = systemErrorCode(error);
  const options = { values: { server: serverName }, cause: new Error(`${stage}: ${code}`) };
  const isTimeout = error instanceof DOMException;
  if (stage === 'proving' && !isTimeout && !breaks.has(code)) {
    return new AppError('server-not-trusted', options);
  }
  const isThere = nearest !== 'public' || (stage !== 'resolving' && refusals.has(code));
  return new AppError(isThere ? 'model-server-unreachable' : 'network-unreachable', options);
}

interface OpenScope {
  readonly isTls: boolean;
  readonly signal: AbortSignal;
}

/** Resolves once it is open, certificate included; a socket that does not get there is destroyed. */
function opened(socket: Socket, { isTls, signal }: OpenScope): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => socket.destroy(signal.reason);
    const settle = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      settle();
      resolve();
    });
    socket.once('error', (error) => {
      settle();
      reject(error);
    });
    socket.once('close', () => {
      settle();
      reject(new DOMException('closed before it was open', 'AbortError'));
    });
    if (signal.aborted) stop();
  });
}

/** The system's resolver cannot be stopped; nobody waits for it then. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
