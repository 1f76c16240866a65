/** As much of Electron as the host uses, recording what was asked of it. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { ElectronParts } from '../../src/main/hosts/electron/electron-parts.ts';

class FakeWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly loadURL = vi.fn(async () => {});
  readonly show = vi.fn();
  readonly hide = vi.fn();
  readonly webContents = Object.assign(new EventEmitter(), { send: vi.fn() });
  readonly reload = vi.fn();
  readonly maximize = vi.fn();
  readonly setFullScreen = vi.fn();
  isMaximized = () => false;
  isFullScreen = () => false;
  readonly setProgressBar = vi.fn();
  readonly setOverlayIcon = vi.fn();
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

export class FakeTray extends EventEmitter {
  readonly setImage = vi.fn();
  readonly setToolTip = vi.fn();
  readonly setContextMenu = vi.fn();
  readonly destroy = vi.fn();
}

/** Notifications of this start, and what the system still has of earlier ones. */
export function fakeNotifications({ isSupported = true } = {}) {
  const shown: FakeNotification[] = [];
  const earlier: FakeNotification[] = [];
  class FakeNotification extends EventEmitter {
    static isSupported = () => isSupported;
    static remove = vi.fn();
    static getHistory = async () => earlier;
    static handleActivation = vi.fn();
    readonly id: string;
    readonly body: string;
    readonly show = vi.fn(() => void shown.push(this));
    readonly close = vi.fn();
    constructor({ id = '', body = '' }: { id?: string; body?: string } = {}) {
      super();
      this.id = id;
      this.body = body;
    }
  }
  return { Notification: FakeNotification, shown, earlier };
}

class FakeUtilityProcess extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => true);
}

export function fakeElectron({ isFirstInstance = true, hasTray = true } = {}) {
  const order: string[] = [];
  const note = (what: string) => vi.fn((..._args: unknown[]) => void order.push(what));
  const windows: FakeWindow[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    setPath: note('setPath'),
    setAppUserModelId: vi.fn(),
    setAsDefaultProtocolClient: vi.fn(),
    setAboutPanelOptions: vi.fn(),
    setBadgeCount: vi.fn(),
    getLoginItemSettings: () => ({ wasOpenedAtLogin: false }),
    setLoginItemSettings: vi.fn((_settings: { openAtLogin: boolean }) => {}),
    getPath: () => '/opt/nightshift/nightshift',
    getVersion: () => '1.2.3',
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
  const trays: FakeTray[] = [];
  class Tray extends FakeTray {
    constructor() {
      super();
      if (!hasTray) throw new TypeError('no place for an icon');
      trays.push(this);
    }
  }
  const { Notification, ...notifications } = fakeNotifications();
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
    crashReporter: { start: note('crashes') },
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBox: vi.fn(async (_box: object) => ({ response: 0 })),
      showOpenDialog: vi.fn(async () => ({ filePaths: [] as string[] })),
    },
    ipcMain: { handle: vi.fn(), on: vi.fn() },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((items: object[]) => items) },
    MessageChannelMain: class {},
    nativeImage: {
      createEmpty: () => ({ addRepresentation: vi.fn(), setTemplateImage: vi.fn() }),
    },
    nativeTheme: { themeSource: 'system' },
    Notification,
    powerMonitor: new EventEmitter(),
    powerSaveBlocker: { start: vi.fn(() => 7), stop: vi.fn() },
    protocol: { registerSchemesAsPrivileged: note('scheme'), handle: note('protocol') },
    screen: { getAllDisplays: () => [] as { readonly workArea: object }[] },
    session: {
      defaultSession: { ...permissionHandlers, webRequest: { onBeforeRequest: vi.fn() } },
    },
    shell: { openExternal: vi.fn() },
    Tray,
  };
  return {
    electron: parts as unknown as ElectronParts,
    ...parts,
    order,
    windows,
    trays,
    notifications,
    utilityProcess: { fork },
    utilityChildren,
  };
}
