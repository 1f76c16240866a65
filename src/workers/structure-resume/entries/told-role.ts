/** Reads the labels that some forms set before a part of a head: "Employer: …", "Ort: …". */
import { fold } from '../vocabulary/fold.ts';

/** `first`: company, school; `second`: position, degree; `third`: subject of study. */
export type FormLabel = 'first' | 'second' | 'third' | 'place' | 'dates' | 'text';

const labels: readonly (readonly [FormLabel, RegExp])[] = [
  [
    'first',
    /^(?:(?:name (?:and address )?of )?(?:the )?(?:company|employer|organi[sz]ation)(?: providing \p{L}+(?: and training)?)?(?: name)?|firma|unternehmen|arbeitgeber|name (?:und adresse )?des arbeitgebers|betrieb|entreprise|employeur|nom (?:et adresse )?de l'employeur|societe|empresa|empleador|nombre (?:y direccion )?(?:del empleador|de la empresa|de la organizacion.*)|empregador|nome (?:e (?:morada|endereco) )?do empregador|nome da organizacao.*|nombre y tipo de (?:la )?organizacion.*|nom et type de l'etablissement.*|name und art der (?:bildungs|ausbildungs)\p{L}+|entidad|entidade|institution|university|school|college|hochschule|universitat|schule|bildungseinrichtung|etablissement|ecole|institucion|centro(?: de estudios)?|instituicao(?: de ensino)?|escola|azienda|datore di lavoro)$/u,
  ],
  [
    'second',
    /^(?:(?:occupation or )?position(?: held)?|role|job title|title|designation|tatigkeit|funktion|beruf(?: oder funktion)?|berufsbezeichnung|stelle|poste(?: occupe)?|fonction(?: ou poste occupe)?|puesto(?: o cargo(?: ocupado)?| de trabajo| desempenado)?|cargo(?: ou funcao(?: ocupad[oa])?)?|profesion o cargo desempenado|funcion|funcao(?: ou cargo ocupado)?|degree|qualification|(?:title of )?qualification awarded|abschluss|(?:bezeichnung der )?(?:erworbenen? )?qualifikation|diplome|(?:intitule du (?:certificat ou )?)?diplome (?:delivre|obtenu)|titulo(?: de la cualificacion obtenida)?|titulacion|(?:designacao da )?qualificacao(?: atribuida)?|curso|estudios|posizione|qualifica)$/u,
  ],
  [
    'third',
    /^(?:major|field of study|field|subject|(?:principal |main )?subjects.*|fachrichtung|studienfach|hauptfacher.*|specialite|especialidad|area(?: de estudio)?)$/u,
  ],
  [
    'place',
    /^(?:location|place|city|ort|standort|lieu|ville|lugar|ubicacion|ciudad|local|cidade|localidad|localidade)$/u,
  ],
  [
    'dates',
    /^(?:dates?(?: \(from.*)?|period|duration|from|years?|time|zeitraum|datum|daten|dauer|von.{1,5}bis|dates?|periode|duree|annees?|fechas?|periodo|ano|anos|datas?|data)$/u,
  ],
  [
    'text',
    /^(?:(?:main )?(?:activities(?: and responsibilities)?|responsibilities|duties|tasks)|description|details|(?:wichtigste |hauptsachliche )?(?:tatigkeiten|aufgaben)(?: und (?:zustandigkeiten|verantwortlichkeiten))?|beschreibung|(?:principales )?(?:activites|missions|taches)(?: et responsabilites)?|(?:principales )?(?:actividades|funciones|tareas)(?: y responsabilidades)?|descripcion|(?:principais )?(?:atividades|funcoes|tarefas)(?: e responsabilidades)?|descricao)$/u,
  ],
];

export interface ToldPiece {
  readonly text: string;
  readonly told: string | null;
}

/** What the label of a field says its value is, or null for any other text. */
export function formLabel(text: string): FormLabel | null {
  if (text.length > 60) return null;
  const folded = fold(text)
    .replace(/[\s:]+$/u, '')
    .trim();
  return labels.find(([, words]) => words.test(folded))?.[0] ?? null;
}

export function toldRole(text: string): ToldPiece {
  const [, label = '', value = ''] = /^([\p{L}' ]{3,50})\s*:\s+(.+)$/u.exec(text) ?? [];
  const role = value === '' ? null : formLabel(label);
  return role && role !== 'dates' && role !== 'text'
    ? { text: value, told: role }
    : { text, told: null };
}
