import { expect, it } from 'vitest';
import { createClosers } from '../../../../src/main/services/closers/closers.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

it('closes the last first, each once, and goes on past one that fails', async () => {
  const closed: string[] = [];
  const closers = createClosers(silentLogger);
  closers.add(() => closed.push('lock'));
  closers.add(async () => {
    closed.push('store');
    throw new RangeError('no');
  });
  closers.add(async () => closed.push('engine'));
  await closers.closeAll();
  await closers.closeAll();
  expect(closed).toEqual(['engine', 'store', 'lock']);
});
