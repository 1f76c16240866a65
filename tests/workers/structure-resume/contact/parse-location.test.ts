import { describe, expect, it } from 'vitest';
import { parseLocation } from '../../../../src/workers/structure-resume/contact/parse-location.ts';

describe('parseLocation', () => {
  it.each([
    ['Bremen, Germany', { city: 'Bremen', countryCode: 'DE' }],
    ['Nantes, Frankreich', { city: 'Nantes', countryCode: 'FR' }],
    ['Austin, TX 78701', { city: 'Austin', region: 'TX', postalCode: '78701' }],
    [
      '920 Oak Street, Austin, Texas, USA',
      { address: '920 Oak Street', city: 'Austin', region: 'Texas', countryCode: 'US' },
    ],
    ['10115 Berlin', { postalCode: '10115', city: 'Berlin' }],
    ['Ort: Lausanne, VD, CH', { city: 'Lausanne', region: 'VD', countryCode: 'CH' }],
    ['Porto (PT)', { city: 'Porto', countryCode: 'PT' }],
  ])('reads “%s”', (text, location) => expect(parseLocation(text)).toEqual(location));

  it.each([
    'Institute for AI',
    'Harbourline Payments Co',
    'University of Westmarch, CA',
    'Senior Engineer, Berlin, Germany',
    'Bremen',
    'someone@example.com',
    '',
  ])('does not take “%s” for a place', (text) => expect(parseLocation(text)).toBeNull());
});
