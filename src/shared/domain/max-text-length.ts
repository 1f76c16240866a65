/** Longer than any field of a résumé, in UTF-16 units; what is pasted by mistake ends here. */
export const maxTextLength = 100_000;
