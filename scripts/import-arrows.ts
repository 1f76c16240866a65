/**
 * Who may import whom: one row a layer. Imports run inward, to `src/shared` and to the engine's
 * ports; a row that is missing here fails the check, so a new folder under `src` needs one.
 */
export interface Layer {
  readonly name: string;
  /** Regular expression on the importing file's path. */
  readonly files: string;
  /** Paths (regular expressions) under `src` that it may import, besides its own files. */
  readonly may: readonly string[];
  /** Paths that it may import with `import type` only. */
  readonly mayTypes?: readonly string[];
  /** npm packages that it may import. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be imported. */
  readonly node: boolean;
  readonly because: string;
}

const shared = '^src/shared/';
/** The engine's ports and the plain data that they name. */
const ports =
  '^src/main/engine/(ports|state-table|job|batch|strike|job-request|transitions|job-context|define-job|gate|rate-bucket|timetable/(schedule|schedule-store)|domain-events/domain-event-log|outbox/(outbox|notifier))\\.ts$';
/** Where the crash tests may stop the process; does nothing elsewhere. */
const failpoints = '^src/main/engine/failpoints\\.ts$';

export const layers: readonly Layer[] = [
  {
    name: 'shared',
    files: shared,
    may: [],
    packages: ['zod', '@orpc/contract'],
    node: false,
    because: 'it runs anywhere: no Node, no DOM, no Electron',
  },
  {
    name: 'engine',
    files: '^src/main/engine/',
    may: [shared],
    packages: ['zod', 'uuid', 'croner'],
    node: true,
    because: 'it knows no kind, no SQL, no Electron: it owns its ports, and others implement them',
  },
  {
    name: 'store',
    files: '^src/main/store/',
    may: [shared, failpoints],
    mayTypes: [ports],
    packages: ['zod', 'better-sqlite3'],
    node: true,
    because: 'it implements the ports, and only it touches SQLite',
  },
  {
    name: 'services',
    files: '^src/main/services/',
    may: [shared, failpoints],
    mayTypes: [ports],
    packages: ['zod', 'piscina', 'pino', 'fflate'],
    node: true,
    because: 'the outside world is behind ports, and knows nothing of jobs',
  },
  {
    name: 'pipelines',
    files: '^src/main/pipelines/',
    may: [shared, '^src/main/engine/'],
    mayTypes: ['^src/main/services/'],
    packages: ['zod'],
    node: false,
    because: 'a pipeline knows its context and interfaces, so that another engine may run it',
  },
  {
    name: 'events',
    files: '^src/main/events/',
    may: [shared],
    mayTypes: ['^src/main/engine/'],
    packages: ['zod'],
    node: true,
    because: 'it publishes what was committed, and asks nobody',
  },
  {
    name: 'router',
    files: '^src/main/router/',
    may: [shared, '^src/main/engine/', '^src/main/events/'],
    mayTypes: ['^src/main/store/', '^src/main/services/'],
    packages: ['zod', '@orpc/server'],
    node: false,
    because: 'it parses, makes one call, and answers',
  },
  {
    name: 'electron host',
    files: '^src/main/hosts/electron/',
    may: [shared, '^src/main/router/', '^src/main/hosts/'],
    mayTypes: ['^src/main/app\\.ts$', '^src/main/services/', ports],
    packages: ['electron', '@orpc/server', 'zod'],
    node: true,
    because: 'Electron stays in one folder, since only there is its binary needed',
  },
  {
    name: 'hosts',
    files: '^src/main/hosts/(?!electron/)',
    may: [shared, '^src/main/router/', '^src/main/hosts/(?!electron/)'],
    mayTypes: ['^src/main/app\\.ts$', '^src/main/services/', ports],
    packages: ['@orpc/server', '@orpc/client', '@orpc/contract', 'ws', 'zod'],
    node: true,
    because: 'a way in attaches the router and nothing deeper',
  },
  {
    name: 'composition root',
    files: '^src/main/(app|open-\\w+)\\.ts$',
    may: [shared, '^src/main/'],
    packages: ['uuid', 'better-sqlite3'],
    node: true,
    because: 'it joins the parts; other code is handed what it needs',
  },
  {
    name: 'entries',
    files: '^src/main/(?!(app|open-\\w+)\\.ts$)[^/]+\\.ts$',
    may: [shared, '^src/main/(app|open-\\w+)\\.ts$', '^src/main/hosts/', '^src/main/services/log/'],
    packages: ['electron'],
    node: true,
    because: 'an entry builds the app and gives it a host',
  },
  {
    name: 'workers',
    files: '^src/workers/(?!pool-host\\.ts$)',
    may: [shared],
    packages: [
      'zod',
      'piscina',
      'pdfjs-dist',
      '@napi-rs/canvas',
      'tesseract.js-core',
      'utif2',
      'htmlparser2',
      'marked',
      'fflate',
      'libphonenumber-js',
      'openai',
    ],
    node: true,
    because: 'a task gets values and gives a value: it never opens the database',
  },
  {
    name: 'pool host',
    files: '^src/workers/pool-host\\.ts$',
    may: [shared, '^src/main/services/task-pool/', '^src/workers/to-task-error\\.ts$'],
    packages: [],
    node: true,
    because: 'it is the same task pool, in a process of its own',
  },
  {
    name: 'preload',
    files: '^src/preload/',
    may: [shared],
    packages: ['electron'],
    node: false,
    because: 'it hands over one port and dropped files, nothing else',
  },
  {
    name: 'renderer',
    files: '^src/renderer/',
    may: [shared],
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@mantine/.+',
      '@tabler/icons-react',
      '@tanstack/.+',
      '@orpc/(client|contract|tanstack-query)',
      '@lingui/.+',
      '@fontsource-variable/inter',
      'zod',
      'diff',
      'fuse.js',
      '@vitejs/plugin-react',
      'vite',
    ],
    node: false,
    because: 'the window talks through the contract, whatever host is behind it',
  },
];
