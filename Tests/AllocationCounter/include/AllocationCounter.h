#ifndef PLUMB_ALLOCATION_COUNTER_H
#define PLUMB_ALLOCATION_COUNTER_H

#include <stdbool.h>
#include <stddef.h>

/// Whether allocations are counted on this platform: with glibc, whose allocator a program may stand in front of.
bool plumb_allocations_are_counted(void);

/// How often this thread has asked for memory so far.
size_t plumb_allocation_count(void);

#endif
