/* Counts words: a runtime of its own in C, which speaks the Runtime API over a plain socket. */
#include <arpa/inet.h>
#include <ctype.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "table.h"

enum { LARGEST_HEAD = 16384 };

static char host[64];
static int port;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static int connected(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
  int one = 1, to = socket(AF_INET, SOCK_STREAM, 0);
  if (to < 0 || inet_pton(AF_INET, host, &address.sin_addr) != 1) die("address");
  if (connect(to, (struct sockaddr *)&address, sizeof address) != 0) die("connect");
  setsockopt(to, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return to;
}

static void send_all(int to, const char *bytes, size_t left) {
  while (left > 0) {
    ssize_t sent = write(to, bytes, left);
    if (sent <= 0) die("write");
    bytes += sent;
    left -= (size_t)sent;
  }
}

/* The value of a header, copied into `value`; an empty one where there is none. */
static void header(const char *head, const char *name, char *value, size_t size) {
  value[0] = '\0';
  for (const char *line = head; line != NULL && *line != '\0'; line = strstr(line, "\r\n") ? strstr(line, "\r\n") + 2 : NULL) {
    size_t length = strlen(name);
    if (strncasecmp(line, name, length) != 0 || line[length] != ':') continue;
    const char *from = line + length + 1;
    while (*from == ' ') from += 1;
    size_t n = strcspn(from, "\r\n");
    if (n >= size) n = size - 1;
    memcpy(value, from, n);
    value[n] = '\0';
    return;
  }
}

/* One request on a connection of its own; gives the body (to be freed) and, if wanted, the request id. */
static char *request(const char *method, const char *path, const char *body, char *id, size_t id_size) {
  static char head[LARGEST_HEAD + 1];
  char length[32];
  size_t got = 0;
  int to = connected();
  int n = snprintf(head, sizeof head, "%s /2018-06-01/runtime%s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\nContent-Length: %zu\r\n\r\n", method, path, host, port, strlen(body));
  send_all(to, head, (size_t)n);
  send_all(to, body, strlen(body));
  char *end = NULL;
  while (end == NULL && got < LARGEST_HEAD) {
    ssize_t more = read(to, head + got, LARGEST_HEAD - got);
    if (more <= 0) die("read");
    got += (size_t)more;
    head[got] = '\0';
    end = strstr(head, "\r\n\r\n");
  }
  if (end == NULL) die("head");
  size_t had = got - (size_t)(end + 4 - head);
  header(head, "Content-Length", length, sizeof length);
  size_t size = strtoul(length, NULL, 10);
  char *answer = malloc(size + 1);
  if (answer == NULL) die("malloc");
  memcpy(answer, end + 4, had < size ? had : size);
  while (had < size) {
    ssize_t more = read(to, answer + had, size - had);
    if (more <= 0) die("read");
    had += (size_t)more;
  }
  answer[size] = '\0';
  if (id != NULL) header(head, "Lambda-Runtime-Aws-Request-Id", id, id_size);
  close(to);
  return answer;
}

static unsigned hash(const char *word, size_t length) {
  unsigned value = 2166136261u;
  for (size_t i = 0; i < length; i += 1) value = (value ^ (unsigned char)tolower((unsigned char)word[i])) * 16777619u;
  return value % SLOTS;
}

/* Words in all, and those that were not there before (those of equal hash are taken for the same). */
static void count(const char *text, unsigned *words, unsigned *different) {
  static unsigned event;
  event += 1;
  *words = *different = 0;
  while (*text != '\0') {
    size_t length = 0;
    while (isalpha((unsigned char)text[length])) length += 1;
    if (length == 0) {
      text += 1;
      continue;
    }
    unsigned *slot = &seen[hash(text, length)];
    *words += 1;
    if (*slot != event) *different += 1;
    *slot = event;
    text += length;
  }
}

int main(void) {
  const char *api = getenv("AWS_LAMBDA_RUNTIME_API");
  if (api == NULL || sscanf(api, "%63[^:]:%d", host, &port) != 2) die("AWS_LAMBDA_RUNTIME_API");
  prepare();
  for (;;) {
    char id[128], path[256], answer[128];
    unsigned words, different;
    char *event = request("GET", "/invocation/next", "", id, sizeof id);
    count(event, &words, &different);
    free(event);
    snprintf(path, sizeof path, "/invocation/%s/response", id);
    snprintf(answer, sizeof answer, "{\"words\":%u,\"different\":%u}", words, different);
    free(request("POST", path, answer, NULL, 0));
  }
}
