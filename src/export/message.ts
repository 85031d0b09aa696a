/** What a webhook is told -> the JSON that Slack's incoming webhooks take: `text` for notifications, `blocks` for what is shown. */
import type { Occasion, Outcome } from '../model.ts';

export interface Told {
  readonly occasion: Occasion;
  readonly outcome: Outcome;
  /** Untrusted, as all texts here: names come from the config and the service. */
  readonly reason: string;
  /** One sentence for each figure beyond its budget, the worst first. */
  readonly sentences: readonly string[];
  readonly project: string | null;
  /** `owner/name`. */
  readonly repository: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly pullRequest: number | null;
  /** Of the job; shown only when it is a plain https address. */
  readonly url: string | null;
}

export interface Message {
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Words = { readonly type: 'mrkdwn'; readonly text: string; /** Names and addresses in it stay text. */ readonly verbatim: true };
type Block = { readonly type: 'section'; readonly text: Words } | { readonly type: 'context'; readonly elements: readonly Words[] };

/** Slack takes 3,000 characters in a block, and 50 blocks; what is longer it refuses whole. */
const LONGEST = 2900;
const MOST_SENTENCES = 10;
const LONGEST_SENTENCE = 250;

const SIGN: Readonly<Record<Occasion, string>> = { fail: ':x:', warn: ':warning:', inconclusive: ':question:', recovery: ':white_check_mark:' };
const WORD: Readonly<Record<Occasion, string>> = { fail: 'Fail', warn: 'Warning', inconclusive: 'Inconclusive', recovery: 'Recovered' };

/** What passes has been compared or not, and has its limits: that comes after what matters. */
const OVER = 'nothing fails any more';

export function message(told: Told): Message {
  const { occasion, project, reason, sentences } = told;
  const title = `Tailgate${project === null ? '' : ` (${plain(project, 60)})`}: ${WORD[occasion]}`;
  const place = placeOf(told);
  const why = plain(reason, 600);
  const over = occasion === 'recovery';
  const listed = over ? [] : sentences.slice(0, MOST_SENTENCES).map((sentence) => `• ${plain(sentence, LONGEST_SENTENCE)}`);
  const more = !over && sentences.length > MOST_SENTENCES ? [`and ${sentences.length - MOST_SENTENCES} more`] : [];
  return {
    text: fitted(`${SIGN[occasion]} ${title}${place === '' ? '' : ` on ${place}`}: ${over ? OVER : why}`),
    blocks: [
      { type: 'section', text: words(`${SIGN[occasion]} *${title}*${place === '' ? '' : ` on ${place}`}\n${over ? `${OVER}\n${why}` : why}`) },
      // One sentence is the reason already.
      ...(sentences.length < 2 || listed.length === 0 ? [] : [{ type: 'section' as const, text: words([...listed, ...more].join('\n')) }]),
      ...contextOf(told),
    ],
  };
}

function placeOf({ repository, branch, pullRequest }: Told): string {
  const where = [repository === null ? '' : plain(repository, 100), pullRequest === null ? '' : `#${pullRequest}`].filter((part) => part !== '').join(' ');
  const of = branch === null ? '' : `\`${plain(branch, 100)}\``;
  return [where, of].filter((part) => part !== '').join(' ');
}

function contextOf({ commit, url }: Told): readonly Block[] {
  const link = url !== null && SAFE.test(url) ? [`<${escaped(url)}|the job and its report>`] : [];
  const parts = [...(commit === null ? [] : [`commit \`${plain(commit.slice(0, 10), 10)}\``]), ...link];
  return parts.length === 0 ? [] : [{ type: 'context', elements: [words(parts.join(' · '))] }];
}

/** Nothing that could end a link or begin another. */
const SAFE = /^https?:\/\/[\w./:?=&%~-]{1,500}$/u;

const words = (text: string): Words => ({ type: 'mrkdwn', text: fitted(text), verbatim: true });

/**
 * One line without what is invisible or marks text up; cut, and escaped as Slack asks. Others that take its messages (Mattermost, Rocket.Chat,
 * Discord) read Markdown, mentions and bare addresses besides: a space of no width keeps each of them text.
 */
function plain(text: string, longest: number): string {
  const line = text.slice(0, longest * 20).replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/`/gu, "'").trim();
  const points = [...line];
  return escaped(inert(points.length <= longest ? line : `${points.slice(0, longest - 1).join('')}…`));
}

/** `@all`, `[text](address)`, `[text][1]`, `https://...`, `www....`, `#channel` and `~channel`. */
const inert = (text: string): string => text.replace(/@|\](?=[([:])|:(?=\/\/)|www(?=\.)|(?<![\p{L}\p{N}])[#~](?=[\p{L}\p{N}])/giu, '$&\u200b');

/** Only these three; mentions, channels and links begin with `<`. */
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Never within an escape, nor within a character. */
const fitted = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/&[a-z]{0,3}$|[\uD800-\uDBFF]$/u, '')}…`);
