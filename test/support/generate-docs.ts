/** `npm run docs`: writes the generated parts of README.md and action.yml. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withInputs, withRegions } from './docs.ts';

writeFileSync('README.md', withRegions(readFileSync('README.md', 'utf8')));
writeFileSync('action.yml', withInputs(readFileSync('action.yml', 'utf8')));
