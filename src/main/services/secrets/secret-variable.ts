/** The variable of the environment that a secret is read from where nothing can be kept. */
export function secretVariable(name: string): string {
  return `NIGHTSHIFT_SECRET_${name.toUpperCase().replaceAll('-', '_')}`;
}
