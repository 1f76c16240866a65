/** How the window is to look, told in the document itself, so that its first picture is right already. */
import type { Settings } from '../../../shared/domain/settings.ts';

export type PageLook = Pick<Settings, 'colorScheme' | 'density' | 'textSize' | 'language'>;

/** Puts it onto the root element; the values are words of ours. */
export function withLook(html: string, look: PageLook): string {
  const { colorScheme, density, textSize, language } = look;
  const attributes = { scheme: colorScheme, density, 'text-size': textSize, language };
  const told = Object.entries(attributes).map(([name, value]) => `data-${name}="${value}"`);
  return html.replace('<html ', `<html ${told.join(' ')} `);
}
