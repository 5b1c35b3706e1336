"""What the network is told of a word; the engine's `grammar/features.ts` says the same, and a test holds the two together."""
import re
from collections import Counter
from hashing import fnv

AFFIX_BUCKETS = 8192
AFFIXES = 8


def norm_of(form):
    lower = re.sub('[’‘ʼ]', "'", form.lower())
    return re.sub('[–—−]', '-', re.sub('[“”„«»]', '"', lower))


def kind_of(character):
    if '0' <= character <= '9':
        return 'd'
    if character.lower() != character:
        return 'X'
    if character.upper() != character:
        return 'x'
    return 'o' if character > '~' and character not in '“”‘’' else character


def shape_of(form):
    shape, run, previous = '', 0, ''
    for character in form:
        if len(shape) >= 10:
            break
        kind = kind_of(character)
        run = run + 1 if kind == previous else 1
        previous = kind
        if run <= (3 if kind in 'Xx' else 4 if kind == 'd' else 2):
            shape += kind
    return shape


def affix_rows(norm):
    affixes = [('p1', norm[:1]), ('p2', norm[:2]), ('p3', norm[:3]), ('s1', norm[-1:]), ('s2', norm[-2:]),
               ('s3', norm[-3:]), ('s4', norm[-4:]), ('s5', norm[-5:])]
    return [fnv(affix + '|' + name) % AFFIX_BUCKETS for name, affix in affixes]


class Features:
    """
    The tables: words seen twice, shapes seen five times; number 0 is whatever was not. `words` and `shapes` are given when the
    tables of an earlier training are to be kept.
    """

    def __init__(self, sentences, wordnet, words=None, shapes=None):
        self.wordnet = wordnet
        self.counts = Counter(norm_of(word.form) for sentence in sentences for word in sentence)
        seen = Counter(shape_of(word.form) for sentence in sentences for word in sentence)
        self.words = words or [''] + [w for w, n in sorted(self.counts.items(), key=lambda e: (-e[1], e[0])) if n >= 2]
        self.shapes = shapes or [''] + [s for s, n in sorted(seen.items(), key=lambda e: (-e[1], e[0])) if n >= 5]
        self.word_numbers = {w: i for i, w in enumerate(self.words) if i}
        self.shape_numbers = {s: i for i, s in enumerate(self.shapes) if i}
        self.memo = {}

    def of(self, form, space):
        """(word row, shape row, affix rows, WordNet rows, times seen in training)"""
        key = form, space
        if key not in self.memo:
            norm = norm_of(form)
            self.memo[key] = (self.word_numbers.get(norm, 0), self.shape_numbers.get(shape_of(form), 0) * 2 + int(space),
                              affix_rows(norm), self.wordnet.find(norm), self.counts[norm])
        return self.memo[key]
