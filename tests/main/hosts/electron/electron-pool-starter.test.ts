import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { electronPoolStarter } from '../../../../src/main/hosts/electron/electron-pool-starter.ts';
import { fakeElectron } from '../../../support/fake-electron.ts';

function setup() {
  const { utilityProcess, utilityChildren } = fakeElectron();
  const process = electronPoolStarter(utilityProcess)('/app/workers/pool-host.js', { LANG: 'C' });
  return { utilityProcess, process, child: utilityChildren[0] };
}

it('starts a utility process that sees no more than it should', () => {
  const { utilityProcess } = setup();
  expect(utilityProcess.fork).toHaveBeenCalledWith('/app/workers/pool-host.js', [], {
    ...{ env: { LANG: 'C' }, serviceName: 'Nightshift tasks', stdio: 'ignore' },
  });
});

it('carries messages both ways', () => {
  const { process, child } = setup();
  const onMessage = vi.fn();
  process.onMessage(onMessage);
  process.post({ type: 'close' });
  child?.emit('message', { type: 'started', id: 1 });
  expect(child?.postMessage).toHaveBeenCalledWith({ type: 'close' });
  expect(onMessage).toHaveBeenCalledWith({ type: 'started', id: 1 });
});

it('tells of its end, and ends it', () => {
  const { process, child } = setup();
  const onExit = vi.fn();
  process.onExit(onExit);
  process.kill();
  expect(child?.kill).toHaveBeenCalledOnce();
  expect(child).toBeInstanceOf(EventEmitter);
  child?.emit('exit', 134);
  expect(onExit).toHaveBeenCalledWith({ code: 134, signal: null });
});
