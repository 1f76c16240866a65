/** Words of subjects of study, for folded text (see `fold`). */
import { anyWord } from './any-word.ts';

export const studyFields: RegExp = anyWord(
  `\\p{L}*(?:ology|ologie|ologia|ografia|ographie|ography|nomie|nomia|nomics|nomy|metry|metrie|metria|wissenschaft(?:en)?|technik|wesen|informatik|mathematik|padagogik|kunde)
  physics|physik|physique|fisica|chemistry|chemie|chimie|quimica|mathematics|maths?|mathematiques|matematicas?|matematica|statistics|statistik|statistique|estadistica|estatistica|computer science|computing|informatics|informatique|informatica|data science
  (?:\\p{L}+ )?engineering|(?:genie|ingenieria|engenharia|ingenierie) \\p{L}+|business(?: administration)?|management|economics|economia|finance|finanzen|finanzas|accounting|comptabilite|contabilidad|contabilidade|contaduria|marketing|law|recht|jura|rechtswissenschaften|droit|derecho|direito
  history|geschichte|histoire|historia|literature|literatur|lettres|letras|languages?|philosophy|philosophie|filosofia|linguistics|germanistik|anglistik|romanistik|english|education|educacion|educacao|arts?|kunst|design|graphic design|grafikdesign|architecture|architektur|arquitectura|arquitetura
  nursing|pflege|soins infirmiers|enfermeria|enfermagem|medicine|medizin|medecine|medicina|pharmacy|pharmazie|pharmacie|farmacia|dentistry|public health|social work|soziale arbeit|travail social|trabajo social|servico social|communications?|kommunikation|comunicacion|comunicacao|journalism|journalismus|journalisme|periodismo|jornalismo|media studies
  political science|politik|sciences politiques|ciencias? \\p{L}+|sciences? \\p{L}+|international relations|relaciones internacionales|relacoes internacionais|human resources|ressources humaines|recursos humanos|hospitality|hotellerie|hosteleria|hotelaria|tourism|tourismus|tourisme|turismo|culinary arts|cuisine|cocina|administracion|administracao|bwl|vwl|betriebswirtschaft(?:slehre)?|maschinenbau|elektrotechnik|bauingenieurwesen|handel|vente|commerce|comercio|environmental \\p{L}+|music|musik|musique|musica|film|theatre|drama|sociology|welding|carpentry|electrical|mechanical|automotive`,
);
