/** What the search for an artifact comes to: the artifact, its bytes or its text, or why there is none. */
import type { Refusal } from '../github/refusal.ts';

export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** What GitHub says; counted again when it is downloaded. */
  readonly bytes: number;
  readonly runId: number | null;
  /** Of the archive, `sha256:...`; null where the uploader is too old for it. */
  readonly digest: string | null;
}

/** `message` is one clean sentence. `rejected`: it is there, and it is not what Tailgate uploads. */
export interface ArtifactRefusal {
  readonly kind: 'absent' | 'expired' | 'too-large' | 'rejected' | Refusal['kind'];
  readonly status: number | null;
  readonly message: string;
}

export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: ArtifactRefusal };

export const refuse = (kind: ArtifactRefusal['kind'], message: string, status: number | null = null): Extract<Found<never>, { ok: false }> => ({ ok: false, refusal: { kind, status, message } });
