/** The schema of what is read of a server's processes, and of a server that somebody else has started. */
import { z } from 'zod';
import { keyed, textThat } from './fields.ts';

const pathText = textThat((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a path', hint: 'write a path, or leave the key out' } : null), '\\S');

const CGROUPS = '/sys/fs/cgroup';

const cgroupPath = textThat((text) => {
  if (text.split('/').includes('..')) return { message: `\`${text}\` leaves ${CGROUPS} with \`..\``, hint: `write the folder itself: \`${CGROUPS}/...\`` };
  return text.startsWith(`${CGROUPS}/`) && text.length > CGROUPS.length + 1 ? null : { message: `\`${text}\` is not below ${CGROUPS}`, hint: `write the folder of a container or service, such as \`${CGROUPS}/system.slice/docker-ID.scope\`` };
}, `^${CGROUPS}/(?!.*(?:^|/)\\.\\.(?:/|$)).+$`);

const HERE = /^(?:127\.0\.0\.1|localhost)$/u;

/** What is wrong with the address of a server that runs already. */
function urlFault(text: string): { readonly message: string; readonly hint: string } | null {
  const example = 'write for example `http://127.0.0.1:8080`';
  if (!URL.canParse(text)) return { message: `\`${text.slice(0, 100)}\` is not a URL`, hint: example };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { message: `\`${url.protocol}//\` is not HTTP`, hint: example };
  if (!HERE.test(url.hostname)) return { message: `\`${url.hostname}\` is not this machine: load is sent to 127.0.0.1 only, so that nobody else's service is loaded by mistake`, hint: 'publish the port here (`docker run --publish 127.0.0.1:8080:8080 ...`) and write `http://127.0.0.1:8080`' };
  if (url.port === '') return { message: `\`${text}\` has no port`, hint: `write \`${url.protocol}//127.0.0.1:8080\`` };
  if (url.username !== '' || url.password !== '') return { message: 'has a user in it', hint: 'write the header `authorization` at the requests' };
  return url.pathname === '/' && url.search === '' && url.hash === '' ? null : { message: `\`${text}\` has a path`, hint: 'write host and port only; the paths are those of the requests' };
}

const attachObject = z.strictObject({
  url: keyed(textThat(urlFault, '^https?://(?:127\\.0\\.0\\.1|localhost):\\d+/?$'), { title: 'URL', description: 'Where it listens: on this machine, host and port only.', example: 'http://127.0.0.1:8080' }),
  pid: keyed(z.int().min(1).max(2 ** 22), { title: 'number', description: 'Its first process: CPU time, memory, files and threads of it and of all that descend from it are read.', example: 4711 }).optional(),
  'pid-file': keyed(pathText, { title: 'path', description: 'A file with the number of that process, read when it is attached to; relative to the repository, or absolute.', example: '/run/api.pid' }).optional(),
  cgroup: keyed(cgroupPath, { title: 'path', description: 'The control group of a container or service (v2, or v1 in the tree of any controller), in place of a process.', example: '/sys/fs/cgroup/system.slice/docker-ID.scope' }).optional(),
});

const resourcesObject = z.strictObject({
  'collect-garbage': keyed(z.boolean(), { title: 'true or false', description: 'Has every Node process of the target collect its garbage before its memory is read, between slices: memory is then what is still needed, and a leak shows sooner. Response times are those of a service with a fresh heap.', example: true }).prefault(false),
});

export const resourceKeys = {
  resources: keyed(resourcesObject, { title: 'map', description: 'How CPU time, memory and the rest are read of a server\'s processes.', example: { 'collect-garbage': true } }).prefault({}),
  attach: keyed(attachObject, { title: 'map', description: 'A server that somebody else has started, in a container for example: it is loaded and watched, never started nor stopped, in place of `start`. It has no cold starts and is never compared side by side.', example: { url: 'http://127.0.0.1:8080', 'pid-file': '/run/api.pid' } }).optional(),
};

export type AttachInput = z.output<typeof attachObject>;
export type ResourcesInput = z.output<typeof resourcesObject>;
