/** What a scripted model server answers when it is asked about the parts of a résumé. */
import {
  type RefinedPart,
  refinedParts,
} from '../../../src/shared/domain/refinement/refined-part.ts';
import { type Reply, sayJson } from '../model-server/replies.ts';
import type { ModelServerRequest } from '../model-server/server-request.ts';

/** What is answered about each part; a part that is left out is said to be empty. */
export type PartScript = (part: RefinedPart, request: ModelServerRequest) => unknown;

const nothing: Readonly<Record<RefinedPart, object>> = {
  basics: { name: null, label: null, email: null, phone: null, url: null },
  ...{ work: { work: [] }, education: { education: [] }, skills: { skills: [] } },
};

/** As its schema is named. */
export function askedPart({ text }: ModelServerRequest): RefinedPart {
  return refinedParts.find((part) => text.includes(`resume_${part}`)) ?? 'basics';
}

export function answerParts(script: PartScript): { to: (request: ModelServerRequest) => Reply } {
  return {
    to(request) {
      const part = askedPart(request);
      return sayJson(script(part, request) ?? nothing[part]);
    },
  };
}
