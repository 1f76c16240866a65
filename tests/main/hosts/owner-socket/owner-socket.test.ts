import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  askForWindow,
  connectToOwner,
} from '../../../../src/main/hosts/owner-socket/connect-to-owner.ts';
import { writeOwnerRecord } from '../../../../src/main/hosts/owner-socket/owner-record.ts';
import {
  type OwnerParts,
  serveOwner,
} from '../../../../src/main/hosts/owner-socket/serve-owner.ts';
import { placeInDataFolder } from '../../../../src/main/hosts/owner-socket/socket-place.ts';
import { createRouter } from '../../../../src/main/router/router.ts';
import { afterTest } from '../../../support/after-test.ts';
import { fakeRouterParts } from '../../../support/fake-router-parts.ts';
import { silentLogger } from '../../../support/silent-logger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function setup(changes: Partial<OwnerParts> = {}) {
  const uploads: { name: string; body: string }[] = [];
  const parts: OwnerParts = {
    dataFolder: temporaryFolder(),
    router: createRouter(fakeRouterParts()),
    intake: {
      grantUpload: async (name, stream) => {
        uploads.push({ name, body: await text(stream) });
        return `grant of ${name}`;
      },
    },
    logger: silentLogger,
    onWindowWanted: () => 'shown',
    ...changes,
  };
  const owner = await serveOwner(parts);
  afterTest(() => owner.close());
  return { owner, uploads, dataFolder: parts.dataFolder };
}

async function connect(dataFolder: string) {
  const connection = await connectToOwner(dataFolder);
  if (connection === null) throw new Error('no owner answered');
  afterTest(() => {
    connection.close();
    return connection.closed;
  });
  return connection;
}

describe('the owner of a data folder', () => {
  it('serves other starts with the contract', async () => {
    const { dataFolder } = await setup();
    const { client } = await connect(dataFolder);
    await expect(client.system.info()).resolves.toEqual({ version: '1.2.3', host: 'loopback' });
  });

  it('takes their files', async () => {
    const { dataFolder, uploads } = await setup();
    const { grantFile } = await connect(dataFolder);
    const path = join(dataFolder, 'cv.pdf');
    writeFileSync(path, '%PDF-1.7');
    await expect(grantFile(path, 'léa.pdf')).resolves.toBe('grant of léa.pdf');
    expect(uploads).toEqual([{ name: 'léa.pdf', body: '%PDF-1.7' }]);
  });

  it('is not bothered with files that are not there', async () => {
    const { dataFolder, uploads } = await setup();
    const { grantFile } = await connect(dataFolder);
    const missing = { code: 'file-missing' };
    await expect(grantFile(join(dataFolder, 'none'), 'none')).rejects.toMatchObject(missing);
    await expect(grantFile(dataFolder, 'folder')).rejects.toMatchObject(missing);
    expect(uploads).toEqual([]);
  });

  it('tells its clients when it goes', async () => {
    const { dataFolder, owner } = await setup();
    const { closed } = await connect(dataFolder);
    await owner.close();
    await closed;
    expect(await connectToOwner(dataFolder)).toBeNull();
    expect(await askForWindow(dataFolder)).toBeNull();
  });

  it.each(['shown', 'yielding'] as const)(
    'answers %j to a start that wants a window',
    async (answer) => {
      const { dataFolder } = await setup({ onWindowWanted: () => answer });
      expect(await askForWindow(dataFolder)).toBe(answer);
    },
  );

  it('can be reached by its user only', async () => {
    const { dataFolder } = await setup();
    const mode = (name: string) => statSync(join(dataFolder, name)).mode & 0o777;
    expect(mode('owner')).toBe(0o600);
    expect(mode('owner.sock')).toBe(0o600);
  });

  it('turns away whoever does not know its token', async () => {
    const { dataFolder, uploads } = await setup();
    const [address = ''] = readFileSync(join(dataFolder, 'owner'), 'utf8').split('\n');
    for (const path of ['/upload?name=cv.pdf', '/window', '/']) {
      const headers = { authorization: 'Bearer wrong' };
      const status = await new Promise((resolve) => {
        const options = { socketPath: address, path, method: 'POST', headers, agent: false };
        request(options, (response) => resolve(response.resume().statusCode)).end();
      });
      expect(status).toBe(401);
    }
    await writeOwnerRecord(dataFolder, { address, token: 'wrong' });
    expect(await connectToOwner(dataFolder)).toBeNull();
    expect(uploads).toEqual([]);
  });

  it('takes over the socket of an owner that died', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'owner.sock'), '');
    await setup({ dataFolder });
    const { client } = await connect(dataFolder);
    await expect(client.system.info()).resolves.toMatchObject({ version: '1.2.3' });
  });

  it('listens in a private temporary folder where its own cannot hold a socket', async () => {
    const dataFolder = temporaryFolder();
    // A folder at the socket's place fails as a file system without sockets does.
    mkdirSync(join(dataFolder, 'owner.sock'));
    await setup({ dataFolder });
    const { client } = await connect(dataFolder);
    await expect(client.system.info()).resolves.toMatchObject({ version: '1.2.3' });
  });

  it('listens in a private temporary folder when its own path is too long', async () => {
    const dataFolder = join(temporaryFolder(), 'd'.repeat(90));
    mkdirSync(dataFolder);
    await setup({ dataFolder });
    const [address = ''] = readFileSync(join(dataFolder, 'owner'), 'utf8').split('\n');
    expect(address.length).toBeLessThan(100);
    expect(statSync(join(address, '..')).mode & 0o777).toBe(0o700);
    const { client } = await connect(dataFolder);
    await expect(client.system.info()).resolves.toMatchObject({ version: '1.2.3' });
  });
});

it('a folder without an owner has none to connect to', async () => {
  const folder = temporaryFolder();
  expect(await connectToOwner(folder)).toBeNull();
  expect(await askForWindow(folder)).toBeNull();
  await writeOwnerRecord(folder, { address: join(folder, 'gone.sock'), token: 'x' });
  expect(await connectToOwner(folder)).toBeNull();
  expect(await askForWindow(folder)).toBeNull();
});

it('a Windows owner listens on a pipe with a name of its own', async () => {
  const place = await placeInDataFolder('C:\\data', 'win32');
  expect(place?.address).toMatch(/^\\\\\.\\pipe\\nightshift-[0-9a-f]{32}$/);
});
