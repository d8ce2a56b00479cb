import { isFields } from '../json';

export interface Problem {
  readonly pointer: string;
  readonly reason: string;
}

/** Looks at a value and adds what is wrong with it. */
export type Check = (value: unknown, pointer: string, problems: Problem[]) => void;

export interface Field {
  readonly check: Check;
  readonly required: boolean;
}

export const required = (check: Check): Field => ({ check, required: true });
export const optional = (check: Check): Field => ({ check, required: false });

export function object(fields: Readonly<Record<string, Field>>): Check {
  return (value, pointer, problems) => {
    if (!isFields(value)) {
      problems.push({ pointer, reason: 'must provide an object' });
      return;
    }
    for (const [name, field] of Object.entries(fields)) {
      const inner = value[name];
      if (inner !== undefined && inner !== null) field.check(inner, `${pointer}/${name}`, problems);
      else if (field.required) problems.push({ pointer, reason: `missing required field: ${name}` });
    }
  };
}

export function list(check: Check, { min = 1, max }: { min?: number; max: number }): Check {
  return (value, pointer, problems) => {
    if (!Array.isArray(value)) {
      problems.push({ pointer, reason: 'must provide an array' });
      return;
    }
    if (value.length < min) problems.push({ pointer, reason: `no fewer than ${min} items allowed` });
    if (value.length > max) problems.push({ pointer, reason: `no more than ${max} items allowed` });
    for (const [index, item] of value.entries()) check(item, `${pointer}/${index}`, problems);
  };
}

/** Length is counted in UTF-16 units: Slack does not say how it counts, and this is the strictest way. */
export function string(max: number, min = 0): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'string') problems.push({ pointer, reason: 'must provide a string' });
    else if (value.length < min) problems.push({ pointer, reason: `must be more than ${min - 1} characters` });
    else if (value.length > max) problems.push({ pointer, reason: `must be less than ${max + 1} characters` });
  };
}

export function text(kind: 'plain' | 'any', max: number): Check {
  return (value, pointer, problems) => {
    if (!isFields(value)) {
      problems.push({ pointer, reason: 'must provide a text object' });
      return;
    }
    const allowed = kind === 'plain' ? ['plain_text'] : ['plain_text', 'mrkdwn'];
    if (!allowed.includes(String(value.type))) {
      problems.push({ pointer: `${pointer}/type`, reason: `must be one of ${allowed.join(', ')}` });
    }
    string(max, 1)(value.text, `${pointer}/text`, problems);
    if (value.type === 'mrkdwn' && 'emoji' in value) {
      problems.push({ pointer, reason: 'emoji is not allowed in mrkdwn' });
    }
    if (value.type === 'plain_text' && 'verbatim' in value) {
      problems.push({ pointer, reason: 'verbatim is not allowed in plain_text' });
    }
  };
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value, pointer, problems) => {
    if (!allowed.includes(String(value))) problems.push({ pointer, reason: `must be one of ${allowed.join(', ')}` });
  };
}

export function pattern(shape: RegExp, description: string): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'string' || !shape.test(value)) problems.push({ pointer, reason: `must be ${description}` });
  };
}

export function integer(min: number, max: number): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
      problems.push({ pointer, reason: `must be an integer between ${min} and ${max}` });
    }
  };
}

export const boolean: Check = (value, pointer, problems) => {
  if (typeof value !== 'boolean') problems.push({ pointer, reason: 'must provide a boolean' });
};

export function all(...checks: readonly Check[]): Check {
  return (value, pointer, problems) => {
    for (const check of checks) check(value, pointer, problems);
  };
}

export const describe = ({ pointer, reason }: Problem): string => `[ERROR] ${reason} [json-pointer:${pointer}]`;
