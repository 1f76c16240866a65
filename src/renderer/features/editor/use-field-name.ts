import { useLingui } from '@lingui/react';
import { placeOf } from './field-place.ts';

/** Names a value by where it stands: "Experience › Staff nurse › Start". */
export function useFieldName(resume: unknown): (pointer: string) => string {
  const { i18n } = useLingui();
  return (pointer) => {
    const place = placeOf(resume, pointer);
    if (place === null) return pointer.slice(1);
    const { section, entry, field } = place;
    return [i18n.t(section), entry, i18n.t(field.label)].filter(Boolean).join(' › ');
  };
}
