/** What can go wrong with servers elsewhere. */
import type { Failure } from './failure.ts';

export const networkFailures = {
  'network-unreachable': {
    retryClass: 'wait',
    closes: 'network',
    sentence: /*i18n*/ {
      id: 'failure.network-unreachable',
      message: 'There is no way to the internet from here just now.',
    },
    action: /*i18n*/ {
      id: 'failure.network-unreachable.action',
      message: 'Check the connection. Nightshift goes on by itself when it is back.',
    },
  },
  'model-server-unreachable': {
    retryClass: 'wait',
    closes: 'model-server',
    sentence: /*i18n*/ {
      id: 'failure.model-server-unreachable',
      message: 'The model server at {server} does not answer.',
    },
    action: /*i18n*/ {
      id: 'failure.model-server-unreachable.action',
      message: 'Start it, or choose another model. Nightshift goes on by itself when it answers.',
    },
  },
  'model-server-strange': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.model-server-strange',
      message: 'What answers at the address of {server} is not a model server.',
    },
    action: /*i18n*/ {
      id: 'failure.model-server-strange.action',
      message: 'Check the address in Settings under Models: most of them end in /v1.',
    },
  },
  'server-not-trusted': {
    retryClass: 'wait',
    closes: 'network',
    sentence: /*i18n*/ {
      id: 'failure.server-not-trusted',
      message: 'Who answers could not prove to be {server}, so nothing was sent.',
    },
    action: /*i18n*/ {
      id: 'failure.server-not-trusted.action',
      message:
        'If this network has a sign-in page, sign in first; else check the address and its certificate.',
    },
  },
  'address-refused': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.address-refused',
      message: 'The address of {server} leads to where Nightshift sends nothing.',
    },
    action: /*i18n*/ {
      id: 'failure.address-refused.action',
      message: 'Check the address in Settings under Models, then go on.',
    },
  },
  'rate-limited': {
    retryClass: 'retry',
    closes: 'rate-limit',
    sentence: /*i18n*/ {
      id: 'failure.rate-limited',
      message: '{server} asked for fewer requests.',
    },
    action: /*i18n*/ {
      id: 'failure.rate-limited.action',
      message: 'Nothing to do: Nightshift asks again when it may.',
    },
  },
  'provider-error': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.provider-error',
      message: '{server} answered with an error of its own.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-error.action',
      message: 'Try again later.',
    },
  },
  'provider-auth': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.provider-auth',
      message: '{server} did not accept the key that Nightshift has for it.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-auth.action',
      message: 'Enter a valid key in Settings, then go on.',
    },
  },
  'provider-quota': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.provider-quota',
      message: 'The account at {server} has nothing left to spend.',
    },
    action: /*i18n*/ {
      id: 'failure.provider-quota.action',
      message: 'Add credit there or choose another model, then go on.',
    },
  },
} as const satisfies Record<string, Failure>;
