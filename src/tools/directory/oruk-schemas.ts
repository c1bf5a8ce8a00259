import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from '#lib/domain/bundle.ts';
import { ROOT } from '../repository.ts';
import { isObject } from './json.ts';

const FOLDER = join(ROOT, 'data/directory/oruk-v3');

/** The formats that the schemas name, as far as an export must keep them. An import does not insist on them. */
const FORMATS = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu,
  uri: /^[a-z][a-z\d+.-]*:\S+$/iu,
  email: /^[^\s@]+@[^\s@]+$/u,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u
};

export interface OrukValidators {
  /** A full service: `compiled_service_with_definitions.json`. */
  readonly full: (value: Json) => string[];
  /** A service of a list page: `compiled_service_list.json`. */
  readonly listed: (value: Json) => string[];
  /** The `phones` of a service, which only the definitions know. */
  readonly phone: (value: Json) => string[];
}

/**
 * The official schemas of Open Referral UK v3. Each check gives one line per fault: JSON path and what is wrong.
 * @param formats `strict` insists on UUIDs, addresses and times too.
 */
export function orukValidators(formats: 'strict' | 'lenient'): OrukValidators {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: formats === 'strict',
    formats: formats === 'strict' ? FORMATS : {}
  });
  const service = readSchema('compiled_service_with_definitions.json');
  const { phone } = isObject(service.definitions) ? service.definitions : {};
  return {
    full: check(ajv.compile(service)),
    listed: check(ajv.compile(readSchema('compiled_service_list.json'))),
    phone: check(
      ajv.compile({ definitions: service.definitions, ...(isObject(phone) ? phone : {}) })
    )
  };
}

function readSchema(name: string): Record<string, Json> {
  const schema: Json = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  if (!isObject(schema)) throw new Error(`${name} is no schema`);
  return schema;
}

function check(validate: ValidateFunction): (value: Json) => string[] {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(sentence));
}

function sentence({ instancePath, keyword, message = '', params }: ErrorObject): string {
  const allowed: unknown = keyword === 'enum' ? params.allowedValues : undefined;
  const choice = Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
  return `${jsonPath(instancePath)}${message}${choice}`;
}

/** `/phones/0/number` → `.phones[0].number `. */
function jsonPath(pointer: string): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/u.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/')}`))
    .join('');
  return path === '' ? '' : `${path} `;
}
