/** The kinds of file that Nightshift tells apart, by their content. */

export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const mediaTypes = [
  'application/pdf',
  docxMediaType,
  'application/zip',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/tiff',
] as const;
export type MediaType = (typeof mediaTypes)[number];
