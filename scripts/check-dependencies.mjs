import { cruiseSource } from './lib/cruise.mjs';
import { root } from './lib/paths.mjs';

const { violations, modules, files } = await cruiseSource(root);
for (const violation of violations) console.error(violation);
if (modules < files) {
  console.error(`Only ${modules} of ${files} files of src were read: the check cannot be trusted.`);
}
if (violations.length > 0 || modules < files) process.exit(1);
console.log(`${modules} modules, no forbidden import, no cycle`);
