/* Where words are marked as seen: one slot for each hash, and so many of them that two words never share one. */
enum { SLOTS = 1 << 24 };

static unsigned seen[SLOTS];

/* Touched now, so that no event has to wait for it. */
static void prepare(void) {
  for (unsigned i = 0; i < SLOTS; i += 1) seen[i] = ~0u;
}
