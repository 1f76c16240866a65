/** A host with a profile, merged from two résumés that disagree; it takes what the user says. */
import type { ProfileView } from '../../../src/shared/contract/profile.ts';
import { noPreferences } from '../../../src/shared/domain/preferences.ts';
import { createProfileMerger } from '../../../src/shared/domain/profile/merge-profile.ts';
import type { Resume } from '../../../src/shared/domain/resume.ts';
import { createFakeHost } from './fake-host.ts';

const job = { name: 'Dovetail Joinery', position: 'Site manager', startDate: '2019-03' };
const basics = { name: 'Ida Norrby', email: 'ida@example.com', phone: '+46 8 000 00 11' };

const first: Resume = {
  basics,
  work: [job, { name: 'Ashgrove Farms', position: 'Clerk', startDate: '2015', endDate: '2018' }],
  skills: [{ name: 'Joinery' }],
};
const second: Resume = {
  basics: { ...basics, phone: '+46 8 000 00 99' },
  work: [{ ...job, position: 'Foreman' }],
};

const names = ['ida.pdf', 'ida-later.docx'];
const standing = (index: number) => ({
  ...{ lineId: `line-${index}`, resumeId: `resume-${index}`, title: null, name: 'Ida Norrby' },
  ...{ fileName: names[index] ?? null, createdAt: 1_800_000_000_000 },
  ...{ isLeftOut: false, isSample: false },
});

export function makeProfile(resumes: readonly Resume[] = [first, second]): ProfileView {
  const sources = resumes.map((resume, index) => ({
    ...{ id: `resume-${index}`, resume },
    evidence: { '/basics/phone': { confidence: 1, places: [{ ...box, page: index + 1 }] } },
  }));
  const profile = createProfileMerger().merge({ sources, decisions: [] });
  return { ...profile, sources: resumes.map((_resume, index) => standing(index)) };
}
const box = { x: 0, y: 0, width: 1, height: 1 };

export function createProfileHost(profile = makeProfile()) {
  const host = createFakeHost();
  const kept = { profile, preferences: noPreferences, revision: 0 };
  Object.assign(host.answers, {
    'profile.get': () => kept.profile,
    'profile.edit': ({ revision }: { revision: number }) => ({ revision: revision + 1 }),
    'profile.settle': ({ revision }: { revision: number }) => ({ revision: revision + 1 }),
    'profile.add': () => ({ id: 'own-1', revision: 1 }),
    'profile.remove': () => ({ revision: 1 }),
    'profile.restore': () => ({ revision: 2 }),
    'profile.leaveOut': () => ({}),
    'profile.preferences.get': () => ({ preferences: kept.preferences, revision: kept.revision }),
    'profile.preferences.save': ({ revision }: { revision: number }) => ({
      revision: revision + 1,
    }),
    'profile.searches.list': () => ({ searches: [] }),
    'profile.searches.save': () => ({ id: '00000000-0000-7000-8000-000000000001' }),
  });
  return { host, kept };
}
