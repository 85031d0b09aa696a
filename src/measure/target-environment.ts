/** Our own environment -> the target's: what a program needs to run, and nothing that is worth stealing. */
import { COOKIE } from './process-tree.ts';

/** Names passed on as they are. The code under test is a stranger's: everything else stays here. */
const PASSED_ON: ReadonlySet<string> = new Set([
  'PATH', 'HOME', 'LANG', 'LANGUAGE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'SHELL', 'CI', 'NODE_ENV',
  // Where interpreters, version managers and libraries live.
  'NODE_PATH', 'NVM_DIR', 'NVM_BIN', 'FNM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'MISE_DATA_DIR', 'BUN_INSTALL', 'DENO_DIR', 'PNPM_HOME', 'COREPACK_HOME',
  'PYENV_ROOT', 'PYENV_VERSION', 'VIRTUAL_ENV', 'PYTHONHOME', 'PYTHONPATH', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV',
  'JAVA_HOME', 'M2_HOME', 'MAVEN_HOME', 'GRADLE_HOME', 'GRADLE_USER_HOME', 'SDKMAN_DIR', 'KOTLIN_HOME', 'SCALA_HOME',
  'GOPATH', 'GOROOT', 'GOCACHE', 'GOMODCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN',
  'RBENV_ROOT', 'GEM_HOME', 'GEM_PATH', 'BUNDLE_PATH', 'DOTNET_ROOT', 'NUGET_PACKAGES', 'COMPOSER_HOME', 'ERLANG_HOME', 'MIX_HOME', 'HEX_HOME',
  'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'LIBRARY_PATH', 'PKG_CONFIG_PATH',
  'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
]);

/** Setup downloads things: behind a proxy it needs these, the target never does. */
const FOR_SETUP: ReadonlySet<string> = new Set(['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'NPM_CONFIG_REGISTRY', 'NPM_CONFIG_CACHE', 'PIP_CACHE_DIR', 'GOPROXY', 'GOFLAGS']);

const LOCALE = /^LC_[A-Z]+$/;

/** Belt and braces: were such a name ever added above, it would still not get through. */
const NEVER = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|^INPUT_|^ACTIONS_|^GITHUB_|^RUNNER_/i;

export type Environment = Readonly<Record<string, string>>;

/** `own` is our environment, `written` what the config gives the target: that is the user's word, so it comes through whole. */
export function targetEnvironment(own: Readonly<Record<string, string | undefined>>, written: Environment, cookie: string, where: Placeholders): Environment {
  const filled = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, fill(value, where)]));
  return { ...inherited(own, (name) => PASSED_ON.has(name)), HOST: '127.0.0.1', ...filled, PORT: where.port ?? where.socket ?? '', [COOKIE]: nested(own, cookie) };
}

/** The same for `setup`, which knows no port. */
export function setupEnvironment(own: Readonly<Record<string, string | undefined>>, written: Environment, cookie: string): Environment {
  const passes = (name: string): boolean => PASSED_ON.has(name) || FOR_SETUP.has(name.toUpperCase());
  return { ...inherited(own, passes), ...written, [COOKIE]: nested(own, cookie) };
}

/** What stands for `{port}` and `{socket}`; one of the two is null. */
export interface Placeholders {
  readonly port: string | null;
  readonly socket: string | null;
}

export function fill(text: string, { port, socket }: Placeholders): string {
  return text.replace(/\{(port|socket)\}/g, (whole, name) => (name === 'port' ? port : socket) ?? whole);
}

function inherited(own: Readonly<Record<string, string | undefined>>, passes: (name: string) => boolean): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && (passes(name) || LOCALE.test(name)) && !NEVER.test(name)) kept[name] = value;
  }
  return kept;
}

/** A Tailgate that is itself under test keeps the outer one's cookie in front of its own, so that both find what it starts. */
function nested(own: Readonly<Record<string, string | undefined>>, cookie: string): string {
  const outer = own[COOKIE];
  return outer === undefined ? cookie : `${outer}.${cookie}`;
}
