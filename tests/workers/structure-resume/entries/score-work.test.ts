import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../src/workers/structure-resume/entries/label-heads.ts';
import { educationScorer } from '../../../../src/workers/structure-resume/entries/score-education.ts';
import { scoreWork } from '../../../../src/workers/structure-resume/entries/score-work.ts';

const best = (scores: Readonly<Record<Role, number>>): string =>
  Object.entries(scores).reduce((a, b) => (b[1] > a[1] ? b : a))[0];

describe('scoreWork', () => {
  it.each([
    ['Software Engineer II'],
    ['Shop Assistant / Printer'],
    ['Restaurant Manager'],
    ['Vice President, Manufacturing'],
    ['Team Lead, Logistics'],
    ['Responsable des ventes'],
    ['Kfz-Mechatroniker'],
    ['Steuerfachangestellte'],
    ['Commis de cuisine'],
    ['Técnico de mantenimiento'],
    ['Auxiliar administrativa'],
    ['Chefe de cozinha'],
  ])('takes “%s” for a position', (text) => expect(best(scoreWork(text))).toBe('second'));

  it.each([
    ['Harbourline Engineering Services'],
    ['Kanzlei Overbeck & Partner mbB'],
    ['Copperfield Foods, Inc.'],
    ['Talleres Ibarrola S.L.'],
    ['Hospital São Marcos'],
    ['Stadtwerke Grünfeld'],
    ['Pebble & Paper'],
  ])('takes “%s” for a company', (text) => expect(best(scoreWork(text))).toBe('first'));

  it.each([
    ['Köln'],
    ['Denver, CO'],
    ['Genève & Meyrin'],
    ['Remote'],
    ['Lille (59)'],
    ['Cusco, Perú'],
  ])('takes “%s” for a place', (text) => expect(best(scoreWork(text))).toBe('place'));
});

describe('educationScorer', () => {
  it.each([
    ['Millford Institute of Technology', 'first'],
    ['Fachhochschule Auental', 'first'],
    ['B.A. in Economics, minor in Spanish', 'second'],
    ['Licenciatura em História', 'second'],
    ['Mittlere Reife', 'second'],
    ['Rechtswissenschaft', 'third'],
    ['Magna cum laude', 'other'],
  ])('takes “%s” for the %s', (text, role) => {
    expect(best(educationScorer.scoreOf(text))).toBe(role);
  });
});
