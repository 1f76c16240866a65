/** Task `picture-info`: counts the pages of an image file and judges whether it can be decoded. */
import { readPicture } from '../picture/read-picture.ts';
import type { Task } from '../task-context.ts';

export const pictureInfo: Task<'picture-info'> = async ({ file }) => {
  const { pages } = await readPicture(file);
  return { pageCount: pages.length };
};
