/** `ledger.*`: every outward call of the app. */
import type { LedgerHost } from '../../shared/contract/ledger.ts';
import type { OutwardCall } from '../../shared/domain/models/outward-call.ts';
import type { Implementer } from './implementer.ts';

export interface LedgerShelf {
  list(page: {
    readonly limit: number;
    readonly before?: string | undefined;
    readonly host?: string | undefined;
  }): readonly OutwardCall[];
  hosts(): Promise<{ readonly hosts: LedgerHost[]; readonly currency: string }>;
}

export function createLedgerRouter(os: Implementer, ledger: LedgerShelf) {
  return {
    list: os.ledger.list.handler(({ input }) => ({ calls: [...ledger.list(input)] })),
    hosts: os.ledger.hosts.handler(() => ledger.hosts()),
  };
}
