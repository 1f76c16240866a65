import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import {
  type NetworkParts,
  systemNetwork,
} from '../../../src/workers/guarded-fetch/open-socket.ts';
import { afterTest } from '../../support/after-test.ts';
import { openModelLab } from '../../support/model-lab.ts';
import { redirect, signInPage } from '../../support/model-server/replies.ts';
import { testCertificate } from '../../support/model-server/test-certificate.ts';

/** Every name leads to this computer. */
const network: NetworkParts = { ...systemNetwork, resolve: async () => ['127.0.0.1'] };

function trustTestCertificate(): void {
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, testCertificate.cert]);
  afterTest(() => setDefaultCACertificates(usual));
}

async function setup(chat?: Parameters<typeof openModelLab>[0]) {
  const lab = await openModelLab({ ...chat, isTls: true, network });
  const ask = (host: string) =>
    lab.call({ server: { baseUrl: `https://${host}:${lab.server.port}/v1`, key: 'sk-canary' } });
  return { ...lab, ask };
}

describe('a server over TLS', () => {
  it('that proves to be who was asked answers', async () => {
    trustTestCertificate();
    const { ask, server } = await setup();
    expect((await ask('models.example.org')).text).toBe('ok');
    expect(server.chats[0]?.headers).toMatchObject({
      ...{ host: `models.example.org:${server.port}`, authorization: 'Bearer sk-canary' },
    });
  });

  it('whose certificate nobody vouches for is sent nothing', async () => {
    const { ask, server } = await setup();
    await expect(ask('models.example.org')).rejects.toMatchObject({
      ...{ code: 'server-not-trusted', traffic: { bytesOut: 0, bytesIn: 0 } },
    });
    expect(server.requests).toEqual([]);
  });

  it('whose certificate is another’s is sent nothing', async () => {
    trustTestCertificate();
    const { ask, server } = await setup();
    await expect(ask('api.example.org')).rejects.toMatchObject({ code: 'server-not-trusted' });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['a page', signInPage],
    ['a redirect', redirect('https://www.example.org/')],
  ])('that answers with %s is the wrong one: nobody stands between', async (_what, chat) => {
    trustTestCertificate();
    const { ask } = await setup({ chat });
    await expect(ask('models.example.org')).rejects.toMatchObject({
      code: 'model-server-strange',
    });
  });
});
