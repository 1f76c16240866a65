/**
 * Merges what all résumés say, and what the user has said, into one profile. Pure: the same résumés
 * and decisions give the same profile, in whatever order they are given. Every value that a résumé
 * has is among its field's `found`, and nothing is there that neither a résumé nor the user said.
 */
import type { ResumeEvidence } from '../field-evidence.ts';
import { createKeyOf } from './comparison.ts';
import { completenessOf } from './completeness.ts';
import type { Decision, Marks } from './decision.ts';
import { emptyContact } from './empty-contact.ts';
import { type Cluster, gather, type KeyOf, marksOf } from './gather.ts';
import { hashText } from './hash-text.ts';
import { readItems } from './item.ts';
import { createLanguageNames } from './language-names.ts';
import { type FieldParts, mergeFields } from './merge-fields.ts';
import type { Profile } from './profile.ts';
import type { ProfileFact } from './profile-fact.ts';
import { newestDateIn, type ProfileSource } from './profile-source.ts';
import { type ProfileSection, profileSections } from './section-rules.ts';
import { sortFacts } from './sort-facts.ts';

export interface ProfileInput {
  readonly sources: readonly ProfileSource[];
  readonly decisions: readonly Decision[];
}

/** One fact with what it is recognised by in the résumés that have it. */
export interface KnownFact {
  readonly fact: ProfileFact;
  readonly decision: Decision | null;
  readonly marks: readonly Marks[];
}

export interface ProfileMerger {
  merge(input: ProfileInput): Profile;
  /** Null: there is no such fact. */
  findFact(input: ProfileInput, id: string): KnownFact | null;
}

/** What one merge has learned about languages, the next one knows. */
export function createProfileMerger(): ProfileMerger {
  const languageCode = createLanguageNames();
  const mergeAll = (input: ProfileInput) => mergeSections(input, createKeyOf(languageCode));
  return {
    merge(input) {
      const all = mergeAll(input).map(({ fact }) => fact);
      const facts = all.filter(({ isRemoved, fields }) => !isRemoved && fields.length > 0);
      const fields = facts.flatMap((fact) => fact.fields);
      return {
        facts,
        removed: all.filter(({ isRemoved }) => isRemoved),
        conflictCount: fields.filter(({ isConflict }) => isConflict).length,
        completeness: completenessOf(facts),
      };
    },
    findFact(input, id) {
      const found = mergeAll(input).find(({ fact }) => fact.id === id);
      if (found === undefined) return id === emptyContact.id ? unknownContact : null;
      const { fact, cluster } = found;
      return { fact, decision: cluster.decision, marks: cluster.items.map(marksOf) };
    },
  };
}

const unknownContact: KnownFact = { fact: emptyContact, decision: null, marks: [] };

interface Merged {
  readonly fact: ProfileFact;
  readonly cluster: Cluster;
}

function mergeSections({ sources, decisions }: ProfileInput, keyOf: KeyOf): readonly Merged[] {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inOrder = byId(sources);
  const items = Map.groupBy(inOrder.flatMap(readItems), ({ section }) => section);
  const decided = Map.groupBy(byId(decisions), ({ section }) => section);
  const parts: FieldParts = { keyOf, standingOf: createStandings(inOrder) };
  return profileSections.flatMap((section) => {
    const given = { items: items.get(section) ?? [], decisions: decided.get(section) ?? [] };
    const clusters = gather(section, given, keyOf);
    return sortFacts(
      clusters.map((cluster) => ({ cluster, fact: toFact(section, cluster, parts) })),
    );
  });
}

function toFact(section: ProfileSection, cluster: Cluster, parts: FieldParts): ProfileFact {
  const { decision, items, form } = cluster;
  const sources = items.map(({ sourceId, pointer }) => {
    const { page } = parts.standingOf(sourceId, pointer);
    return { resumeId: sourceId, pointer, page };
  });
  return {
    id: decision?.id ?? (section === 'contact' ? section : `${section}-${hashText(form)}`),
    section,
    fields: mergeFields(section, cluster, parts),
    sources,
    isRemoved: decision?.isRemoved === true,
    revision: decision?.revision ?? 0,
  };
}

/** An entry as a whole is on the page on which the first of its values is. */
function createStandings(sources: readonly ProfileSource[]): FieldParts['standingOf'] {
  const known = new Map(
    sources.map(({ id, resume, evidence }) => [
      id,
      { evidence, pages: pagesOf(evidence), recency: newestDateIn(resume) },
    ]),
  );
  return (sourceId, pointer) => {
    const source = known.get(sourceId);
    return {
      recency: source?.recency ?? '',
      confidence: source?.evidence[pointer]?.confidence ?? 1,
      page: source?.pages.get(pointer) ?? null,
    };
  };
}

function pagesOf(evidence: ResumeEvidence): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const [pointer, { places }] of Object.entries(evidence)) {
    const page = places[0]?.page;
    for (let part = pointer; page !== undefined && part !== ''; part = parentOf(part)) {
      pages.set(part, Math.min(page, pages.get(part) ?? page));
    }
  }
  return pages;
}

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'));
