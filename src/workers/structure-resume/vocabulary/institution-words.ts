/** Words of schools, for folded text (see `fold`). */
import { anyWord } from './any-word.ts';

export const institutionWords: RegExp = anyWord(
  `universit(?:y|ies|at|aet|e|a|eit)|universidade?s?|univ\\.?|college|school|high school|institutes?|instituto?|institut|institution|academ(?:y|ie|ia)|akademie
  polytechnic|polytechnique|politecnic[oa]|ecole|hochschule|fachhochschule|gymnasium|gesamtschule|realschule|hauptschule|mittelschule|grundschule|berufsschule|berufskolleg|kolleg
  lycee|college|iut|insa|ens|esc|faculte|faculty|facultad|faculdade|escuela|escola|colegio|liceo|conservat(?:ory|oire|orio|orium)|seminary|bootcamp|boot camp
  mit|eth|epfl|tu|fh|rwth|kit|lmu|ucla|usc|nyu|uc|suny|cuny|lse|ucl|hec|essec|insead|cnam|afpa|greta|cfa|uned|usp|unam|puc|ufrj|unicamp|hes|haute ecole|grande ecole|berufsakademie|volkshochschule|vhs|ihk|hwk|handwerkskammer
  ies|i\\.e\\.s\\.|cifp|fp|senai|senac|sena|etec|fatec|iefp|cfpim|centro de formacion|centro de formacao|centre de formation|training cent(?:er|re)|community college|state university`,
);

/** Compounds and names that end like a school. */
export const institutionEnds: RegExp =
  /\p{L}{3,}(?:universitat|hochschule|schule|akademie|gymnasium|kolleg|lyzeum)(?!\p{L})|\p{L}{4,} tech$/u;
