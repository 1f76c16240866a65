/** 100 MB: the largest file that is taken in, over every way. Far above any résumé. */
export const maxFileBytes = 100 * 1024 * 1024;
