/** `models.*`: which models are set up, what they may see, and what they may cost. */

import type { ModelUse } from '../../shared/domain/models/model-use.ts';
import type { ModelSetupDesk } from '../services/models/setup/model-setup.ts';
import type { ModelTrials, Trial } from '../services/models/setup/model-trials.ts';
import type { Quote } from '../services/models/setup/quote.ts';
import type { Implementer } from './implementer.ts';

export interface ModelShelf extends Omit<ModelSetupDesk, 'listen' | 'answer'>, ModelTrials {
  quote(use: ModelUse, documents: number): Quote;
}

const nothing = () => ({});

export function createModelsRouter(os: Implementer, models: ModelShelf) {
  return {
    get: os.models.get.handler(async () => {
      const { consents, prices, ...setup } = await models.get();
      return { ...setup, consents: [...consents], prices: [...prices] };
    }),
    detect: os.models.detect.handler(async () => {
      const found = await models.detect();
      return { servers: found.map((server) => ({ ...server, models: [...server.models] })) };
    }),
    test: os.models.test.handler(async ({ input, errors }) => {
      const trial =
        'id' in input
          ? await models.testSaved(input.id)
          : await models.testUnsaved(input.settings, input.key);
      if (trial === null) throw errors.NOT_FOUND({ data: { what: 'provider' } });
      return toTrialView(trial);
    }),
    addProvider: os.models.addProvider.handler(async ({ input: { settings, key } }) => ({
      id: await models.addProvider(settings, key),
    })),
    changeProvider: os.models.changeProvider.handler(({ input: { id, settings, key } }) =>
      models.changeProvider(id, settings, key).then(nothing),
    ),
    removeProvider: os.models.removeProvider.handler(({ input: { id } }) =>
      models.removeProvider(id).then(nothing),
    ),
    choose: os.models.choose.handler(({ input: { use, choice } }) =>
      models.choose(use, choice).then(nothing),
    ),
    setPrice: os.models.setPrice.handler(({ input: { price, ...priced } }) =>
      models.setPrice(priced, price).then(nothing),
    ),
    setBudget: os.models.setBudget.handler(({ input }) => models.setBudget(input).then(nothing)),
    setConsent: os.models.setConsent.handler(({ input: { consent, ...scope } }) =>
      models.setConsent(scope, consent).then(nothing),
    ),
    preview: os.models.preview.handler(({ input: { jobId }, errors }) => {
      const preview = models.preview(jobId);
      if (preview === null) throw errors.NOT_FOUND({ data: { what: 'payload' } });
      return preview;
    }),
    quote: os.models.quote.handler(({ input: { use, documents } }) => models.quote(use, documents)),
  };
}

function toTrialView(trial: Trial) {
  return { ...trial, models: [...trial.models], values: { ...trial.values } };
}
