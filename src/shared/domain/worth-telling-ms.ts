/** Work that is over sooner was waited for in front of the screen. Apart, so that windows need no zod. */
export const worthTellingMs = 10_000;
