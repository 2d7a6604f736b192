import EmbeddedSpecs
print(plumb_voicebot_count())
