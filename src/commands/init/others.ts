/** Go, Rust, Ruby, PHP, Java; Procfiles and Dockerfiles -> how the service in a folder is started. */
import { filesIn, inside, type Repository } from './repository.ts';
import type { Service } from './service.ts';

type Found = Omit<Service, 'name' | 'directory'>;

export function otherService(repository: Repository, directory: string): Found | null {
  const files = filesIn(repository, directory);
  const text = (file: string): string => repository.text(inside(directory, file)) ?? '';
  if (files.includes('go.mod')) return go(files, text);
  if (files.includes('Cargo.toml') && files.includes('src/main.rs')) return rust(text('Cargo.toml'));
  if (files.includes('config.ru')) return found('ruby', 'bundle exec rackup --host 127.0.0.1 --port {port}', 'config.ru', files.includes('Gemfile') ? 'bundle install' : null);
  if (files.includes('pom.xml') && text('pom.xml').includes('spring-boot')) return found('java', 'java -jar target/*.jar --server.port={port}', 'pom.xml (Spring Boot)', `${files.includes('mvnw') ? './mvnw' : 'mvn'} --batch-mode package -DskipTests`);
  if (files.includes('public/index.php')) return found('php', 'php -S 127.0.0.1:{port} -t public', 'public/index.php', files.includes('composer.lock') ? 'composer install --no-dev' : null, ['check start: `php -S` is a development server; write the command that production uses']);
  return null;
}

/** The line of the process that takes web traffic, which is started with PORT set by contract. */
export function procfileStart(repository: Repository, directory: string): { readonly start: string; readonly guess: string } | null {
  const start = /^web:[ \t]*(\S.*)$/mu.exec(repository.text(inside(directory, 'Procfile')) ?? '')?.[1]?.trim();
  return start === undefined || start.includes('\0') ? null : { start, guess: `start: ${start}, from the line \`web\` of Procfile` };
}

/** The last CMD, or ENTRYPOINT and CMD together; their paths are those inside of the image. */
export function dockerfileStart(repository: Repository, directory: string): Found | null {
  const text = repository.text(inside(directory, 'Dockerfile'))?.replace(/\\\r?\n/gu, ' ');
  if (text === undefined) return null;
  const last = (word: string): string | undefined => [...text.matchAll(new RegExp(`^[ \\t]*${word}[ \\t]+(\\S.*)$`, 'gimu'))].at(-1)?.[1]?.trim();
  const [entry, command] = [last('ENTRYPOINT'), last('CMD')].map((line) => (line === undefined ? null : argumentsOf(line)));
  const parts = [entry, command].filter((part) => part !== null && part !== undefined);
  if (parts.length === 0 || parts.flat().some((part) => part.includes('\0'))) return null;
  const shell = parts.find((part) => typeof part === 'string');
  const start = shell ?? parts.flat();
  return {
    runtime: 'unknown', setup: null, start, env: {}, package: null,
    guesses: [`start: ${typeof start === 'string' ? start : start.join(' ')}, from the last CMD of Dockerfile`, 'check start and setup: the command is the one inside of the image; Tailgate runs it in the checkout'],
  };
}

/** `["node", "server.js"]` -> a list; anything else is a line for the shell. */
function argumentsOf(line: string): string | readonly string[] {
  if (!line.startsWith('[')) return line;
  try {
    const list: unknown = JSON.parse(line);
    return Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string') && list[0] !== '' ? list : line;
  } catch {
    return line;
  }
}

function go(files: readonly string[], text: (file: string) => string): Found | null {
  const main = files.find((file) => /^(?:cmd\/[^/]+\/)?main\.go$/u.test(file) && /^package main$/mu.test(text(file)));
  if (main === undefined) return null;
  const folder = main === 'main.go' ? '.' : `./${main.slice(0, -'/main.go'.length)}`;
  return { ...found('go', './tailgate-build', main, `go build -o tailgate-build ${folder}`), package: { path: 'tailgate-build', format: 'file' } };
}

function rust(manifest: string): Found | null {
  const name = /^\[package\][^[]*?^name\s*=\s*"([A-Za-z0-9_-]+)"/mu.exec(manifest)?.[1];
  if (name === undefined || !/\b(?:axum|actix-web|rocket|warp|hyper|tide|poem|salvo)\b/u.test(manifest)) return null;
  return { ...found('rust', `./target/release/${name}`, 'Cargo.toml and src/main.rs', 'cargo build --release --locked'), package: { path: `target/release/${name}`, format: 'file' } };
}

function found(runtime: Service['runtime'], start: string, evidence: string, setup: string | null, checks: readonly string[] = []): Found {
  return { runtime, setup, start, env: {}, package: null, guesses: [`start: ${start}, from ${evidence}`, ...(setup === null ? [] : [`setup: ${setup}, from ${evidence}`]), ...checks] };
}
