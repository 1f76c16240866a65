/**
 * Words of job titles in English, German, French, Spanish and Portuguese, with some Italian and
 * Dutch; for folded text (see `fold`). Collected by hand along the major groups of the occupation
 * standard ISCO-08.
 */
import { anyWord } from './any-word.ts';

const english = `
(?:co-?)?(?:manager|director|officer|engineer|founder|leader|lead|head|chief|president|owner|partner)s?
engineering|developers?|programmers?|analysts?|consultants?|designers?|architects?|administrators?
assistants?|associates?|interns?|internship|trainees?|apprentices?|specialists?|co-?ordinators?
supervisors?|ceo|cto|cfo|coo|cio|cmo|cpo|vp|svp|evp|avp|scientists?|researchers?|professor|lecturer|reader
teachers?|tutors?|instructors?|mentors?|coach|trainers?|accountants?|auditors?|bookkeepers?|cashiers?
clerks?|secretary|receptionists?|technicians?|technologists?|mechanics?|electricians?|operators?|drivers?
nurses?|doctors?|physicians?|surgeons?|pharmacists?|therapists?|dentists?|midwife|paramedics?|caregivers?|carer
lawyers?|attorneys?|paralegals?|solicitors?|barristers?|counsel|judge|notary|writers?|authors?|editors?
journalists?|reporters?|copywriters?|translators?|interpreters?|photographers?|videographers?|producers?
artists?|illustrators?|animators?|musicians?|actors?|dancers?|chefs?|cooks?|bakers?|butchers?|waiters?
waitress|baristas?|bartenders?|servers?|hosts?|hostess|sommeliers?|dishwasher|housekeepers?|janitors?|cleaners?
sales|salesperson|salesman|representatives?|reps?|agents?|brokers?|advisors?|advisers?|recruiters?|buyers?
planners?|strategists?|marketers?|merchandisers?|volunteers?|contributors?|maintainers?|creators?|freelancers?
contractors?|fellows?|postdoc|postdoctoral|students?|captain|members?|board|chair|chairman|chairwoman|chairperson
treasurer|ambassadors?|inventors?|entrepreneurs?|executives?|controllers?|inspectors?|guards?|workers?
labou?rers?|staff|crew|employees?|testers?|qa|sysadmin|devops|sre|full[- ]?stack|front[- ]?end|back[- ]?end
scrum master|product owner|ta|ra|stewards?|stewardess|pilots?|librarians?|archivists?|curators?|welders?
plumbers?|carpenters?|joiners?|roofers?|painters?|masons?|machinists?|fitters?|installers?|assemblers?
packers?|pickers?|handlers?|loaders?|porters?|couriers?|dispatchers?|estimators?|surveyors?|foreman|superintendent
machine operator|tailors?|seamstress|florists?|gardeners?|landscapers?|farmers?|growers?|rangers?|foresters?
actuar(?:y|ies)|underwriters?|tellers?|traders?|economists?|statisticians?|mathematicians?|physicists?|chemists?|biologists?
geologists?|psychologists?|sociologists?|counsel(?:l)?ors?|social worker|case ?worker|chaplain|pastor|priest|firefighters?
police officer|detectives?|soldiers?|sergeant|lieutenant|corporal|colonel|veterinarians?|radiographers?|opticians?
hairdressers?|hairstylists?|stylists?|barbers?|beauticians?|make-?up artist|nanny|au pair|babysitter|lifeguards?|concierge
valet|bellhop|attendants?|escorts?|guides?|hosting|promoters?|influencers?|moderators?|presenters?|speakers?|facilitators?
principal|dean|provost|registrar|headteacher|headmaster|superviser|team member|key holder|generalists?|practitioners?
ombudsman|comptroller|purser|stocker|shelver|replenisher|ux|ui|dba`;

const german = `
(?:\\p{L}+)?(?:entwickler|ingenieur|berater|leiter|manager|assistent|mitarbeiter|techniker|analyst|architekt|designer
(?:\\p{L}+)?(?:gestalter|verkaufer|praktikant|administrator|spezialist|referent|redakteur|verwalter|pfleger|lehrer|betreuer
(?:\\p{L}+)?(?:schlosser|mechaniker|mechatroniker|elektroniker|elektriker|installateur|monteur|schweisser|maler|tischler
(?:\\p{L}+)?(?:schreiner|zimmerer|dachdecker|maurer|baecker|backer|metzger|koch|konditor|kellner|kassierer|buchhalter
(?:\\p{L}+)?(?:fahrer|fuhrer|helfer|trainer|erzieher|therapeut|apotheker|jurist|anwalt|richter|notar|makler|planer
(?:\\p{L}+)?(?:forscher|wissenschaftler|dozent|professor|meister|vertreter|sekretar|disponent|einkaufer|controller|prufer
(?:\\p{L}+)?(?:bearbeiter|konstrukteur|drucker|fotograf|ubersetzer|dolmetscher|autor|texter|gartner|winzer|landwirt
(?:\\p{L}+)?(?:lagerist|logistiker|informatiker|mathematiker|physiker|chemiker|biologe|psychologe|statistiker|laborant
(?:\\p{L}+)?(?:koordinator|moderator|grunder|inhaber|vorstand|gesellschafter|sprecher|tutor|stipendiat|friseur|florist`
  .trim()
  .split('\n')
  .map((line) => `${line})(?:[/*:_]?-?(?:in(?:nen)?))?`)
  .join('\n');

const germanWords = `
\\p{L}*kauf(?:mann|frau|leute)|\\p{L}*fach(?:kraft|wirt|wirtin|mann|frau|arzt|arztin|angestellter?|verkauferin)
\\p{L}*(?:hilfskraft|kraft|schwester|angestellter?|leitung|praktikum|werkstudent(?:in)?|auszubildender?|azubi)
\\p{L}*(?:arzt|arztin|kochin|anwaltin|bauerin|hebamme|biologin|psychologin|therapeutin|wirt|wirtin|assistenz)
(?:geschafts|bau|team|projekt|abteilungs|filial|markt|schul|kita)\\p{L}*(?:leit|fuhr)\\p{L}+
volontar(?:in)?|volontariat|trainee|aushilfe|beamter?|beamtin|freiberufler(?:in)?|selbst(?:st)?andiger?|soldat(?:in)?
stellvertretende[rn]?|wissenschaftlicher? \\p{L}+|freier? \\p{L}+|studentischer? \\p{L}+|referendar(?:in)?|ausbilder(?:in)?`;

const french = `
ingenieure?s?|developpeu(?:r|se)s?|chef|cheffe|responsable|directeur|directrice|gerante?|stagiaire|stage|alternante?
alternance|apprentie?|chargee?|assistante?|techniciene?|technicienne|vendeu(?:r|se)|conseill(?:er|ere)|enseignante?
professeure?|infirmi(?:er|ere)|aide-soignante?|sage-femme|medecin|pharmacienn?e?|comptable|caissi(?:er|ere)|serveu(?:r|se)
redact(?:eur|rice)|graphiste|benevole|coordinat(?:eur|rice)|animat(?:eur|rice)|consultante?|employee?|secretaire
formateur|formatrice|educat(?:eur|rice)|cuisini(?:er|ere)|boulang(?:er|ere)|patissi(?:er|ere)|soudeu(?:r|se)|plombier
electricien(?:ne)?|mecanicien(?:ne)?|conduct(?:eur|rice)|chauffeur|livreu(?:r|se)|magasini(?:er|ere)|preparat(?:eur|rice)
receptionniste|hotesse|gestionnaire|acheteu(?:r|se)|commercial(?:e)?|juriste|avocate?|notaire|traduct(?:eur|rice)
journaliste|photographe|monteu(?:r|se)|architecte|dessinat(?:eur|rice)|administrat(?:eur|rice)|analyste|auditeur|auditrice
chercheu(?:r|se)|doctorante?|charge(?:e)? de|maitre|maitresse|surveillante?|agente?|ouvri(?:er|ere)|operat(?:eur|rice)
commis|plongeu(?:r|se)|manoeuvre|menuisi(?:er|ere)|peintre|coiffeu(?:r|se)|estheticienne|sommeli(?:er|ere)|fondat(?:eur|rice)|presidente?
adjointe?|delegue?e?|orthophoniste|kinesitherapeute|ergotherapeute|psychologue|bibliothecaire|documentaliste|webmaster
chargee? d[e'].*|auxiliaire|intervenante?|co-?fondat(?:eur|rice)|associee?|cadre`;

const spanishAndPortuguese = `
ingenier[oa]s?|engenheir[oa]s?|desarrollador(?:a|es)?|desenvolvedora?|programadora?|gerente|jef[ea]|directora?|diretora?
analistas?|consultora?|disenadora?|designer|becari[oa]|practicantes?|practicas|asistentes?|assistentes?|auxiliar(?:es)?
tecnic[oa]s?|tecnolog[oa]|vendedora?|profesora?|professora?|maestr[oa]|docente|enfermer[oa]|enfermeir[oa]|medic[oa]
contadora?|contable|contabilista|coordinadora?|coordenadora?|encargad[oa]|encarregad[oa]|administrativ[oa]s?
camarer[oa]|garcom|garconete|empregad[oa] de mesa|responsable|responsavel|estagiari[oa]|estagio|atendentes?
secretari[oa]|recepcionistas?|operari[oa]|operadora?|soldadora?|electricista|eletricista|mecanic[oa]|conductora?|motorista
chofer|repartidora?|entregadora?|almacener[oa]|cociner[oa]|cozinheir[oa]|panader[oa]|padeir[oa]|pastelera?|confeiteir[oa]
mestre|obrer[oa]|pedreir[oa]|albanil|carpinter[oa]|carpinteir[oa]|pintora?|fontaner[oa]|encanador|jardiner[oa]
abogad[oa]|advogad[oa]|jurista|notari[oa]|periodista|jornalista|redactora?|redatora?|traductora?|tradutora?|fotograf[oa]
arquitect[oa]|arquitet[oa]|investigadora?|pesquisadora?|cientifica?|cientista|economista|psicolog[oa]|farmaceutic[oa]
fisioterapeuta|terapeuta|veterinari[oa]|odontolog[oa]|dentista|socorrista|monitora?|formadora?|instrutora?|instructora?|tutora?
supervisora?|lider|presidente?a?|vicepresidente?a?|fundadora?|cofundadora?|soci[oa]|comercial|promotora?|representante
asesora?|assessora?|gestora?|agente|cajer[oa]|caixa|dependient[ea]|reponedora?|balconista|limpiadora?|faxineir[oa]|cuidadora?
educadora?|pedagog[oa]|bibliotecari[oa]|aprendiz|voluntari[oa]s?|colaboradora?|especialistas?|autonom[oa]|freelance|bolsista
mozo|peon|delegad[oa]|inspetora?|inspectora?|auditora?|compradora?|planificadora?|peluquer[oa]|cabeleireir[oa]|esteticista
actriz|actor|music[oa]|chef|barista|barman|porteiro|seguranca|vigilante|bombeir[oa]|bomber[oa]|policia|militar|sommelier`;

const others = `
impiegat[oa]|ingegnere|sviluppatore|sviluppatrice|responsabile|direttore|direttrice|addett[oa]|insegnante|commess[oa]
infermier[ea]|tirocinante|stagista|operai[oa]|cameriere|cuoco|medewerker|ontwikkelaar|stagiair|verpleegkundige|docent|leraar`;

/** Words of job titles. */
export const titleWords: RegExp = anyWord(
  [english, german, germanWords, french, spanishAndPortuguese, others]
    .map((list) => list.trim())
    .join('\n'),
);

/** How high or in what form somebody does a job; tells a title where the trade itself is unknown. */
export const rankWords: RegExp = anyWord(
  `senior|junior|sr\\.?|jr\\.?|mid-level|entry-level|lead|principal|staff|chief|deputy|vice|acting|interim|assistant
  associate|global|regional|freelance|freelancer|self-employed|stellv\\.?|stellvertretende[rn]?|leitende[rn]?|angehende[rn]?
  adjointe?|confirmee?|debutante?|en chef|pleno|sênior|jefe|jefa|subgerente|subdirector|vice-?president|graduate|trainee`,
);

/** Ends that words for people at work often have; names have them too. */
export const workerEnd: RegExp =
  /^(?:\p{L}{2,}(?:er|or|ist|ian|ant|ent|eur|euse|ier|iere|iste|rice|erin|orin|istin|kraft|mann|frau|man|woman|ero|era|eiro|eira|ador|adora|ista|ario|aria|ico|ica))$/u;
