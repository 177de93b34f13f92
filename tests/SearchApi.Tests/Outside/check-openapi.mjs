// node check-openapi.mjs MODULES FILE: holds an OpenAPI document against the schema of its version; one line of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, file] = process.argv.slice(2);
const folder = join(modules, 'node_modules', '@seriousme', 'openapi-schema-validator');
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const { Validator } = await import(pathToFileURL(join(folder, main)).href);

const validator = new Validator();
const { valid, errors } = await validator.validate(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify({ name: validator.version, rows: 0, problems: valid ? [] : [errors].flat().map(error => typeof error === 'string' ? error : JSON.stringify(error)) }));
