import { expect, it } from 'vitest';
import { sparseEnvironment } from '../../../../../src/main/services/task-pool/child/sparse-environment.ts';

it('hands on folders and language, and no secret', () => {
  const env = {
    ...{ HOME: '/home/mira', LANG: 'de_DE.UTF-8', TZ: undefined },
    ...{ MODEL_API_KEY: 'secret', NODE_OPTIONS: '--inspect', SMTP_PASSWORD: 'secret' },
  };
  expect(sparseEnvironment(env)).toEqual({ HOME: '/home/mira', LANG: 'de_DE.UTF-8' });
});
