/** The path of a file in a package -> the installed dependency that it lies in, as far as the path alone tells. */

export interface Dependency {
  readonly name: string;
  /** Where the path itself states it: `jackson-core-2.15.2.jar`. */
  readonly version: string | null;
  /** Its folder, or the file that it is. */
  readonly path: string;
}

/** `SLUG-npm-VERSION-HASH` of Yarn's caches and stores; a slug is the name with `-` for the slash after the scope. */
const yarnSlug = /^(?<name>.+)-npm-(?<version>.+?)-[0-9a-f]{10}(?:-[0-9a-z]+)?$/u;
const archive = /^(?<name>.+)\.(?:jar|aar|whl|egg|gem|nupkg)$/iu;
/** `NAME-VERSION`: the version begins with the first digit after a `-`. */
const versioned = /^(?<name>.+?)-(?<version>\d.*)$/u;

/**
 * The innermost `node_modules/NAME` or `node_modules/@SCOPE/NAME` around a file, whatever lies between (nested ones, pnpm's
 * `.pnpm`), or Yarn's `.store/SLUG/package`. Names that begin with a dot (`.bin`, `.cache`) are no dependencies, and neither is
 * what lies directly in `node_modules`, such as pnpm's links: it belongs to whatever is around it. Null: it lies in none.
 */
export function nodeDependency(file: string): Dependency | null {
  if (!file.includes('node_modules/')) return null;
  const names = file.split('/');
  for (let at = names.lastIndexOf('node_modules'); at >= 0; at = at === 0 ? -1 : names.lastIndexOf('node_modules', at - 1)) {
    const first = names[at + 1] ?? '';
    const path = (length: number): string => names.slice(0, at + 1 + length).join('/');
    const inside = (length: number): boolean => names.length > at + 1 + length;
    if (first === '.store' && names[at + 3] === 'package' && inside(3)) {
      const slug = names[at + 2] ?? '';
      return { ...(nameAndVersion(yarnSlug, slug) ?? { name: slug, version: null }), path: path(3) };
    }
    if (first.startsWith('@') && inside(2)) return { name: `${first}/${names[at + 2]}`, version: null, path: path(2) };
    if (!/^[.@]/.test(first) && inside(1)) return { name: first, version: null, path: path(1) };
  }
  return null;
}

/** A file that is a dependency by itself: a vendored jar, wheel, egg, gem or NuGet package, or a zip of Yarn's cache. */
export function vendored(file: string): Dependency | null {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const cached = base.endsWith('.zip') ? nameAndVersion(yarnSlug, base.slice(0, -'.zip'.length)) : null;
  if (cached !== null) return { ...cached, path: file };
  const name = archive.exec(base)?.groups?.['name'];
  if (name === undefined) return null;
  if (/\.(?:whl|egg)$/iu.test(base)) {
    const [wheel = name, version = null] = name.split('-');
    return { name: wheel, version, path: file };
  }
  return { ...(nameAndVersion(versioned, name) ?? { name, version: null }), path: file };
}

function nameAndVersion(form: RegExp, text: string): { readonly name: string; readonly version: string } | null {
  const { name, version } = form.exec(text)?.groups ?? {};
  return name === undefined || version === undefined ? null : { name, version };
}
