import { expect, it } from 'vitest';
import { readBytes } from '../../../bench/accuracy/own/read-bytes.ts';
import { figuresOf, scoreResume } from '../../../bench/accuracy/scoring/score-resume.ts';
import { mergeAnswers } from '../../../src/workers/refine-resume/merge-answers.ts';
import { ownDocuments } from '../../support/fixtures/own/index.ts';
import { shownResume } from '../../support/fixtures/own/shown-resume.ts';
import { scripts } from '../../support/refining/scripted-answers.ts';
import { quietContext } from '../structure-resume/read.ts';

/** Of all layouts and people; the rest is `npm run bench:accuracy`'s. */
const everyNth = 31;

it('lets no field fall below what rules alone give, whatever a model says', async () => {
  const documents = [...ownDocuments()].filter((_, at) => at % everyNth === 0);
  const read = [];
  for (const { layout, person } of documents) {
    const { resume, evidence, pages } = await readBytes(await layout.draw(person), layout.format);
    read.push({ resume, evidence, pages, truth: shownResume(person.resume, layout.dates) });
  }
  const offline = figuresOf(read.map(({ truth, resume }) => scoreResume(truth, resume))).fields;
  for (const [name, script] of Object.entries(scripts)) {
    const tallies = [];
    for (const { truth, pages, resume, evidence } of read) {
      const answers = script({ truth, pages });
      const known = { pages: [...pages], resume, evidence, confirmed: [] };
      const merged = await mergeAnswers(
        { ...known, reading: 'plain', answers, model: 'scripted' },
        quietContext,
      );
      tallies.push(scoreResume(truth, merged.resume));
    }
    const { fields } = figuresOf(tallies);
    for (const [field, value] of Object.entries(offline)) {
      const figure = fields[field as keyof typeof fields] ?? 0;
      expect(figure, `${name}: ${field}`).toBeGreaterThanOrEqual(value ?? 0);
    }
  }
}, 120_000);
