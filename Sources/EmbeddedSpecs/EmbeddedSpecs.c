#include "EmbeddedSpecs.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char voicebot[] = {
#embed "../../Specs/voicebot.json"
};

const unsigned char *plumb_voicebot_bytes(void) { return voicebot; }

size_t plumb_voicebot_count(void) { return sizeof voicebot; }
