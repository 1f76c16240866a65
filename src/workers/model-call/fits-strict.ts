/**
 * Whether a JSON schema keeps to what OpenAI's strict mode takes: every object names all of its
 * properties as required and allows no others. One that does not is refused there as a whole,
 * while without strict mode it is followed as well as the model can.
 */
export function fitsStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(fitsStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  return isClosed(schema) && Object.values(schema).every(fitsStrict);
}

function isClosed(schema: object): boolean {
  if (!('properties' in schema) || typeof schema.properties !== 'object') return true;
  const required = 'required' in schema && Array.isArray(schema.required) ? schema.required : [];
  const isWhole = Object.keys(schema.properties ?? {}).every((name) => required.includes(name));
  return isWhole && 'additionalProperties' in schema && schema.additionalProperties === false;
}
