/** What a pipeline may ask of models, whoever answers. */
import type { z } from 'zod';
import type { ModelUse } from '../../../shared/domain/models/model-use.ts';
import type { ProviderReach } from '../../../shared/domain/models/provider-reach.ts';

/** The model that is set up for a use. */
export interface ChosenModel {
  readonly providerId: string;
  /** In the user's words. */
  readonly providerName: string;
  readonly model: string;
  readonly reach: ProviderReach;
  /** Jobs that ask it share this: its outages, its limits and its budget are theirs together. */
  readonly concurrencyKey: string;
}

/**
 * One document and what is asked of it. The model is given nothing else: no tools, no secrets, no
 * second document.
 */
export interface ModelRequest<T> {
  readonly use: ModelUse;
  readonly jobId: string;
  /** SHA-256 of the stored file it is about: deleting that forgets the answer. Null: of no file. */
  readonly blobHash: string | null;
  /** Ours, the same for every document. */
  readonly instructions: string;
  /** Whoever wrote it may want to be obeyed: it is marked as data, and invisible text is taken out. */
  readonly document: {
    /** What it is, in our words: `résumé`. */
    readonly label: string;
    readonly text: string;
    /** Pages as PNG, for models that see. */
    readonly pages?: readonly Uint8Array[];
  };
  /**
   * Names and postal addresses of the person, as they stand in the document. Where the user wants it
   * so, they are replaced before anything is sent elsewhere, and so are e-mail addresses, telephone
   * numbers and links; what the answer repeats of them is turned back.
   */
  readonly personal?: readonly string[];
  /** What the answer must be; it becomes a JSON schema, so no transforms. */
  readonly answer: z.ZodType<T>;
  /** `snake_case`; servers ask for a name of the schema. */
  readonly answerName: string;
  readonly maxOutputTokens: number;
}

export interface ModelAnswer<T> {
  readonly value: T;
  readonly model: string;
  readonly providerName: string;
  /** Whether an earlier call had answered the same, so that nothing was sent or paid. */
  readonly isRemembered: boolean;
  /** Characters of the document that a person could not have seen and the model was not shown. */
  readonly hiddenCharacters: number;
}

export interface AskScope {
  readonly signal: AbortSignal;
  /** Characters of the answer that have come so far. */
  readonly onProgress?: (characters: number) => void;
}

export interface ModelDesk {
  /** Null: the user has set up none for this, or has switched it off. */
  chosen(use: ModelUse): ChosenModel | null;
  /**
   * Asks once, and once more with what was wrong where the answer does not fit. What was asked
   * before, word for word, of the same model is remembered. A call that could exceed the budget is
   * not sent.
   *
   * @throws AppError `model-none`, `model-consent-needed`, `model-consent-refused`,
   *   `model-price-missing`, `budget-used-up`, `switched-offline`, `secret-unreadable`,
   *   `model-answer-unusable`, `model-answer-cut`, and as the `model-call` task does; each names the
   *   model's key as `gateKey`, so that the job may have another key or none
   */
  ask<T>(request: ModelRequest<T>, scope: AskScope): Promise<ModelAnswer<T>>;
}
