import { useLingui } from '@lingui/react';
import { useNavigate } from 'react-router';
import type { Message } from '../../../shared/std/message.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/commands-provider.tsx';
import type { Shortcut } from '../commands/shortcut.ts';
import { type RoomId, rooms } from './rooms.ts';

/** G, then the letter of the room. */
const letters: Readonly<Record<RoomId, string>> = {
  today: 't',
  profile: 'p',
  resumes: 'r',
  postings: 'o',
  applications: 'a',
  insights: 'i',
  activity: 'v',
  settings: 's',
};

/** Words by which a room may be looked for as well, separated by commas. */
const otherWords: Readonly<Record<RoomId, Message>> = {
  today: /*i18n*/ { id: 'room.today.words', message: 'home, start, overview, dashboard, news' },
  profile: /*i18n*/ {
    id: 'room.profile.words',
    message: 'about me, facts, skills, experience, preferences, salary, wishes, searches',
  },
  resumes: /*i18n*/ { id: 'room.resumes.words', message: 'CV, curriculum vitae, documents, files' },
  postings: /*i18n*/ {
    id: 'room.postings.words',
    message: 'job advertisements, ads, vacancies, openings, positions, matches, inbox',
  },
  applications: /*i18n*/ {
    id: 'room.applications.words',
    message: 'applied, board, pipeline, interviews, offers, opportunities',
  },
  insights: /*i18n*/ {
    id: 'room.insights.words',
    message: 'skill gap, market, charts, statistics, trends',
  },
  activity: /*i18n*/ {
    id: 'room.activity.words',
    message: 'jobs, runs, history, log, tasks, queue, background work',
  },
  settings: /*i18n*/ {
    id: 'room.settings.words',
    message: 'preferences, options, configuration, set up',
  },
};

/** Offers the way to every room. */
export function useRoomCommands(): void {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  useCommands(
    rooms.map(({ id, path, words, Icon }): Command => {
      const shortcut: Shortcut = { after: 'g', key: letters[id] };
      return {
        id: `go.${id}`,
        title: i18n.t({
          id: 'commands.go',
          message: 'Go to {room}',
          values: { room: i18n.t(words) },
        }),
        synonyms: i18n.t(otherWords[id]).split(', '),
        group: 'go',
        shortcut,
        Icon,
        run: () => void navigate(path),
      };
    }),
  );
}
