/** As much of Electron as the host uses, recording what was asked of it. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { ElectronParts } from '../../src/main/hosts/electron/electron-parts.ts';

class FakeWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly loadURL = vi.fn(async () => {});
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  isFocused = () => false;
  isMinimized = () => true;
  getNormalBounds = () => ({ x: 1, y: 2, width: 800, height: 600 });

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }
}

class FakeNotification extends EventEmitter {
  static isSupported = () => true;
  readonly show = vi.fn();
  readonly close = vi.fn();
}

class FakeUtilityProcess extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => true);
}

export function fakeElectron({ isFirstInstance = true } = {}) {
  const order: string[] = [];
  const note = (what: string) => vi.fn((..._args: unknown[]) => void order.push(what));
  const windows: FakeWindow[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    setPath: note('setPath'),
    enableSandbox: note('enableSandbox'),
    requestSingleInstanceLock: vi.fn((_data: unknown) => isFirstInstance),
    whenReady: vi.fn(async () => void order.push('ready')),
    quit: vi.fn(),
    exit: vi.fn(),
  });
  class BrowserWindow extends FakeWindow {
    constructor(options: Record<string, unknown>) {
      super(options);
      windows.push(this);
    }
  }
  const permissionHandlers = {
    setPermissionRequestHandler: note('permissions'),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  };
  const utilityChildren: FakeUtilityProcess[] = [];
  const fork = vi.fn((..._args: unknown[]) => {
    const child = new FakeUtilityProcess();
    utilityChildren.push(child);
    return child as unknown as Electron.UtilityProcess;
  });
  const parts = {
    app,
    BrowserWindow,
    dialog: { showErrorBox: vi.fn(), showMessageBox: vi.fn() },
    ipcMain: { handle: vi.fn(), on: vi.fn() },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
    MessageChannelMain: class {},
    Notification: FakeNotification,
    powerMonitor: new EventEmitter(),
    protocol: { registerSchemesAsPrivileged: note('scheme'), handle: note('protocol') },
    screen: { getAllDisplays: () => [] },
    session: {
      defaultSession: { ...permissionHandlers, webRequest: { onBeforeRequest: vi.fn() } },
    },
    shell: { openExternal: vi.fn() },
  };
  return {
    electron: parts as unknown as ElectronParts,
    ...parts,
    order,
    windows,
    utilityProcess: { fork },
    utilityChildren,
  };
}
