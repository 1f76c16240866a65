/** Recognises the small headings inside an entry: "Highlights", "Aufgaben:". */
import type { Line } from '../layout/line.ts';
import { fold } from '../vocabulary/fold.ts';

const label =
  /^(?:(?:(?:key|main|selected|notable|core) )?(?:highlights|responsibilit(?:y|ies)|achievements|accomplishments|contributions|tasks|duties|activities|results|projects|courses|coursework|modules)|(?:relevant|selected|graduate|undergraduate|major|main|core|key) (?:courses?|coursework)|(?:relevante |wichtige )?(?:kurse|studienschwerpunkte|schwerpunkte|fächer)|cours(?: suivis| pertinents)?|(?:principales )?(?:asignaturas|cursos|materias)(?: relevantes| destacadas)?|(?:principais )?(?:disciplinas|cadeiras)(?: relevantes)?|(?:meine |wichtigste |haupt)?(?:aufgaben(?:gebiete|bereiche|schwerpunkte)?|tatigkeiten|tatigkeitsschwerpunkte|verantwortlichkeiten|erfolge|ergebnisse)|(?:principales |mes )?(?:missions?|taches|realisations|responsabilites|activites|resultats)|(?:principales |mis )?(?:logros|responsabilidades|funciones|tareas|actividades|resultados)|(?:principais |minhas )?(?:responsabilidades|atividades|funcoes|tarefas|realizacoes|conquistas|resultados))$/;

export function isBodyLabel({ text, cells }: Line): boolean {
  return (
    cells.length === 1 &&
    label.test(
      fold(text)
        .replace(/\s*:\s*$/, '')
        .trim(),
    )
  );
}
