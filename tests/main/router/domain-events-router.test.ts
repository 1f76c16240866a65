import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../src/main/engine/domain-events/domain-event-log.ts';
import type { DomainEventShelf } from '../../../src/main/router/domain-events-router.ts';
import { createRouter } from '../../../src/main/router/router.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';
import { numberedId } from '../../support/numbered-id.ts';

const event: DomainEvent = {
  ...{ id: numberedId(1), seq: 9, type: 'posting.saved', payload: { postingId: numberedId(2) } },
  ...{ jobId: null, depth: 0, resentOf: null, at: 5 },
  starts: [
    { kind: 'score', jobId: numberedId(3), refusal: null, state: 'running' },
    { kind: 'circle', jobId: null, refusal: 'event-loop', state: null },
  ],
};

function setup(shelf: Partial<DomainEventShelf> = {}) {
  const asked: unknown[] = [];
  const list: DomainEventShelf['list'] = (query) => {
    asked.push(query);
    return [event];
  };
  const listStarters: DomainEventShelf['listStarters'] = () => [
    { type: 'posting.saved', kinds: ['score', 'circle'] },
  ];
  const domainEvents = { list, listStarters, sendAgain: async () => event, ...shelf };
  const { domainEvents: client } = createRouterClient(
    createRouter(fakeRouterParts({ domainEvents })),
  );
  return { client, asked };
}

describe('domain events', () => {
  it('are listed with what they started, and why something was not', async () => {
    const { client } = setup();
    const { events } = await client.list();
    const { depth: _depth, starts: _starts, ...told } = event;
    expect(events).toEqual([
      {
        ...told,
        starts: [
          { kind: 'score', jobId: numberedId(3), refusal: null, state: 'running' },
          {
            ...{ kind: 'circle', jobId: null, state: null },
            refusal: {
              code: 'event-loop',
              sentence: expect.objectContaining({ id: 'failure.event-loop' }),
            },
          },
        ],
      },
    ]);
  });

  it('can be told by what they start, before one is sent again', async () => {
    const { client } = setup();
    expect(await client.starters()).toEqual({
      starters: [{ type: 'posting.saved', kinds: ['score', 'circle'] }],
    });
  });

  it('are listed page by page, of one type or all', async () => {
    const { client, asked } = setup();
    await client.list();
    await client.list({ before: 9, type: 'posting.saved', limit: 3 });
    expect(asked).toEqual([{ limit: 50 }, { before: 9, type: 'posting.saved', limit: 3 }]);
    await expect(client.list({ limit: 1_000 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('are sent again by their id', async () => {
    const { client } = setup();
    await expect(client.sendAgain({ id: event.id })).resolves.toMatchObject({ id: event.id });
  });

  it('that are unknown or outdated cannot be sent again, and the window is told why', async () => {
    const unknown = setup({ sendAgain: async () => null }).client;
    await expect(unknown.sendAgain({ id: event.id })).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', defined: true, data: { what: 'event' } },
    });
    const sendAgain = () => Promise.reject(new AppError('event-outdated'));
    const outdated = setup({ sendAgain }).client;
    await expect(outdated.sendAgain({ id: event.id })).rejects.toMatchObject({
      ...{ code: 'FAILED', defined: true, data: { code: 'event-outdated', values: {} } },
    });
  });
});
