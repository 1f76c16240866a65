import { expect, test } from 'vitest';
import { baseUrlSchema } from '../../../../src/shared/domain/models/provider.ts';

test.each(['http://localhost:11434/v1', 'https://models.example.com', 'http://[::1]:8080/v1'])(
  '%s is an address of a server',
  (address) => {
    expect(baseUrlSchema.safeParse(address).success).toBe(true);
  },
);

test.each([
  '',
  'models',
  'ftp://models.example.com/v1',
  'https://ida@models.example.com/v1',
  'https://ida:secret@models.example.com/v1',
  'https://models.example.com/v1?key=secret',
  'https://models.example.com/v1#key',
  `https://models.example.com/${'a'.repeat(500)}`,
])('"%s" is none, and is refused without an error of its own', (address) => {
  expect(baseUrlSchema.safeParse(address).success).toBe(false);
});
