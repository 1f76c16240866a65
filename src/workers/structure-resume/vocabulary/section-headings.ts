/** How section headings are worded in English, French, German, Spanish and Portuguese. */
import { fold } from './fold.ts';
import type { SectionKind } from './section-kind.ts';

/** Whole headings, folded; separated by `|`. */
const wordings: Readonly<Record<Exclude<SectionKind, 'other'>, string>> = {
  summary:
    'summary|professional summary|executive summary|career summary|summary of qualifications|profile|professional profile|personal profile|about|about me|objective|career objective|professional objective|personal statement|profil|a propos|a propos de moi|resume|en bref|presentation|objectif|objectif professionnel|profil professionnel|kurzprofil|uber mich|zusammenfassung|zu meiner person|personliches profil|perfil|perfil profesional|sobre mi|resumen|resumen profesional|objetivo|objetivo profesional|extracto|resumo|resumo profissional|sobre mim|sobre|perfil profissional|objetivo profissional|overview|introduction|bio|biography|career profile|highlights of qualifications|summary statement|professional overview',
  work: 'work|experience|work experience|professional experience|employment|employment history|work history|career history|career|professional background|relevant experience|relevant work experience|selected experience|industry experience|industrial experience|positions held|internships|internship experience|jobs|experiences|experience professionnelle|experiences professionnelles|parcours professionnel|parcours|emplois|stages|berufserfahrung|berufliche erfahrung|beruflicher werdegang|werdegang|beruf|berufspraxis|praktika|arbeitserfahrung|praktische erfahrung|tatigkeiten|experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|trayectoria|historial laboral|experiencia profissional|historico profissional|trajetoria profissional|percurso profissional|experience highlights|professional history|work experiences|research experience|teaching experience|technical experience|engineering experience|leadership experience|additional experience|other experience|research|experience and leadership|berufsweg|employment experience|professional career',
  education:
    'education|educational background|academic background|education and training|education and awards|education and certifications|education and honors|academic history|academic qualifications|qualifications|academics|studies|formation|formations|formation academique|etudes|diplomes|formation et diplomes|parcours academique|scolarite|parcours scolaire|diplomes et formations|ausbildung|studium|bildung|bildungsweg|schulbildung|akademischer werdegang|ausbildung und studium|studium und ausbildung|bildungsgang|schule|hochschulstudium|educacion|formacion|formacion academica|estudios|formacion y estudios|titulacion|educacao|formacao|formacao academica|escolaridade|habilitacoes|habilitacoes academicas|educacao e formacao|academic formation|training and education|schooling|education history',
  skills:
    'skills|tech|technical skills|core skills|key skills|skills and tools|skills and technologies|skills summary|professional skills|hard skills|soft skills|core competencies|competencies|key competencies|areas of expertise|expertise|technologies|tools|tech stack|technical proficiencies|technical expertise|proficiencies|software|computer skills|it skills|skill set|skillset|strengths|abilities|programming languages|programming|skills and abilities|skills and interests|skills and competencies|tools and technologies|specialties|competences|competences techniques|competences cles|competences professionnelles|competences informatiques|savoir-faire|savoir-etre|outils|outils informatiques|informatique|kenntnisse|fahigkeiten|kompetenzen|it-kenntnisse|edv-kenntnisse|edv kenntnisse|fachkenntnisse|technische kenntnisse|kenntnisse und fahigkeiten|fahigkeiten und kenntnisse|kernkompetenzen|programmierkenntnisse|starken|habilidades|habilidades tecnicas|competencias|competencias tecnicas|conocimientos|conocimientos tecnicos|aptitudes|destrezas|informatica|conhecimentos|conhecimentos tecnicos|tecnologias|ferramentas|habilidades e competencias|competencias e habilidades|technical competencies|skills & expertise|technical knowledge|qualifications and skills|additional skills|other skills|relevant skills|language and skills',
  languages:
    'languages|language skills|language|langues|langue|competences linguistiques|sprachen|sprachkenntnisse|idiomas|lenguas|linguas|spoken languages|foreign languages|fremdsprachen|languages spoken|langues parlees',
  projects:
    'projects|personal projects|selected projects|side projects|key projects|academic projects|project experience|project|open source|open source projects|portfolio|technical projects|notable projects|relevant projects|projets|projets personnels|projets academiques|realisations|projekte|eigene projekte|projekterfahrung|proyectos|proyectos personales|projetos|projetos pessoais|projects and research|research projects|side project|open-source projects|open source contributions',
  certificates:
    'certificates|certifications|certification|licenses and certifications|licenses|licenses & certifications|certifications and licenses|professional certifications|certificats|certificats et formations|zertifikate|zertifizierungen|zertifikate und weiterbildungen|certificados|certificaciones|certificacoes|licencias|licenses and certificates|credentials|habilitations',
  awards:
    'awards|honors|honours|honors and awards|awards and honors|honors & awards|achievements|accomplishments|awards and achievements|awards and recognition|recognition|prizes|scholarships|key achievements|distinctions|prix|prix et distinctions|recompenses|auszeichnungen|preise|preise und auszeichnungen|ehrungen|stipendien|erfolge|premios|reconocimientos|premios y reconocimientos|logros|premiacoes|reconhecimentos|distincoes|conquistas|honors and scholarships|awards and scholarships|awards and certifications|competitions|selected awards',
  publications:
    'publications|selected publications|papers|articles|conference papers|talks and publications|presentations|talks|conferences|writing|patents|patents and publications|publications and patents|publikationen|veroffentlichungen|vortrage|publicaciones|publicacoes|brevets|patente|publications and presentations|books|blog posts',
  volunteer:
    'volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|community|extracurricular activities|extracurricular|extracurriculars|activities|leadership|leadership and activities|involvement|benevolat|engagement|engagements|engagement associatif|vie associative|activites extrascolaires|ehrenamt|ehrenamtliches engagement|ehrenamtliche tatigkeit|ehrenamtliche tatigkeiten|soziales engagement|voluntariado|trabajo voluntario|actividades|trabalho voluntario|atividades|volunteer activities|leadership and volunteering|memberships|professional memberships|affiliations|professional affiliations|associations|organizations|mitgliedschaften|military service|extra-curricular activities|civic engagement|volunteering experience|social engagement|leadership activities|student activities|athletics|inter-collegiate athletics',
  references:
    'references|reference|recommendations|testimonials|referees|recommandations|referenzen|empfehlungen|referencias|recomendaciones|recomendacoes',
  interests:
    "interests|hobbies|hobbies and interests|interests and hobbies|personal interests|passions|loisirs|centres d'interet|centres d'interets|interets|hobbys|interessen|interessen und hobbys|hobbys und interessen|freizeit|intereses|aficiones|pasatiempos|interesses|passatempos|hobby|activities and interests|activites et interets|loisirs et interets|other interests",
  contact:
    'contact|contact information|contact details|contact info|contact me|personal information|personal details|personal data|personal info|coordonnees|informations personnelles|infos personnelles|donnees personnelles|kontakt|kontaktdaten|personliche daten|angaben zur person|personliche angaben|personalien|contacto|datos personales|datos de contacto|informacion personal|informacion de contacto|contato|contatos|dados pessoais|informacoes pessoais|informacoes de contato|get in touch|details|info',
  links:
    'links|profiles|online|social|social media|social profiles|social networks|web|websites|website|online profiles|online presence|find me online|profils|reseaux sociaux|liens|en ligne|profile|netzwerke|soziale netzwerke|redes sociales|enlaces|redes sociais|social links|web presence|on the web',
  courses:
    'courses|coursework|relevant coursework|relevant courses|training|trainings|professional development|continuing education|courses and training|selected coursework|cours|formations complementaires|formation continue|weiterbildung|weiterbildungen|fortbildung|fortbildungen|kurse|cursos|formacion complementaria|cursos y formacion|formacao complementar|workshops|seminars|seminare|courses and certifications|graduate coursework|undergraduate coursework',
};

/** Words that give a longer or unusual heading away, checked in this order. */
const tellingWords: readonly (readonly [SectionKind, RegExp])[] = [
  ['volunteer', /volunt|benevol|ehrenamt|community|extracurricul|leadership|athletics/],
  ['projects', /\bproje[ck]?t|proyecto|projeto/],
  [
    'work',
    /experienc|experienz|erfahrung|employment|werdegang|career|internship|positions|praktik/,
  ],
  ['education', /educat|academic|formation acad|ausbildung|studium|educac|formac|diplom|degree/],
  ['certificates', /certif|zertif|licen[sc]e/],
  ['languages', /\blanguages?$|\blangues?$|sprach|idiomas/],
  [
    'skills',
    /skill|competenc|kompeten|kenntnis|fahigkeit|technolog|habilidad|conocimient|conheciment|expertise|proficienc/,
  ],
  ['awards', /award|honou?rs|achievement|auszeichnung|premio|prix|scholarship/],
  ['publications', /publicat|publikat|publicac|patent|papers|presentations/],
  ['references', /\breferen/],
  ['interests', /interes|hobb|loisirs|aficion/],
  ['summary', /summary|profile|objective|about/],
  ['courses', /course|training|weiterbildung/],
];

const exact: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(wordings).flatMap(([kind, phrases]) =>
    phrases.split('|').map((phrase) => [keyOf(phrase), kind as SectionKind] as const),
  ),
);

/** `keyOf` leaves only letters and single spaces, and one word for "and". */
function keyOf(text: string): string {
  return fold(text)
    .replace(/[&+/]/g, ' and ')
    .replace(/\b(?:and|et|und|y|e)\b/g, ' and ')
    .replace(/[^\p{L}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind of a heading that is worded as usual, or null. */
export function knownHeading(text: string): SectionKind | null {
  if (text.length > 60) return null;
  const key = keyOf(text);
  return exact.get(key) ?? exact.get(key.replace(/^(?:my|mes|meine|mis|meus|minhas) /, '')) ?? null;
}

/** Headings in words that are content just as often: a skill, a group of skills, a field. */
const ambiguous: ReadonlySet<string> = new Set(
  'web|tech|software|tools|technologies|programming|programming languages|research|training|leadership|info|details|online|activities|strengths|specialties|community|community service|recognition|writing|presentations|books|articles|papers|talks|language|competencies|competences|abilities|career|jobs|school|schule|beruf|studies|stages|outils|project|involvement|organizations|associations|engagement|informatique|informatica|tecnologias|conferences|workshops|seminars|courses|cours|kurse|cursos|social|links|website|profile|profiles|informatik|licenses|patents|athletics|etudes|studium|overview|introduction|presentation|stipendien|bildung|erfolge|hobby|passions|website|websites|open source|portfolio|social media|bio'.split(
    '|',
  ),
);

export function isAmbiguousHeading(text: string): boolean {
  return ambiguous.has(keyOf(text));
}

/** The kind that the words of a line known to be a heading point to; `other` when none does. */
export function guessHeading(text: string): SectionKind {
  const known = knownHeading(text);
  if (known) return known;
  const key = keyOf(text);
  return tellingWords.find(([, words]) => words.test(key))?.[0] ?? 'other';
}
