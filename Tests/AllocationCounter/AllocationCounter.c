// Stands in front of glibc's allocator in the program of the tests: counts, then passes on.
//
// A program's own malloc is also that of the libraries it loads, so what the Swift runtime allocates is counted, too.
// The count belongs to the thread, so tests that run beside do not disturb.

#include "AllocationCounter.h"

// Also what defines __GLIBC__.
#include <errno.h>

static _Thread_local size_t count;

size_t plumb_allocation_count(void) { return count; }

#if defined(__GLIBC__)

bool plumb_allocations_are_counted(void) { return true; }

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count++;
  return __libc_calloc(number, size);
}

void *realloc(void *place, size_t size) {
  count++;
  return __libc_realloc(place, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  count++;
  *place = __libc_memalign(alignment, size);
  return *place ? 0 : ENOMEM;
}

#else

bool plumb_allocations_are_counted(void) { return false; }

#endif
