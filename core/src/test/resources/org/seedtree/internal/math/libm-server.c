/* The C library's function argv[1], served to LiveLibmTest: a count of calls (int32) and their
   arguments on standard input, the results on standard output, in native byte order. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define CALLS 65536

static union { double d[2 * CALLS]; float f[2 * CALLS]; } in;
static union { double d[CALLS]; float f[CALLS]; } out;

#define SERVE(name, arity, member) \
  if (!strcmp(argv[1], #name)) \
    return serve(arity, sizeof *in.member, name##_all);
#define LOOP1(name, member) \
  static void name##_all(int n) { for (int i = 0; i < n; i++) out.member[i] = name(in.member[i]); }
#define LOOP2(name, member) \
  static void name##_all(int n) { \
    for (int i = 0; i < n; i++) out.member[i] = name(in.member[2 * i], in.member[2 * i + 1]); }

LOOP1(log, d) LOOP1(log1p, d) LOOP1(exp, d) LOOP1(expm1, d) LOOP1(acos, d)
LOOP1(sin, d) LOOP1(cos, d)
LOOP1(logf, f) LOOP1(log1pf, f) LOOP1(expf, f) LOOP2(pow, d) LOOP2(powf, f)

static int serve(int arity, size_t size, void (*all)(int)) {
  int32_t n;
  while (fread(&n, sizeof n, 1, stdin) == 1) {
    if (n < 0 || n > CALLS || fread(&in, size * arity, n, stdin) != (size_t) n) return 1;
    all(n);
    fwrite(&out, size, n, stdout);
    fflush(stdout);
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  SERVE(log, 1, d) SERVE(log1p, 1, d) SERVE(exp, 1, d) SERVE(expm1, 1, d) SERVE(pow, 2, d)
  SERVE(sin, 1, d) SERVE(cos, 1, d) SERVE(acos, 1, d)
  SERVE(logf, 1, f) SERVE(log1pf, 1, f) SERVE(expf, 1, f) SERVE(powf, 2, f)
  return 2;
}
