/** The fields of one fact: what its entries say of each, and what the user has said. */
import { keysAgree } from './comparison.ts';
import type { Cluster, KeyOf } from './gather.ts';
import type { FoundText, Item } from './item.ts';
import { type JoinedText, joinTexts, type SaidText } from './join-texts.ts';
import type { ProfileField, SourceRef } from './profile-fact.ts';
import { type FieldRule, type ProfileSection, rulesOf } from './section-rules.ts';

/** What is known of a place in a résumé, besides its text. */
export interface Standing extends Pick<SaidText, 'recency' | 'confidence'> {
  readonly page: number | null;
}

export interface FieldParts {
  readonly keyOf: KeyOf;
  readonly standingOf: (sourceId: string, pointer: string) => Standing;
}

export function mergeFields(
  section: ProfileSection,
  cluster: Cluster,
  parts: FieldParts,
): ProfileField[] {
  const fields = rulesOf(section).map((each) => mergeField(each, cluster, parts));
  return fields.filter(({ values, found, by }) => values.length + found.length > 0 || by === 'you');
}

function mergeField(
  [name, rule]: readonly [string, FieldRule],
  { items, decision }: Cluster,
  parts: FieldParts,
): ProfileField {
  const joined = joinTexts(textsOf(items, name, parts), rule, parts.keyOf);
  const found = joined.flatMap(toFound);
  const said = decision?.said[name];
  if (said !== undefined) return { name, values: [...said], found, by: 'you', isConflict: false };
  if (items.length === 0) {
    // No résumé says it any more: what the user vouched for then is their word now.
    const mark = decision?.marks.at(-1)?.[name];
    return { name, values: mark === undefined ? [] : [mark], found, by: 'you', isConflict: false };
  }
  const holding = rule.policy === 'beside' ? besideCity({ items, decision }, name, parts) : joined;
  const shown = rule.policy === 'list' ? holding : holding.slice(0, 1);
  const mayConflict = rule.policy === 'fact' || rule.policy === 'plural';
  return {
    ...{ name, values: shown.map(({ text }) => text), found, by: 'resumes' },
    isConflict: mayConflict && joined.length > 1,
  };
}

function textsOf(items: readonly Item[], field: string, parts: FieldParts): readonly SaidText[] {
  return items.flatMap((item) =>
    (item.fields[field] ?? []).map((found, place) => toSaid(item, { found, place }, parts)),
  );
}

function toSaid(
  { sourceId }: Item,
  { found, place }: { readonly found: FoundText; readonly place: number },
  { standingOf }: FieldParts,
): SaidText {
  const { page, ...standing } = standingOf(sourceId, found.pointer);
  const source: SourceRef = { resumeId: sourceId, pointer: found.pointer, page };
  return { text: found.text, source, place, ...standing };
}

function toFound({ text, sources, otherwise }: JoinedText): ProfileField['found'] {
  return [
    { text, sameAs: null, sources: [...sources] },
    ...otherwise.map((other) => ({ ...other, sources: [...other.sources], sameAs: text })),
  ];
}

/** What résumés say that name the city which holds: a postcode does not move with the user. */
function besideCity(
  { items, decision }: Pick<Cluster, 'items' | 'decision'>,
  field: string,
  parts: FieldParts,
): readonly JoinedText[] {
  const cityRule = { policy: 'fact', as: 'text' } as const;
  const { keyOf } = parts;
  const [likeliest] = joinTexts(textsOf(items, 'city', parts), cityRule, keyOf);
  const city = decision?.said.city === undefined ? likeliest?.text : decision.said.city[0];
  const isThere = ({ fields }: Item) => {
    const own = fields.city?.[0]?.text;
    if (city === undefined || own === undefined) return city === own;
    return keysAgree('text', keyOf('text', own), keyOf('text', city));
  };
  return joinTexts(textsOf(items.filter(isThere), field, parts), cityRule, keyOf);
}

/** The values that the user may choose from, with the sources of all who agree with each. */
export function choicesOf(field: Pick<ProfileField, 'found'>): ProfileField['found'] {
  const agreed = field.found.filter(({ sameAs }) => sameAs === null);
  return agreed.map((choice) => {
    const others = field.found.filter(({ sameAs }) => sameAs === choice.text);
    return { ...choice, sources: [choice, ...others].flatMap(({ sources }) => sources) };
  });
}
