import { expect, it } from 'vitest';
import { parseCommand } from '../../../../src/main/hosts/cli/command.ts';

const plain = { isJson: false, data: undefined };
const unasked = { isAnyway: false, passwordFile: undefined };

it.each([
  [
    ['import', 'a.pdf', 'b.pdf'],
    { name: 'import', files: ['a.pdf', 'b.pdf'], ...unasked, ...plain },
  ],
  [
    ['import', '--json', 'a.pdf', '--data', 'd'],
    { name: 'import', files: ['a.pdf'], isJson: true, data: 'd', ...unasked },
  ],
  [['--data=d', 'jobs', '--json'], { name: 'jobs', isJson: true, data: 'd' }],
  [['import', '--', '--odd.pdf'], { name: 'import', files: ['--odd.pdf'], ...unasked, ...plain }],
  [
    ['import', 'a.pdf', '--anyway', '--password-file', 'p.txt'],
    { name: 'import', files: ['a.pdf'], isAnyway: true, passwordFile: 'p.txt', ...plain },
  ],
  [['schedules', '--json'], { name: 'schedules', ...plain, isJson: true }],
  [['backup'], { name: 'backup', ...plain }],
  [['drill', '--json'], { name: 'drill', ...plain, isJson: true }],
  [['restore'], { name: 'restore', backup: 'newest', ...plain }],
  [['restore', 'that-one'], { name: 'restore', backup: 'that-one', ...plain }],
  [['--help'], { name: 'help' }],
  [['import', '-h'], { name: 'help' }],
  [['--version'], { name: 'version' }],
])('%j is understood', (args, expected) => {
  expect(parseCommand(args)).toEqual(expected);
});

it.each([
  [[]],
  [['import']],
  [['jobs', 'a.pdf']],
  [['drill', 'this']],
  [['schedules', 'this']],
  [['restore', 'this', 'that']],
  [['jump']],
  [['jobs', '--anyway']],
  [['backup', '--password-file', 'p.txt']],
  [['import', 'a.pdf', '--password-file=']],
  [['import', 'a.pdf', '--password', 'sesame']],
  [['import', 'a.pdf', '--jsn']],
  [['jobs', '--data']],
  [['jobs', '--data=']],
  [['__proto__']],
])('%j is not', (args) => {
  expect(parseCommand(args)).toMatchObject({ name: 'wrong-usage', reason: expect.any(String) });
});
