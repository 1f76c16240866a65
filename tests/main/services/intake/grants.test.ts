import { describe, expect, it } from 'vitest';
import { createGrants, grantLifetimeMs } from '../../../../src/main/services/intake/grants.ts';

const file = { at: 'path', path: '/tmp/cv.pdf', fileName: 'cv.pdf' } as const;

function setup() {
  let nowMs = 0;
  const grants = createGrants(() => nowMs);
  const advance = (ms: number) => {
    nowMs += ms;
  };
  return { grants, advance };
}

describe('grants', () => {
  it('stand for a file once', () => {
    const { grants } = setup();
    const grant = grants.add(file);
    expect(grants.take(grant)).toEqual(file);
    expect(grants.take(grant)).toBeNull();
  });

  it('cannot be guessed: 32 random bytes each', () => {
    const { grants } = setup();
    const made = new Set(Array.from({ length: 100 }, () => grants.add(file)));
    expect(made.size).toBe(100);
    for (const grant of made) expect(grant).toMatch(/^[\w-]{43}$/);
  });

  it('end after ten minutes', () => {
    const { grants, advance } = setup();
    const early = grants.add(file);
    advance(grantLifetimeMs - 1);
    const late = grants.add(file);
    advance(1);
    expect(grants.take(early)).toBeNull();
    expect(grants.take(late)).toEqual(file);
  });

  it('are not found under the names of built-in properties', () => {
    const { grants } = setup();
    expect(grants.take('__proto__')).toBeNull();
    expect(grants.take('constructor')).toBeNull();
  });
});
