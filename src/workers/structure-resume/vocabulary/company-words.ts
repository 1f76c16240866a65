/** Words of companies and other employers, for folded text (see `fold`). */
import { anyWord } from './any-word.ts';

export const legalForm: RegExp = anyWord(
  `inc\\.?|l\\.?l\\.?c\\.?|ltd\\.?|limited|corp\\.?|corporation|plc|llp|lp|pllc|gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\\.?\\s?v\\.?|e\\.?\\s?k\\.?|eg
  se|s\\.?a\\.?|s\\.?a\\.?s\\.?|sasu|sarl|s\\.?a\\.?r\\.?l\\.?|eurl|sci|scop|snc|srl|s\\.?r\\.?l\\.?|slu|s\\.?l\\.?u?\\.?|s\\.?p\\.?a\\.?|ltda\\.?|lda\\.?|eireli|s/a
  s\\.? de r\\.?l\\.?|b\\.?v\\.?|n\\.?v\\.?|ab|oy|oyj|asa?|aps|a/s|pty|pte|sdn|bhd|k\\.?k\\.?|co\\.|& co|mbb|partg|partgmbb|s\\.?a\\.?a\\.?|s\\.?a\\.? de c\\.?v\\.?|& (?:partners?|associates|asociados|associados|associes|partner)|(?:und|et|y|e) (?:partner|associes|asociados|associados)`,
);

export const companyWords: RegExp = anyWord(
  `company|compania|cia|companhia|compagnie|cie|gesellschaft|betrieb|firma|minera|konzern|groupe?|gruppe|grupo|holdings?|labs?|laborator(?:y|ies)|laboratoires?|laboratorios?|studios?|solutions?
  technologies|technology|tech|systems?|services|software|partners|partnership|associates|consulting|consultants|consultores
  advisors|ventures|capital|bank|banks|banque|banco|sparkasse|volksbank|universit(?:y|at|aet|e|a)|universidade?
  college|school|schools|academy|institutes?|instituto?|institut|hospital|hopital|clinic|clinica|clinique|klinik|klinikum|krankenhaus
  foundation|fondation|stiftung|fundacion|fundacao|agency|agence|agentur|agencia|ministry|ministere|ministerium|ministerio
  department of|city of|county|state of|government|authority|commission|embassy|restaurant|restaurante|bistro|cafe|bakery|backerei|baeckerei
  boulangerie|panaderia|padaria|patisserie|konditorei|hotel|hostel|resort|inn|pub|bar|brewing|brewery|brauerei|winery|store|stores|shop|market|markt|supermarket
  supermercados?|supermarche|center|centre|centro|zentrum|council|association|asociacion|associacao|society|sociedad|sociedade|club|church
  museum|musee|museo|museu|library|bibliothek|bibliotheque|networks?|media|press|publishing|verlag|editorial|editions|edicoes
  industries|industrie|industria|industrias|international|internacional|enterprises?|pharma|pharmacy|pharmaceuticals|apotheke|pharmacie|farmacia|motors|automotive
  airlines?|airways|railways?|logistics|logistik|logistique|logistica|transport|transports|transportes|spedition|shipping|freight|energy|energie|energia|power|electric|elektro|elektrotechnik
  insurance|versicherung|versicherungen|assurances?|seguros|financial|finance|investments?|werke|stadtwerke|kanzlei|praxis|schule|gymnasium|kindergarten|kita|grundschule
  entreprise|empresa|team|startup|start-up|office|bureau|cabinet|estudio|atelier|workshop|talleres|taller|oficina|werkstatt
  construction|constructions|construcciones|construcoes|construtora|constructora|bau|hoch- und tiefbau|builders|contractors|roofing|plumbing|homes|properties|realty|immobilien|immobilier|inmobiliaria|imobiliaria
  farm|farms|foods|food|beverages|catering|textiles?|fashion|cosmetics|interiors|design|digital|creative|marketing|communications|telecom
  mairie|ville de|commune|prefecture|conseil|lycee|ecole|college|creche|rectorat|ayuntamiento|prefeitura|camara municipal|gemeinde|stadtverwaltung|landratsamt|amt
  colegio|escuela|escola|faculdade|jardim|sanatorio|residencia|santa casa|trust|nhs|care home|nursing home|charity|ngo|ong|verein|verband|caritas|diakonie
  university hospital|district|federation|union|coop|cooperative|cooperativa|genossenschaft|sons|brothers|bros|sohne|soehne|fils|freres|hijos|hermanos|filhos|irmaos
  maschinenbau|anlagenbau|fahrzeugbau|metallbau|autohaus|mobelhaus|reiseburo|hochschule|polytechnic|observatory|theatre|theater|opera|orchestra|gallery|galerie`,
);

/** Ends of German compounds that name employers. */
export const companyEnds: RegExp =
  /\p{L}{3,}(?:bank|kasse|versicherung|werke?|verlag|schule|klinik|klinikum|haus|markt|bau|technik|gruppe|dienst|zentrum|hof|verein|amt)(?!\p{L})/u;
