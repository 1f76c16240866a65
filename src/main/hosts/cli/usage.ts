/** The help text. */
export const usage = `Nightshift does the slow parts of a job search in the background.

Usage:
  nightshift import FILE… [--anyway] [--password-file FILE] [--json] [--data DIR]
                                                  read résumés and wait for the results
  nightshift jobs [--json] [--data DIR]           list jobs, unfinished ones first
  nightshift schedules [--json] [--data DIR]      list what runs by itself, with its next time
  nightshift profile [--json] [--data DIR]        show what your résumés say together, and where they disagree
  nightshift backup [--json] [--data DIR]         make a backup now
  nightshift restore [NAME|newest] [--json] [--data DIR]
                                                  go back to a backup; Nightshift must be closed
  nightshift drill [--json] [--data DIR]          try out every backup, without changing anything
  nightshift --help | --version

Options:
  --json       one JSON object a line on standard output
  --data DIR   where everything is kept, instead of the usual place
  --anyway     import also what does not look like a résumé
  --password-file FILE
               its first line opens encrypted files; at a terminal, passwords are asked for

Exit codes: 0 all went well, 1 a file could not be read or a backup is no good, 2 the command was not understood,
3 a file waits for its password, 130 interrupted (what was queued goes on the next time).`;
