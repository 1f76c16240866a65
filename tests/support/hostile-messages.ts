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
} as const;
