/** What must not stand in our code, where it may nevertheless, and what to write instead. */
export interface Ban {
  readonly name: string;
  readonly pattern: RegExp;
  /** Files it holds for. */
  readonly files: RegExp;
  /** Files that may: the one place that does it for all. */
  readonly except?: RegExp;
  readonly instead: string;
}

const source = /^src\/.*\.tsx?$/;
const everything = /^(src|tests|scripts|bench)\/.*\.(tsx?|mjs)$/;

export const bans: readonly Ban[] = [
  {
    name: 'unchecked JSON',
    pattern: /\bJSON\.parse\(/,
    files: source,
    except:
      /^src\/(main\/(store\/codec|services\/models\/asking\/read-json)|workers\/resume-data\/parse-json)\.ts$/,
    instead:
      'a schema at the edge of trust; stored JSON is read by store/codec.ts, files by resume-data, answers of models by read-json.ts',
  },
  {
    name: 'plain errors',
    pattern: /\bthrow new Error\(|\bPromise\.reject\(new Error\(/,
    files: source,
    except: /^src\/shared\/std\/invariant\.ts$/,
    instead: 'AppError with a code for what can be expected, invariant() for what cannot',
  },
  {
    name: 'states changed outside the store',
    pattern: /\bSET\s+state\b/i,
    files: source,
    except: /^src\/main\/store\//,
    instead: 'a constructor of engine/transitions.ts',
  },
  {
    name: 'SQL outside the store',
    pattern: /['"`]\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s)/i,
    files: source,
    // The window has no way to a database, and sentences that begin like a statement.
    except: /^src\/(?:main\/store|renderer)\//,
    instead: 'a named statement in the file of the table',
  },
  {
    name: 'a clock or chance in decisions',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/,
    files: /^src\/(main\/(engine|pipelines|store|router|events)|shared)\//,
    // Measures how long a batch of writes has held the thread; nothing that is stored depends on it.
    except: /^src\/main\/store\/committer\.ts$/,
    instead: 'the injected Clock and random source, or a value handed in, so that tests decide',
  },
  {
    name: 'matching on messages',
    pattern: /\.message\.(includes|match|startsWith|endsWith)\(|\.message\s*===/,
    files: source,
    instead: 'the code of the error',
  },
  {
    name: 'job kinds in the engine',
    pattern: /['"`]import-resume['"`]/,
    files: /^src\/main\/(engine|store|events)\//,
    instead: 'what the pipeline registers: the engine knows no kind',
  },
  {
    name: 'sleeping in tests',
    // A turn of the loop, or a pause that stands in for a longer one of the app, is no sleep.
    pattern:
      /\bsetTimeout\(\s*(resolve|done)\s*,\s*(\d{3,}|[5-9]\d)|await (sleep|delay)\(\s*\d{3,}/,
    files: /^tests\//,
    instead: 'the fake clock, a barrier, or waiting for what is expected',
  },
  {
    name: 'tests left alone or left out',
    pattern: /\b(it|test|describe)\.(only|skip|todo|fixme)\(/,
    files: /^tests\//,
    except: /^tests\/e2e\/electron\//,
    instead: 'a test that runs; what cannot run here is left out by name in scripts/test.mjs',
  },
  {
    name: 'unfinished work',
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    files: everything,
    instead: 'an issue, or the work itself',
  },
  {
    name: 'silenced checks',
    pattern: /@ts-(ignore|nocheck)|eslint-disable|biome-ignore-all/,
    files: everything,
    instead: 'a type that says what is true; one line may be excused with its reason',
  },
];

/** File names that say nothing: what is in them belongs beside the code that owns it. */
export const bannedNames =
  /(^|\/)(utils?|helpers?|common|types?|lib|interfaces?|misc|constants)(\.[jt]sx?|\/)/;
