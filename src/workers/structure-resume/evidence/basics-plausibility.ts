/** Judges name, contact data and the rest of what stands at the top of a résumé. */
import { sure, unlikely, usual } from './plausibility.ts';

export function basicsPlausibility(field: string, value: string): number {
  if (field === 'name') return isPersonal(value) ? sure : unlikely;
  if (field === 'email') return sure;
  if (field === 'phone') return /\d{7}/.test(value.replace(/\D/g, '')) ? sure : unlikely;
  if (field === 'label') return value.length <= 60 ? usual : unlikely;
  return usual;
}

/** One to six words without signs that no name has. */
function isPersonal(name: string): boolean {
  return name.split(/\s+/).length <= 6 && !/[\d@/:|]/.test(name);
}
