"""The network: summed feature rows, a bidirectional LSTM, and heads for tags, arcs (biaffine, Dozat and Manning 2017) and relations."""
import torch
from torch import nn
import torch.nn.functional as F
from treebank import DEPRELS, UPOSES, XPOSES

DISTANCES = 16


class Network(nn.Module):
    def __init__(self, words, shapes, affixes, classes, width, units, layers, arc, relation, dropout):
        super().__init__()
        self.dropout = dropout
        self.word = nn.Embedding(words, width)
        self.shape = nn.Embedding(2 * shapes, width)
        self.affix = nn.EmbeddingBag(affixes, width, mode='sum')
        self.wordnet = nn.EmbeddingBag(classes + 1, width, mode='sum', padding_idx=classes)
        for table in (self.word, self.shape, self.affix, self.wordnet):
            nn.init.normal_(table.weight, 0, 0.15)
        with torch.no_grad():
            self.wordnet.weight[classes] = 0
        self.lstm = nn.LSTM(width, units, layers, batch_first=True, bidirectional=True, dropout=dropout)
        out = 2 * units
        self.tags = nn.Linear(out, len(UPOSES) + len(XPOSES))
        self.arc_dependent, self.arc_head = nn.Linear(out, arc), nn.Linear(out, arc)
        self.arc_join = nn.Linear(arc, arc)
        nn.init.orthogonal_(self.arc_join.weight)
        nn.init.zeros_(self.arc_join.bias)
        self.relation_dependent, self.relation_head = nn.Linear(out, relation), nn.Linear(out, relation)
        self.relation_out = nn.Linear(relation, len(DEPRELS))
        self.root = nn.Parameter(torch.randn(out) * 0.1)
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))

    def embed(self, batch):
        rows, columns = batch['word'].shape
        bag = lambda table, name: table(batch[name].view(rows * columns, -1)).view(rows, columns, -1)
        total = self.word(batch['word']) + self.shape(batch['shape']) + bag(self.affix, 'affix') + bag(self.wordnet, 'wordnet')
        return torch.clamp(total, -1, 1)

    def forward(self, batch):
        """States (with the root's first), tag scores, arc scores [sentence, dependent, head + 1]."""
        x = F.dropout(self.embed(batch), self.dropout, self.training)
        columns = x.shape[1]
        packed = nn.utils.rnn.pack_padded_sequence(x, batch['length'], batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=columns)
        states = F.dropout(states, self.dropout, self.training)
        full = torch.cat([self.root.expand(len(states), 1, -1), states], 1)
        dependent = F.dropout(torch.relu(self.arc_dependent(states)), self.dropout, self.training)
        head = F.dropout(torch.relu(self.arc_head(full)), self.dropout, self.training)
        arcs = torch.bmm(self.arc_join(dependent), head.transpose(1, 2)) + self.distances(columns)
        heads_there = torch.cat([batch['mask'].new_ones(len(states), 1), batch['mask']], 1)
        arcs = arcs.masked_fill(~heads_there.unsqueeze(1), -1e9)
        itself = torch.eye(columns, columns + 1, dtype=torch.bool).roll(1, 1)
        return full, self.tags(states), arcs.masked_fill(itself, -1e9)

    def distances(self, columns):
        """A bias by how far (capped) and on which side the head stands; none for the root."""
        dependent, head = torch.arange(columns)[:, None] + 1, torch.arange(columns + 1)[None]
        away = dependent - head
        capped = torch.clamp(away.abs(), max=DISTANCES - 1)
        return torch.where(away > 0, self.distance[0][capped], self.distance[1][capped]) * (head != 0)

    def relations(self, full, heads):
        """Relation scores of each word with the head it is given (0 the root)."""
        above = self.relation_head(full)
        above = torch.gather(above, 1, heads.unsqueeze(-1).expand(-1, -1, above.shape[-1]))
        joined = torch.relu(self.relation_dependent(full[:, 1:]) + above)
        return self.relation_out(F.dropout(joined, self.dropout, self.training))
