/** Words of degrees and other ends of studies, for folded text (see `fold`). */
import { anyWord } from './any-word.ts';

export const degreeWords: RegExp = anyWord(
  `bachelors?(?:'?s)?|masters?(?:'?s)?|b\\.?\\s?sc\\.?|m\\.?\\s?sc\\.?|b\\.?\\s?a\\.?|m\\.?\\s?a\\.?|b\\.?\\s?s\\.?|m\\.?\\s?s\\.?|b\\.?\\s?eng\\.?|m\\.?\\s?eng\\.?|b\\.?\\s?tech\\.?|m\\.?\\s?tech\\.?
  b\\.?\\s?ed\\.?|m\\.?\\s?ed\\.?|b\\.?\\s?com\\.?|m\\.?\\s?com\\.?|bba|mba|emba|bfa|mfa|mph|mpa|mpp|msw|bsw|bsn|msn|dnp|b\\.?arch|m\\.?arch|m\\.?phil|ph\\.?\\s?d\\.?|dphil|doctor(?:ate|al)?|dr\\.?|j\\.?d\\.?|ll\\.?b\\.?|ll\\.?m\\.?|m\\.?d\\.?
  associates?(?:'?s)?|a\\.?a\\.?s?\\.?|a\\.?s\\.?|diploma|diplom(?:[- ]?\\p{L}+)?|diplome(?:e)?(?: d'etat)?|diplomad[oa]|diplomatura|degree|certificates?|ged|hnd|hnc|nvq|honou?rs|undergraduate|graduate|postgraduate|exchange|semester
  apprenticeship|city & guilds|journeyman|foundation year|international baccalaureate|ib|leaving certificate|secondary|abitur|fachabitur|fachhochschulreife|hochschulreife|allgemeine hochschulreife|staatsexamen|magister|promotion
  mittlere reife|realschulabschluss|hauptschulabschluss|schulabschluss|matura|maturitat|ausbildung|berufsausbildung|lehre|gesellenbrief|gesellenprufung|meisterbrief|meisterprufung|umschulung|weiterbildung|zertifikat|\\p{L}+studium
  geprufter? \\p{L}+|staatlich (?:anerkannt|gepruft)er? \\p{L}+|baccalaureat|bac|bac pro|bac \\+ ?\\d|bts|dut|but|deug|dea|dess|deust|l[123]|m[12]|licence(?: pro(?:fessionnelle)?)?|licenciaturas?|licenciad[oa]|maitrise|mastere|doctorat|doctorado|doutorado|doutoramento
  mestrado|maestria|master|grados?|graduad[oa]|graduacao|tecnico|tecnica|tecnologo|bachillerato|bacharelado|bacharel|bachiller|cap|bep|cfc|brevet|titre professionnel|dipl\\.?|deaes|defa|ciclo formativo|grado (?:medio|superior)|formacion profesional
  ensino (?:medio|secundario|tecnico)|curso (?:tecnico|superior|profissional)|pos-?graduacao|postgrado|especializacion|especializacao|especialista|eso|fp|ingenieria|engenharia|studium|studies|etudes|nanodegree|high school diploma|a-?levels?|gcses?|higher national|laurea|perito`,
);
