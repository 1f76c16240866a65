/**
 * Reads facts that a label tells: "Name: …", "Anschrift" beside or above its value. Some of them,
 * such as a date of birth, are only read to keep them from being taken for something else.
 */
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';

export type FactKind =
  | 'name'
  | 'givenName'
  | 'familyName'
  | 'place'
  | 'phone'
  | 'email'
  | 'website'
  | 'private';

export interface Fact {
  readonly kind: FactKind;
  readonly value: string;
  readonly line: Line;
}

const labels: readonly (readonly [FactKind, RegExp])[] = [
  [
    'name',
    /^(?:(?:full |vollstandiger )?name|nom(?: complet)?(?: et prenom)?|nom et prenom|nome(?: completo)?|nombre(?: completo)?(?: y apellidos)?|name und vorname|vor- und (?:nach|zu)name|naam|nome e cognome|姓名|氏名|имя|фио|الاسم)$/,
  ],
  ['givenName', /^(?:first name|given names?|vorname|prenom|primer nombre|voornaam)$/],
  [
    'familyName',
    /^(?:last name|surname|family name|nachname|familienname|nom de famille|apellidos?|sobrenome|apelidos?|achternaam)$/,
  ],
  [
    'place',
    /^(?:(?:home |postal |current |mailing )?address|location|city|residence|place of residence|based in|adresse|anschrift|wohnort|ort|standort|wohnhaft in|lieu(?: de residence)?|ville|domicile|localisation|direccion|domicilio|ubicacion|ciudad|localidad|residencia|lugar de residencia|endereco|morada|cidade|localizacao|localidade|residenza|indirizzo|adres|woonplaats|地址|住所|адрес)$/,
  ],
  [
    'phone',
    /^(?:(?:tele)?phone(?: number)?|mobile(?: phone)?|cell(?: phone)?|tel|telefon(?:nummer)?|handy|mobil|mobiltelefon|portable|telephone|movil|celular|telefono|telefone|telemovel|contacto telefonico|fon|电话|手机|電話|тел|телефон|هاتف)\.?$/,
  ],
  [
    'email',
    /^(?:e-?mail(?: address)?|mail|e-mail-adresse|courriel|adresse e-?mail|correo(?: electronico)?|email|endereco de e-?mail|邮箱|メール|почта)$/,
  ],
  [
    'website',
    /^(?:website|web|homepage|url|portfolio|blog|site(?: web| internet)?|sitio web|pagina web|webseite|internet)$/,
  ],
  [
    'private',
    /^(?:(?:date|place|date and place|year) of birth|birth ?(?:date|day|place)|born|dob|nationalit(?:y|e)|citizenship|marital status|civil status|gender|sex|age|driving licen[cs]e|driver'?s licen[cs]e|religion|children|visa status|work permit|geburts(?:datum|tag|ort|name)|geboren(?: am)?|geburtsdatum und -?ort|staatsangehorigkeit|nationalitat|familienstand|geschlecht|alter|fuhrerschein|konfession|kinder|date de naissance|lieu de naissance|ne\(e\) le|nee? le|situation (?:familiale|de famille)|etat civil|permis(?: de conduire)?|sexe|enfants|fecha (?:y lugar )?de nacimiento|lugar de nacimiento|nacido el|nacionalidad|estado civil|carnet(?: de conducir)?|permiso de conducir|edad|genero|sexo|dni|nif|nie|cuit|cpf|rg|data de nascimento|naturalidade|local de nascimento|nacionalidade|idade|carta de conducao|cnh|habilitacao|geboortedatum|nationaliteit|rijbewijs|出生日期|生年月日|国籍|性别|年龄)$/,
  ],
];

const separators = /^([\p{L}][^:：|]{1,34}?)\s*[:：]\s*(\S.*)$/u;

export function personalFacts(lines: readonly Line[]): readonly Fact[] {
  return lines.flatMap((line, index) => factsOfLine(line, lines[index + 1]));
}

function factsOfLine(line: Line, next: Line | undefined): readonly Fact[] {
  return line.cells.flatMap((cell, index) => {
    const [, label = '', own = ''] = separators.exec(cell.text) ?? [];
    const ownKind = own === '' ? null : kindOf(label);
    if (ownKind) return [{ kind: ownKind, value: own, line }];
    const kind = kindOf(cell.text);
    if (!kind) return [];
    const beside = line.cells[index + 1];
    if (beside && !kindOf(beside.text)) return [{ kind, value: beside.text, line }];
    const below = next?.cells.find(({ x }) => Math.abs(x - cell.x) < 4);
    return next && below && !kindOf(below.text) ? [{ kind, value: below.text, line: next }] : [];
  });
}

function kindOf(label: string): FactKind | null {
  const folded = fold(label)
    .replace(/\s*[:：.]\s*$/u, '')
    .trim();
  return labels.find(([, words]) => words.test(folded))?.[0] ?? null;
}
