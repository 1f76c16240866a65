/**
 * The typed list of worker tasks: name → input and output. A task is one CPU- or IO-heavy call on
 * the worker pool; it gets paths of stored files and small values, and gives a value back.
 */
import { z } from 'zod';
import { pageTextSchema, pageTurnSchema, textQualitySchema } from './domain/document-text.ts';
import { resumeEvidenceSchema } from './domain/field-evidence.ts';
import { chatMessageSchema, finishReasons } from './domain/models/chat.ts';
import { tokenCountSchema } from './domain/models/cost.ts';
import { baseUrlSchema } from './domain/models/provider.ts';
import { partAnswersSchema } from './domain/refinement/refined-part.ts';
import { resumeSchema } from './domain/resume.ts';
import { structuredResumeSchema } from './domain/structured-resume.ts';

/** Absolute path of a stored file, given by the main process only. */
const file = z.string().min(1);
/** 1-based page number. */
const page = z.number().int().positive();
/** Of an encrypted PDF; in memory only, and never part of what a task gives back or logs. */
const password = z.string().optional();

/** A model server, for one call. The key stays in memory: it is in no output, log or message. */
const modelServer = z.object({
  baseUrl: baseUrlSchema,
  /** In the user's words; for sentences. */
  name: z.string(),
  key: z.string().nullable(),
  allowsPrivateHosts: z.boolean(),
  /** Milliseconds without a byte after which it is given up: longer for models on this computer. */
  idleMs: z.int().positive(),
});
/** Bytes that left this computer and came to it, of bodies. */
const traffic = { bytesOut: z.int().nonnegative(), bytesIn: z.int().nonnegative() };

/** The pages of a document, and the order of reading that made most sense of them. */
const readPages = z.object({
  pages: z.array(pageTextSchema),
  reading: z.enum(['plain', 'accurate']),
});

/** What is known of a résumé. */
const knownResume = {
  ...structuredResumeSchema.pick({ resume: true, evidence: true }).shape,
  /** JSON Pointers of values that the user found right. */
  confirmed: z.array(z.string()),
};

export const tasks = {
  /** Opens a PDF; fails with `file-unreadable`, `password-needed` or `password-wrong`. */
  'pdf-info': {
    input: z.object({ file, password }),
    output: z.object({ pageCount: z.number().int().positive() }),
  },
  /** Reads the header of an image file; fails with `file-unreadable` or `image-too-large`. */
  'picture-info': {
    input: z.object({ file }),
    output: z.object({ pageCount: z.number().int().positive() }),
  },
  /** The text layer of one page, with the position, font and size of each run. */
  'pdf-text': {
    input: z.object({ file, password, page }),
    output: z.object({ text: pageTextSchema, quality: textQualitySchema }),
  },
  /** One page as PNG, drawn at `dpi`; width and height in pixels. */
  'pdf-page-image': {
    input: z.object({ file, password, page, dpi: z.number().min(36).max(300) }),
    output: z.object({
      png: z.instanceof(Uint8Array),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    }),
  },
  /** One page read from its image: words as runs, each with its confidence. Reports progress. */
  ocr: {
    input: z.object({
      ...{ file, password, page },
      /** At which the page is drawn; 200 unless told. */
      dpi: z.number().min(72).max(300).optional(),
      /** Tesseract's names; the first weighs most. */
      languages: z.array(z.string().regex(/^[a-z]{3}$/)).min(1),
    }),
    output: z.object({
      text: pageTextSchema,
      /** 0–1, mean over words. */
      confidence: z.number().min(0).max(1),
      /** Where the page was turned to be read: by how much, and its size as shown. */
      turned: pageTurnSchema.optional(),
    }),
  },
  /** What a document without fixed pages says, laid out on a synthetic page. */
  'flow-text': {
    input: z.object({ file, format: z.enum(['docx', 'html', 'markdown', 'odt', 'rtf', 'text']) }),
    output: z.object({ pages: z.array(pageTextSchema) }),
  },
  /** A résumé that comes as data: taken as it says, with what could not be taken among the warnings. */
  'resume-data': {
    input: z.object({ file, format: z.enum(['json-resume', 'linkedin']) }),
    output: structuredResumeSchema,
  },
  /** Text with layout → JSON Resume, by rules; never invents. */
  'structure-resume': {
    input: z.object({
      pages: z.array(pageTextSchema),
      /** `accurate` tries other reading orders; it is asked for where `plain` makes little sense. */
      reading: z.enum(['plain', 'accurate']).optional(),
    }),
    output: structuredResumeSchema,
  },
  /** The text that says something of each part of a résumé that has gaps; empty for the others. */
  'resume-excerpts': {
    input: readPages.extend(knownResume),
    output: z.object({
      basics: z.string(),
      work: z.string(),
      education: z.string(),
      skills: z.string(),
    }),
  },
  /** Fills gaps of a résumé with what a model said of its pages; what they do not show is left out. */
  'merge-answers': {
    input: readPages.extend({
      ...knownResume,
      answers: partAnswersSchema,
      /** What answered; noted with each value. */
      model: z.string().min(1),
    }),
    output: z.object({
      resume: resumeSchema,
      evidence: resumeEvidenceSchema,
      /** JSON Pointers of the values that were filled in. */
      filled: z.array(z.string()),
      /** Values that were said and stand nowhere in the document. */
      unsupported: z.number().int().nonnegative(),
    }),
  },
  /**
   * One call of a model, streamed; nothing that may have cost something is tried twice. Reports how
   * much has come as the share of `MAX_ANSWER_LENGTH`. Fails with `network-unreachable`,
   * `network-captive`, `server-not-trusted`, `model-server-unreachable`, `model-server-strange`,
   * `private-host-refused`, `address-refused`, `provider-auth`, `provider-quota`, `rate-limited` and
   * `provider-error` (both with `Retry-After` as it came), `model-missing`, `model-too-slow`,
   * `model-input-too-long`, `model-answer-too-large`, `model-format-refused` (only where `isNative`)
   * and `model-request-refused`; each tells its `traffic`, 0 bytes out where nothing was sent.
   */
  'model-call': {
    input: z.object({
      server: modelServer,
      model: z.string().min(1),
      messages: z.array(chatMessageSchema).min(1),
      /** Null: free text. `isNative`: the server holds the model to the schema itself. */
      answer: z
        .object({
          name: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
          schema: z.record(z.string(), z.json()),
          isNative: z.boolean(),
        })
        .nullable(),
      maxOutputTokens: z.int().positive(),
    }),
    output: z.object({
      text: z.string(),
      finish: z.enum(finishReasons),
      /** Null where the server does not count. */
      tokens: tokenCountSchema.nullable(),
      ...traffic,
    }),
  },
  /** Which models a server has, by its own names; fails as `model-call` does. */
  'model-list': {
    input: z.object({ server: modelServer }),
    output: z.object({ models: z.array(z.string()), ...traffic }),
  },
  /** Vectors of texts, in their order; fails as `model-call` does. */
  'model-embed': {
    input: z.object({
      server: modelServer,
      model: z.string().min(1),
      texts: z.array(z.string()).min(1).max(256),
    }),
    output: z.object({
      vectors: z.array(z.instanceof(Float32Array)),
      tokens: tokenCountSchema.nullable(),
      ...traffic,
    }),
  },
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = z.input<(typeof tasks)[Name]['input']>;
export type TaskOutput<Name extends TaskName> = z.output<(typeof tasks)[Name]['output']>;
