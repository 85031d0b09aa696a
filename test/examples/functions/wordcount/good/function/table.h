/* Where words are marked as seen: one slot for each hash. */
enum { SLOTS = 1 << 16 };

static unsigned seen[SLOTS];

/* Nothing to do: the system hands out zeros, and only the pages that are used. */
static void prepare(void) {}
