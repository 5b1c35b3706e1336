"""
WordNet 3.0 as classes of single words: part of speech, supersense (lexicographer file) of the first three senses and of the
first alone, and the frames of verbs. The engine's `grammar/wordnet.ts` reads the table that `save` writes and says the same as
`find`.
"""
import os
import numpy as np
from hashing import fnv

PARTS = ['noun', 'verb', 'adj', 'adv']
NOUN, VERB, ADJECTIVE = 0, 1, 2
INFLECTIONS = 6
MOST_CLASSES = 24


def group_of(key):
    """Which part of speech a class speaks of: by the lexicographer file numbers of lexnames(5WN)."""
    kind, value = key
    if kind == 'pos':
        return PARTS.index(value)
    if kind == 'frame':
        return VERB
    return NOUN if 3 <= value <= 28 else VERB if 29 <= value <= 43 else ADJECTIVE if value in (0, 1, 44) else 3


class WordNet:
    def __init__(self, folder):
        by_word = {}
        for part in PARTS:
            self._read(folder, part, by_word)
        keys = sorted({key for classes in by_word.values() for key in classes}, key=str)
        number = {key: i for i, key in enumerate(keys)}
        self.groups = [group_of(key) for key in keys]
        self.parts = [number[('pos', part)] for part in PARTS]
        self.entries = {}
        for word in sorted(by_word):  # of two words with one hash the later wins, here and in the engine
            self.entries[fnv(word)] = sorted(number[key] for key in by_word[word])
        self.count = len(keys) + INFLECTIONS

    def _read(self, folder, part, by_word):
        files, frames = {}, {}
        for line in open(os.path.join(folder, 'data.' + part), encoding='latin1'):
            if line[0] == ' ':
                continue
            fields = line.split(' | ')[0].split()
            files[fields[0]] = int(fields[1])
            if part == 'verb':
                frames[fields[0]] = self._frames(fields)
        for line in open(os.path.join(folder, 'index.' + part), encoding='latin1'):
            if line[0] == ' ':
                continue
            fields = line.split()
            word = fields[0]
            if any(mark in word for mark in '_-.'):
                continue
            synsets = fields[4 + int(fields[3]) + 2:]
            classes = by_word.setdefault(word, set())
            classes.add(('pos', part))
            classes.update(('lex', files[synset]) for synset in synsets[:3])
            classes.add(('first', files[synsets[0]]))
            if part == 'verb':
                for synset in synsets[:4]:
                    words, of_synset = frames[synset]
                    classes.update(('frame', frame) for frame, which in of_synset
                                   if which == 0 or (which <= len(words) and words[which - 1] == word))

    @staticmethod
    def _frames(fields):
        """Words of the synset and its (frame, word number or 0 for all), as data.verb lays them out (wndb(5WN))."""
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower().split('(')[0] for i in range(count)]
        at = 4 + 2 * count
        at += 1 + 4 * int(fields[at])
        frames = [(int(fields[at + 2 + 3 * i]), int(fields[at + 3 + 3 * i], 16)) for i in range(int(fields[at]))]
        return words, frames

    def find(self, word):
        """Class numbers of a word in lower case, ascending, at most MOST_CLASSES."""
        found = set(self.entries.get(fnv(word), ()))

        def base(candidate, group, inflection):
            classes = self.entries.get(fnv(candidate), ())
            if self.parts[group] in classes:
                found.add(len(self.groups) + inflection)
                found.update(c for c in classes if self.groups[c] == group)

        if word.endswith('s') and len(word) >= 3:
            bases = [word[:-1]] + ([word[:-2]] if word.endswith('es') else []) + ([word[:-3] + 'y'] if word.endswith('ies') else [])
            for b in bases:
                base(b, NOUN, 0)
                base(b, VERB, 1)
        if word.endswith('ed') and len(word) >= 4:
            for b in [word[:-1], word[:-2]] + ([word[:-3] + 'y'] if word.endswith('ied') else []) + undoubled(word, 2):
                base(b, VERB, 2)
        if word.endswith('ing') and len(word) >= 5:
            for b in [word[:-3], word[:-3] + 'e'] + undoubled(word, 3):
                base(b, VERB, 3)
        if word.endswith('er') and len(word) >= 4:
            for b in [word[:-2], word[:-1]] + ([word[:-3] + 'y'] if word.endswith('ier') else []):
                base(b, ADJECTIVE, 4)
        if word.endswith('est') and len(word) >= 5:
            for b in [word[:-3], word[:-2]] + ([word[:-4] + 'y'] if word.endswith('iest') else []):
                base(b, ADJECTIVE, 5)
        return sorted(found)[:MOST_CLASSES]

    def sections(self):
        hashes = sorted(self.entries)
        lists = [self.entries[h] for h in hashes]
        offsets = np.cumsum([0] + [len(l) for l in lists])
        return {
            'wordnet-hashes': np.array(hashes, dtype=np.uint32),
            'wordnet-offsets': offsets.astype(np.uint32),
            'wordnet-classes': np.array([c for l in lists for c in l], dtype=np.uint8),
            'wordnet-groups': np.array(self.groups, dtype=np.uint8),
        }


def undoubled(word, ending):
    last = len(word) - ending - 1
    return [word[:last]] if len(word) > 5 and word[last] == word[last - 1] else []
