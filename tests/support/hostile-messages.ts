/** RPC messages that no client of ours sends, and that must neither work nor break anything. */

const call = (path: string, body: string): string => `{"i":"1","p":{"u":"${path}","b":${body}}}`;
const list = '/jobs/list';

export const hostileMessages = {
  'a prototype in the input': call(list, '{"json":{"__proto__":{"limit":3,"polluted":true}}}'),
  'a constructor in the input': call(
    list,
    '{"json":{"constructor":{"prototype":{"polluted":true}}}}',
  ),
  'a prototype as the place of a value': call(
    list,
    '{"json":{"limit":1},"meta":[[1,"__proto__","polluted"]]}',
  ),
  'a constructor as the place of a value': call(
    list,
    '{"json":{"limit":1},"meta":[[1,"constructor","prototype","polluted"]]}',
  ),
  'a place in a map': call(
    list,
    '{"json":{"limit":[["__proto__",1]]},"meta":[[7,"limit"],[1,"limit","__proto__"]]}',
  ),
  'a prototype beside the message':
    '{"__proto__":{"polluted":true},"i":"1","p":{"u":"/jobs/list"}}',
  'a call on a prototype': call('/__proto__/polluted', '{}'),
  'a call on a constructor': call('/constructor/prototype', '{}'),
  'a call on an inherited function': call('/jobs/toString', '{}'),
  'a call with a climbing path': call('/jobs/../../constructor', '{}'),
  'a call to another place': call('http://example.test/jobs/list', '{}'),
  'a call on internals': call('/jobs/list/~orpc', '{}'),
  'no call at all': '{"i":"1"}',
  'no object': '"hello"',
  'no JSON': '{{{{',
  nothing: '',
  'a deep nest': call(list, `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  'a deep nest of objects': call(
    list,
    `{"json":${'{"limit":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  ),
  'a huge string': call(list, `{"json":{"limit":"${'9'.repeat(900_000)}"}}`),
  'a huge path': call('/jobs'.repeat(50_000), '{}'),
  'thousands of fields': call(
    list,
    `{"json":{${Array.from({ length: 50_000 }, (_, at) => `"f${at}":1`).join()}}}`,
  ),
  'a number beyond all numbers': call(list, '{"json":{"limit":1e400}}'),
  'a number that is none': call(list, '{"json":{"limit":null},"meta":[[2,"limit"]]}'),
  'a negative number': call(list, '{"json":{"limit":-1}}'),
  'a bigint': call(list, '{"json":{"limit":"9007199254740993"},"meta":[[0,"limit"]]}'),
  'a bigint that is none': call(list, '{"json":{"limit":"lots"},"meta":[[0,"limit"]]}'),
  'a date that is none': call(list, '{"json":{"limit":"never"},"meta":[[1,"limit"]]}'),
  'an address that is none': call(list, '{"json":{"limit":"::"},"meta":[[4,"limit"]]}'),
  'a pattern that never ends': call(list, '{"json":{"limit":"/(a+)+$/"},"meta":[[5,"limit"]]}'),
  'a set of itself': call(list, '{"json":{"limit":[1]},"meta":[[6,"limit"],[6,"limit"]]}'),
  'a place that is not there': call(list, '{"json":{"limit":1},"meta":[[0,"a","b","c"]]}'),
  'places that are none': call(list, '{"json":{"limit":1},"meta":{"length":1e9}}'),
  'a list in the place of an object': call(list, '{"json":[1,2,3]}'),
  'a text in the place of an object': call(list, '{"json":"limit"}'),
  'an object in the place of a number': call(list, '{"json":{"limit":{"valueOf":3}}}'),
  'a file that nobody sent': call(list, '{"json":{},"maps":[["limit"]]}'),
  'an unknown procedure': call('/jobs/destroy', '{}'),
  'a path that is no text': '{"i":"1","p":{"u":{"toString":1},"b":{}}}',
  'an end of what never began': '{"i":"77","t":4}',
  'an event of what never began': '{"i":"77","t":3,"p":{"e":"message","d":{"json":1}}}',
  'bytes that mean nothing': Uint8Array.from({ length: 4_096 }, (_, at) => (at * 37) % 256),
  'bytes that are no text': Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0xff, 0xfe, 0x7d),
  'a call as bytes': new TextEncoder().encode(call('/constructor/prototype', '{}')),
  'no bytes': new Uint8Array(),
} as const satisfies Record<string, string | Uint8Array>;
