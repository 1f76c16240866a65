/** The kinds of file that Nightshift tells apart, by their content. */

export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const odtMediaType = 'application/vnd.oasis.opendocument.text';

/** LinkedIn's data export: a zip, told from others by the tables in it. */
export const linkedinMediaType = 'application/vnd.linkedin.export+zip';

export const mediaTypes = [
  'application/pdf',
  docxMediaType,
  odtMediaType,
  'application/rtf',
  'text/html',
  'text/markdown',
  'text/plain',
  'application/json',
  linkedinMediaType,
  'application/zip',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/tiff',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Documents without fixed pages, and what the task that reads them calls their format. */
export const flowFormats = {
  [docxMediaType]: 'docx',
  [odtMediaType]: 'odt',
  'application/rtf': 'rtf',
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
} as const satisfies Partial<Record<MediaType, string>>;

/** Whether a document is one of those. */
export function isFlowType(mediaType: string): mediaType is keyof typeof flowFormats {
  return Object.hasOwn(flowFormats, mediaType);
}

/** Files that are data already, and what the task that takes them calls their format. */
export const dataFormats = {
  'application/json': 'json-resume',
  [linkedinMediaType]: 'linkedin',
} as const satisfies Partial<Record<MediaType, string>>;

/** Whether a file is one of those. */
export function isDataType(mediaType: string): mediaType is keyof typeof dataFormats {
  return Object.hasOwn(dataFormats, mediaType);
}

/** Whether a document is a picture, or several. */
export function isPictureType(mediaType: string): boolean {
  return mediaType.startsWith('image/');
}
