/** What each type of thing that is found is called, where it is looked at, and its icon. */
import {
  IconAdjustmentsHeart,
  IconFileText,
  IconProgressCheck,
  IconUserCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { SearchType } from '../../../shared/domain/search-types.ts';
import type { Message } from '../../../shared/std/message.ts';

interface HitLook {
  /** Over all of its type. */
  readonly words: Message;
  /** Of one that has no name of its own. */
  readonly one: Message;
  readonly Icon: TablerIcon;
  readonly path: (id: string) => string;
}

const looks: Readonly<Record<SearchType, HitLook>> = {
  resume: {
    words: /*i18n*/ { id: 'find.type.resume', message: 'Résumés' },
    one: /*i18n*/ { id: 'find.one.resume', message: 'Résumé without a name' },
    Icon: IconFileText,
    path: (id) => `/resumes/${id}`,
  },
  fact: {
    words: /*i18n*/ { id: 'find.type.fact', message: 'About you' },
    one: /*i18n*/ { id: 'find.one.fact', message: 'In your profile' },
    Icon: IconUserCircle,
    path: () => '/profile',
  },
  wish: {
    words: /*i18n*/ { id: 'find.type.wish', message: 'What you look for' },
    one: /*i18n*/ { id: 'find.one.wish', message: 'In what you look for' },
    Icon: IconAdjustmentsHeart,
    path: () => '/profile?show=wishes',
  },
  job: {
    words: /*i18n*/ { id: 'find.type.job', message: 'Runs' },
    one: /*i18n*/ { id: 'find.one.job', message: 'Run' },
    Icon: IconProgressCheck,
    path: (id) => `/activity/runs/${id}`,
  },
};

export function hitLook(type: SearchType): HitLook {
  return looks[type];
}

export function hitPath({ type, id }: Pick<SearchHit, 'type' | 'id'>): string {
  return looks[type].path(id);
}
