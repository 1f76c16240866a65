import { describe, expect, it } from 'vitest';
import { findEmail } from '../../../../src/workers/structure-resume/contact/find-email.ts';
import { findPhone } from '../../../../src/workers/structure-resume/contact/find-phone.ts';
import { findUrls } from '../../../../src/workers/structure-resume/contact/find-urls.ts';
import {
  networkNamed,
  networkOf,
} from '../../../../src/workers/structure-resume/contact/networks.ts';

describe('findEmail', () => {
  it.each([
    ['E-mail: nora.ellingham@example.com', 'nora.ellingham@example.com'],
    ['nora @ example.com', 'nora@example.com'],
    ['no address here', null],
  ])('in “%s” finds %s', (text, email) => expect(findEmail(text)).toBe(email));
});

describe('findPhone', () => {
  it.each([
    ['+44 20 7946 0123', '+44 20 7946 0123'],
    ['Phone: (206) 555-0142', '(206) 555-0142'],
    ['Tel. 030 901820', '030 901820'],
    ['2015 – 2019', null],
    ['03/2015 - 04/2019', null],
    ['10115 Berlin', null],
  ])('in “%s” finds %s', (text, phone) => expect(findPhone(text)).toBe(phone));
});

describe('findUrls', () => {
  it.each([
    ['see https://ellingham.example.com/work.', ['https://ellingham.example.com/work']],
    ['ellingham.dev | github.com/nora', ['ellingham.dev', 'github.com/nora']],
    ['nora@ellingham.dev', []],
    ['Node.js and Vue.js', []],
  ])('in “%s” finds %j', (text, urls) => expect(findUrls(text)).toEqual(urls));
});

describe('networks', () => {
  it('tells network and user name from an address', () => {
    expect(networkOf('https://www.linkedin.com/in/nora-e/')).toEqual({
      network: 'LinkedIn',
      username: 'nora-e',
    });
    expect(networkOf('ellingham.dev')).toBeNull();
  });

  it('knows networks by their labels', () => {
    expect(networkNamed('GitHub:')).toBe('GitHub');
    expect(networkNamed('Languages')).toBeNull();
  });
});
