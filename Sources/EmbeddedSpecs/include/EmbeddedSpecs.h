#ifndef PLUMB_EMBEDDED_SPECS_H
#define PLUMB_EMBEDDED_SPECS_H

#include <stddef.h>

/// The bytes of Specs/voicebot.json as it was when this binary was built.
const unsigned char *plumb_voicebot_bytes(void);

/// How many bytes `plumb_voicebot_bytes` points to.
size_t plumb_voicebot_count(void);

#endif
