/** Reads the labels that some forms set before a part of a head: "Employer: …", "Ort: …". */
import { fold } from '../vocabulary/fold.ts';

const labels: readonly (readonly [string, RegExp])[] = [
  [
    'first',
    /^(?:company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|betrieb|entreprise|employeur|societe|empresa|empleador|empregador|entidad|entidade|institution|university|school|hochschule|universitat|schule|etablissement|ecole|institucion|centro|instituicao|escola)$/,
  ],
  [
    'second',
    /^(?:position|role|job title|title|designation|tatigkeit|funktion|beruf|stelle|poste|fonction|puesto|cargo|funcion|funcao|degree|qualification|abschluss|diplome|titulo|titulacion|curso)$/,
  ],
  ['third', /^(?:major|field of study|field|subject|fachrichtung|specialite|especialidad|area)$/],
  [
    'place',
    /^(?:location|place|city|ort|standort|lieu|ville|lugar|ubicacion|ciudad|local|cidade)$/,
  ],
];

export interface ToldPiece {
  readonly text: string;
  readonly told: string | null;
}

export function toldRole(text: string): ToldPiece {
  const [, label = '', value = ''] = /^([\p{L} ]{3,20})\s*:\s+(.+)$/u.exec(text) ?? [];
  const role =
    value === '' ? undefined : labels.find(([, words]) => words.test(fold(label).trim()));
  return role ? { text: value, told: role[0] } : { text, told: null };
}
