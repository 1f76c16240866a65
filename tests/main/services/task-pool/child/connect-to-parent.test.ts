import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import {
  type ChildProcessSelf,
  connectToParent,
} from '../../../../../src/main/services/task-pool/child/connect-to-parent.ts';

it('speaks through the line of a fork, and hears when the parent is gone', () => {
  const send = vi.fn();
  const self = Object.assign(new EventEmitter(), { connected: true, send });
  const line = connectToParent(self as unknown as ChildProcessSelf);
  const [onMessage, onGone] = [vi.fn(), vi.fn()];
  line.onMessage(onMessage);
  line.onGone(onGone);
  line.post('out');
  self.emit('message', 'in');
  expect(send.mock.lastCall?.[0]).toBe('out');
  expect(onMessage.mock.lastCall?.[0]).toBe('in');
  expect(onGone).not.toHaveBeenCalled();
  self.emit('disconnect');
  expect(onGone).toHaveBeenCalledOnce();
});

it('hears of a parent that was gone before anybody listened', () => {
  const self = Object.assign(new EventEmitter(), { connected: false, send: vi.fn() });
  const onGone = vi.fn();
  connectToParent(self as unknown as ChildProcessSelf).onGone(onGone);
  expect(onGone).toHaveBeenCalledOnce();
});

it('speaks through the port of an Electron utility process', () => {
  const parentPort = Object.assign(new EventEmitter(), { postMessage: vi.fn() });
  const line = connectToParent({ parentPort } as unknown as ChildProcessSelf);
  const onMessage = vi.fn();
  line.onMessage(onMessage);
  line.post('out');
  parentPort.emit('message', { data: 'in', ports: [] });
  expect(parentPort.postMessage).toHaveBeenCalledWith('out');
  expect(onMessage).toHaveBeenCalledWith('in');
});

it('refuses to work for nobody', () => {
  const self = new EventEmitter() as unknown as ChildProcessSelf;
  expect(() => connectToParent(self)).toThrow(/started by the app/);
});
