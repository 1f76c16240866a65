/**
 * The commonest small words of some languages. They fill a good part of any text, and a text layer
 * that maps its glyphs to the wrong letters has none of them.
 */

/** Languages by Tesseract's names; those after the first five are told apart but not read by OCR. */
export const functionWords = {
  eng: 'and of the in to for with a at on by from as is an or that this was were are our using',
  deu: 'und der die das in von mit für bei zu im den des am auf als eine einer sowie zur zum durch',
  fra: 'et de la le les des en du à pour dans avec sur un une par au aux chez ainsi sous dont',
  por: 'e de da do das dos em para com na no nas nos um uma por ao como pela pelo sobre mais',
  spa: 'y de la el los las en del para con por un una al como su sobre más desde hasta entre',
  ita: 'e di del della dei per con il lo gli le in nel nella un una da al alla presso come sono',
  nld: 'en van het de in voor met een bij op aan te als naar door om tot uit over ook onder zijn',
  swe: 'och i av för med på en ett till som den det att från hos inom samt vid om är ut',
  pol: 'i w z na do oraz dla od przez po przy ze za jako to się o nie jest pod nad',
} as const satisfies Record<string, string>;

export type KnownLanguage = keyof typeof functionWords;
