/**
 * Tells zod not to make code out of text, which the window's CSP refuses and the browser would report.
 * Imported before everything else, because zod tries it while schemas are declared.
 */
import { config } from 'zod';

config({ jitless: true });
