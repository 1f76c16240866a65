import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { createRouter } from '../../../src/main/router/router.ts';
import { AppError } from '../../../src/shared/domain/app-error.ts';
import { fakeRouterParts } from '../../support/fake-router-parts.ts';

it('tells when the user looked last, and puts the first steps away', async () => {
  let areStepsHidden = false;
  const client = createRouterClient(
    createRouter(
      fakeRouterParts({
        today: {
          look: async () => ({ since: 7, areStepsHidden }),
          async hideSteps(areHidden) {
            areStepsHidden = areHidden;
            return { since: 7, areStepsHidden };
          },
        },
      }),
    ),
  );
  expect(await client.today.hideSteps({ areHidden: true })).toEqual({
    since: 7,
    areStepsHidden: true,
  });
  expect(await client.today.look()).toEqual({ since: 7, areStepsHidden: true });
});

it('tells what became of each sample, and what is wrong where they are missing', async () => {
  const outcome = {
    status: 'refused',
    fileName: 'a.pdf',
    code: 'file-empty',
    message: '',
  } as const;
  const parts = { add: async () => [outcome], remove: async () => ({ removed: 2, kept: 1 }) };
  const client = createRouterClient(createRouter(fakeRouterParts({ samples: parts })));
  expect(await client.samples.add()).toEqual({ outcomes: [outcome] });
  expect(await client.samples.remove()).toEqual({ removed: 2, kept: 1 });

  const missing = { ...parts, add: () => Promise.reject(new AppError('file-missing')) };
  const without = createRouterClient(createRouter(fakeRouterParts({ samples: missing })));
  await expect(without.samples.add()).rejects.toMatchObject({
    ...{ code: 'FAILED', data: { code: 'file-missing' } },
  });
});
