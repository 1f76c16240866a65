/**
 * One contender in a process of its own. Its argument is JSON: the driver's module, what the driver
 * needs, and the counts. The result is one line of JSON on the standard output.
 */
import { measure } from './measure.mjs';

const { module, options, counts, template } = JSON.parse(process.argv[2]);
const { openDriver, fillTable } = await import(module);

if (template === undefined) {
  const driver = await openDriver(options);
  const result = await measure(driver, counts);
  await driver.close();
  process.stdout.write(`${JSON.stringify(result)}\n`);
} else {
  await fillTable(options, template);
}
