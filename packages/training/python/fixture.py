"""
Writes what `features.py` says of some words, for the engine's `test/grammar/features.test.ts` to say the same:

    python3 packages/training/python/fixture.py > packages/engine/test/grammar/features.fixture.json
"""
import json
from features import affix_rows, norm_of, shape_of
from hashing import fnv
from train import WORDNET
from wordnet import WordNet

WORDS = """Baghdad shelled shelling talks talked stopped bodies armies bigger happiest IRGC 2023-07-02 U.S. don’t “ — ’s al-Muhandis
Łódź Ürümqi naïve ПРИВЕТ 北京 😀 a I 1,200 $5m 03:45 http://example.org resumed tries says dying taxes goes X-99B""".split()


def main():
    wordnet = WordNet(WORDNET)
    print(json.dumps([{'form': form, 'norm': norm_of(form), 'shape': shape_of(form), 'hash': fnv(norm_of(form)),
                       'affixes': affix_rows(norm_of(form)), 'classes': wordnet.find(norm_of(form))} for form in WORDS],
                     ensure_ascii=False, indent=1))


if __name__ == '__main__':
    main()
