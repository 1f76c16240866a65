/** What `npm start` is asked for: a command, the app in a browser, or the app. */

const commands = ['import', 'jobs'];
const questions = ['--help', '-h', '--version', '-v'];

/** `{ entry, args }`: which host to start, and with which arguments. */
export function planLaunch(args) {
  const isCommand = args.some((arg) => commands.includes(arg) || questions.includes(arg));
  if (isCommand) return { entry: 'cli', args };
  const rest = args.filter((arg) => arg !== '--browser');
  return { entry: rest.length < args.length ? 'loopback' : 'electron', args: rest };
}
