/** The kinds of file that Nightshift tells apart, by their content. */

export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const odtMediaType = 'application/vnd.oasis.opendocument.text';

export const mediaTypes = [
  'application/pdf',
  docxMediaType,
  odtMediaType,
  'application/rtf',
  'text/html',
  'text/markdown',
  'text/plain',
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

/** Whether a document is a picture, or several. */
export function isPictureType(mediaType: string): boolean {
  return mediaType.startsWith('image/');
}
