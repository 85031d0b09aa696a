/** Texts of the config with `${NAME}` in them -> what is meant, from the environment. Only here do secrets come together with what they are for. */

export type Env = Readonly<Record<string, string | undefined>>;

export type Filled =
  | { readonly ok: true; readonly value: string }
  /** Names that are not set, or empty, as secrets are for pull requests from forks. */
  | { readonly ok: false; readonly missing: readonly string[] };

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/gu;

export const hasVariable = (text: string): boolean => text.search(VARIABLE) >= 0;

/** Pasted secrets end with a line, which no URL and no header may hold. */
export function filled(text: string, env: Env): Filled {
  const missing = [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))].filter((name) => (env[name] ?? '').trim() === '');
  return missing.length > 0 ? { ok: false, missing } : { ok: true, value: text.replace(VARIABLE, (_, name: string) => (env[name] ?? '').trim()) };
}

export type FilledHeaders = { readonly ok: true; readonly value: Readonly<Record<string, string>> } | Extract<Filled, { ok: false }>;

export function filledHeaders(headers: Readonly<Record<string, string>>, env: Env): FilledHeaders {
  const found = Object.entries(headers).map(([name, text]) => [name, filled(text, env)] as const);
  const missing = found.flatMap(([, one]) => (one.ok ? [] : one.missing));
  return missing.length > 0 ? { ok: false, missing: [...new Set(missing)] } : { ok: true, value: Object.fromEntries(found.flatMap(([name, one]) => (one.ok ? [[name, one.value]] : []))) };
}
