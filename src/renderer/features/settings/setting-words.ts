/** What each setting is called, what it does, and by which other words one may look for it. */
import type { SettingName } from '../../../shared/domain/settings.ts';
import type { Message } from '../../../shared/std/message.ts';
import type { SectionId } from './setting-sections.ts';

export interface SettingWords {
  readonly section: SectionId;
  readonly title: Message;
  readonly effect: Message;
  /** Parted by commas. */
  readonly synonyms: Message;
}

/** Notifications have words of their own, since they are several controls. */
export type PlainSetting = Exclude<SettingName, 'notifications'>;

export const settingWords: Readonly<Record<PlainSetting, SettingWords>> = {
  colorScheme: {
    section: 'appearance',
    title: /*i18n*/ { id: 'setting.scheme', message: 'Light or dark' },
    effect: /*i18n*/ {
      id: 'setting.scheme.effect',
      message: '“As the system” follows your computer, also when it changes in the evening.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.scheme.words',
      message: 'theme, colour scheme, color, night, day, mode',
    },
  },
  density: {
    section: 'appearance',
    title: /*i18n*/ { id: 'setting.density', message: 'Density' },
    effect: /*i18n*/ {
      id: 'setting.density.effect',
      message: 'Compact shows more at once; comfortable leaves more air around it.',
    },
    synonyms: /*i18n*/ { id: 'setting.density.words', message: 'spacing, compact, rows, tight' },
  },
  textSize: {
    section: 'appearance',
    title: /*i18n*/ { id: 'setting.text-size', message: 'Size of text' },
    effect: /*i18n*/ {
      id: 'setting.text-size.effect',
      message:
        'Everything grows with it. To zoom one window further, press Ctrl (⌘ on a Mac) and + or −.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.text-size.words',
      message: 'font, zoom, larger, bigger, letters, magnify',
    },
  },
  language: {
    section: 'appearance',
    title: /*i18n*/ { id: 'setting.language', message: 'Language' },
    effect: /*i18n*/ {
      id: 'setting.language.effect',
      message:
        'Of the window, not of your documents. English is the only one so far. A change shows when the window is loaded again.',
    },
    synonyms: /*i18n*/ { id: 'setting.language.words', message: 'locale, translation, English' },
  },
  hasSingleKeys: {
    section: 'appearance',
    title: /*i18n*/ { id: 'setting.single-keys', message: 'Shortcuts of a single key' },
    effect: /*i18n*/ {
      id: 'setting.single-keys.effect',
      message:
        'Such as ? for the list of shortcuts. Switch them off if you dictate, or press keys by accident; those with Ctrl or ⌘ stay.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.single-keys.words',
      message: 'keyboard, hotkeys, shortcut, dictation, speech',
    },
  },
  opensAtLogin: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.login', message: 'Open when I log in' },
    effect: /*i18n*/ {
      id: 'setting.login.effect',
      message:
        'Nightshift then begins without its window, so that schedules run. Applies from the next start on.',
    },
    synonyms: /*i18n*/ { id: 'setting.login.words', message: 'autostart, startup, boot, launch' },
  },
  taskRunner: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.runner', message: 'Where documents are read' },
    effect: /*i18n*/ {
      id: 'setting.runner.effect',
      message:
        'In a process of its own, a file that crashes the reader costs only itself; it takes a little more memory. Applies from the next start on.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.runner.words',
      message: 'worker, threads, child process, crash, isolation',
    },
  },
  cpuThreads: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.cpu-threads', message: 'Threads for reading' },
    effect: /*i18n*/ {
      id: 'setting.cpu-threads.effect',
      message:
        'More read faster and leave less of the computer for other things. Applies from the next start on.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.cpu-threads.words',
      message: 'workers, cores, pool, cpu, speed, parallel',
    },
  },
  ocrThreads: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.ocr-threads', message: 'Threads for scans' },
    effect: /*i18n*/ {
      id: 'setting.ocr-threads.effect',
      message:
        'Pages that are recognised side by side. Each takes some 400 MB of memory. Applies from the next start on.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.ocr-threads.words',
      message: 'OCR, text recognition, workers, cores, memory',
    },
  },
  keepJobsDays: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.keep-jobs', message: 'Keep finished jobs' },
    effect: /*i18n*/ {
      id: 'setting.keep-jobs.effect',
      message:
        'In the list of Activity, with their steps. What came of them stays in any case, and failed jobs stay until you clear them.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.keep-jobs.words',
      message: 'retention, history, clean up, completed, delete old',
    },
  },
  keepLogsDays: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.keep-logs', message: 'Keep logs' },
    effect: /*i18n*/ {
      id: 'setting.keep-logs.effect',
      message:
        'Technical notes for when something goes wrong. No text of your documents is in them.',
    },
    synonyms: /*i18n*/ { id: 'setting.keep-logs.words', message: 'retention, log files, debug' },
  },
  keepAuditDays: {
    section: 'jobs',
    title: /*i18n*/ { id: 'setting.keep-audit', message: 'Keep the record of what was done' },
    effect: /*i18n*/ {
      id: 'setting.keep-audit.effect',
      message: 'Who asked for which job, and what became of it.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.keep-audit.words',
      message: 'retention, audit trail, history',
    },
  },
  staysOffline: {
    section: 'privacy',
    title: /*i18n*/ { id: 'setting.offline', message: 'Stay offline' },
    effect: /*i18n*/ {
      id: 'setting.offline.effect',
      message:
        'Nothing goes out, whatever is set up. What needs the network waits, and goes on when you switch this off. Models on this computer go on working.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.offline.words',
      message: 'network, internet, airplane mode, disconnect, privacy, block',
    },
  },
  showsModelHints: {
    section: 'models',
    title: /*i18n*/ { id: 'setting.model-hints', message: 'Say where a model could help' },
    effect: /*i18n*/ {
      id: 'setting.model-hints.effect',
      message: 'One quiet line on screens where it would, as long as none is set up.',
    },
    synonyms: /*i18n*/ {
      id: 'setting.model-hints.words',
      message: 'AI, LLM, language model, hints, tips, suggestions',
    },
  },
};
