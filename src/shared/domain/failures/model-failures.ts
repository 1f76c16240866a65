/** What can go wrong with language models, their servers and what they may cost. */
import type { Failure } from './failure.ts';

export const modelFailures = {
  'model-none': {
    retryClass: 'needs-user',
    sentence: /*i18n*/ {
      id: 'failure.model-none',
      message: 'No model is set up for this any more.',
    },
    action: /*i18n*/ {
      id: 'failure.model-none.action',
      message: 'Choose one in Settings under Models, then try again, or cancel this.',
    },
  },
  'model-missing': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.model-missing',
      message: '{server} has no model called {model}.',
    },
    action: /*i18n*/ {
      id: 'failure.model-missing.action',
      message: 'Choose another one in Settings under Models, or load it there, then go on.',
    },
  },
  'model-consent-needed': {
    retryClass: 'needs-user',
    asks: 'consent',
    sentence: /*i18n*/ {
      id: 'failure.model-consent-needed',
      message: 'This would be the first time that something is sent to {server} for this purpose.',
    },
    action: /*i18n*/ {
      id: 'failure.model-consent-needed.action',
      message: 'Look at what would be sent, then allow it or not.',
    },
  },
  'model-consent-refused': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-consent-refused',
      message: 'You decided that nothing is sent to {server} for this purpose.',
    },
    action: /*i18n*/ {
      id: 'failure.model-consent-refused.action',
      message: 'You can change that in Settings under Models.',
    },
  },
  'model-price-missing': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.model-price-missing',
      message: 'There is a limit to what models may cost, but no price for {model}.',
    },
    action: /*i18n*/ {
      id: 'failure.model-price-missing.action',
      message: 'Enter its price in Settings under Models, then go on.',
    },
  },
  'budget-used-up': {
    retryClass: 'wait',
    closes: 'budget',
    sentence: /*i18n*/ {
      id: 'failure.budget-used-up',
      message: 'This could cost more than is left of the amount you set for models.',
    },
    action: /*i18n*/ {
      id: 'failure.budget-used-up.action',
      message: 'Raise the amount in Settings under Models, or wait for the next day or month.',
    },
  },
  'switched-offline': {
    retryClass: 'wait',
    closes: 'network',
    sentence: /*i18n*/ {
      id: 'failure.switched-offline',
      message: 'You have told Nightshift to stay offline.',
    },
    action: /*i18n*/ {
      id: 'failure.switched-offline.action',
      message: 'Let it go online again in Settings under Privacy, and this goes on by itself.',
    },
  },
  'network-captive': {
    retryClass: 'wait',
    closes: 'network',
    sentence: /*i18n*/ {
      id: 'failure.network-captive',
      message: 'The network answers with a page of its own instead of letting {server} through.',
    },
    action: /*i18n*/ {
      id: 'failure.network-captive.action',
      message: 'Sign in to the network in a browser. Nightshift goes on by itself afterwards.',
    },
  },
  'private-host-refused': {
    retryClass: 'needs-user',
    isShared: true,
    sentence: /*i18n*/ {
      id: 'failure.private-host-refused',
      message: '{server} is a computer of the local network, which is not allowed for it.',
    },
    action: /*i18n*/ {
      id: 'failure.private-host-refused.action',
      message: 'If it is yours, allow it in Settings under Models, then go on.',
    },
  },
  'model-too-slow': {
    retryClass: 'retry',
    sentence: /*i18n*/ {
      id: 'failure.model-too-slow',
      message: '{server} stopped answering in the middle.',
    },
    action: /*i18n*/ {
      id: 'failure.model-too-slow.action',
      message: 'Try again, or choose a smaller model.',
    },
  },
  'model-input-too-long': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-input-too-long',
      message: 'This document is longer than {model} can read at once.',
    },
    action: /*i18n*/ {
      id: 'failure.model-input-too-long.action',
      message: 'Choose a model with a larger context, then try again.',
    },
  },
  'model-format-refused': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-format-refused',
      message: '{server} cannot hold {model} to a form of answer.',
    },
    action: /*i18n*/ {
      id: 'failure.model-format-refused.action',
      message: 'Choose another model, then try again. What was there without it is kept.',
    },
  },
  'model-request-refused': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-request-refused',
      message: '{server} did not take what it was asked.',
    },
    action: /*i18n*/ {
      id: 'failure.model-request-refused.action',
      message: 'Choose another model, then try again. What was there without it is kept.',
    },
  },
  'model-answer-cut': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-answer-cut',
      message: '{model} ended before its answer was whole.',
    },
    action: /*i18n*/ {
      id: 'failure.model-answer-cut.action',
      message: 'Choose another model, then try again. What was there without it is kept.',
    },
  },
  'model-answer-unusable': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-answer-unusable',
      message: '{model} did not answer in the way it was asked to, not even the second time.',
    },
    action: /*i18n*/ {
      id: 'failure.model-answer-unusable.action',
      message: 'Choose another model, then try again. What was there without it is kept.',
    },
  },
  'model-answer-too-large': {
    retryClass: 'never',
    sentence: /*i18n*/ {
      id: 'failure.model-answer-too-large',
      message: '{server} sent more than any answer could need, and was cut off.',
    },
    action: /*i18n*/ {
      id: 'failure.model-answer-too-large.action',
      message: 'Check its address in Settings under Models, or choose another one.',
    },
  },
} as const satisfies Record<string, Failure>;
