"""FNV-1a over UTF-16 code units with the high half folded in, as `hashOf` in the engine's `grammar/features.ts`."""


def units(text):
    """UTF-16 code units of a string, as JavaScript sees it."""
    data = text.encode('utf-16-le', 'surrogatepass')
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def fnv(text):
    value = 0x811c9dc5
    for unit in (map(ord, text) if text.isascii() else units(text)):
        value = ((value ^ unit) * 0x01000193) & 0xffffffff
    return value ^ value >> 15
