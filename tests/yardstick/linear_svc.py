"""What scikit-learn's tf-idf and LinearSVC make of the passages that `evaluate --folds-out` wrote: the yardstick of the theme models.

    linear_svc.py FOLDS PREDICTIONS [EXAMPLES]

Reads JSON lines (id, fold, group, kind, text, themes, polarity) and predicts each fold by what it learnt from the others. Writes JSON
lines (id, yardstick, themes, polarity), two for each passage:

    plain   words and pairs of words; a theme is given from a score of 0 on, or when it comes nearest to it and none reaches it
    tuned   also sequences of 3 to 5 characters within words; themes are given from the score that has the best micro-F1 over
            the scores of passages within the training folds, where no authority is parted either

With EXAMPLES (JSON lines: id, kind, text, themes, polarity), two more, "plain, with examples" and "tuned, with examples", learn from those too.
"""
import json
import sys

import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

INNER_FOLDS = 3
SEED = 1
NEVER_TESTED = -1


def main(folds_path, predictions_path, examples_path=None):
    passages = read(folds_path)
    with open(predictions_path, "w", encoding="utf-8") as out:
        predict_folds(passages, "", out)
        if examples_path:
            examples = [{**example, "fold": NEVER_TESTED, "group": example["id"]} for example in read(examples_path)]
            predict_folds(passages + examples, ", with examples", out)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def predict_folds(passages, how, out):
    texts = numpy.array([passage["text"] for passage in passages], dtype=object)
    groups = numpy.array([passage["group"] for passage in passages])
    fold_of = numpy.array([passage["fold"] for passage in passages])
    themes = sorted({theme for passage in passages for theme in passage["themes"]})
    labels = numpy.array([[theme in passage["themes"] for theme in themes] for passage in passages])
    polarities = numpy.array([passage["polarity"] for passage in passages])
    is_item = numpy.array([passage.get("kind") == "improvement-item" for passage in passages])

    for fold in sorted(set(fold_of) - {NEVER_TESTED}):
        train, test = numpy.flatnonzero(fold_of != fold), numpy.flatnonzero(fold_of == fold)
        plain = features(texts[train], texts[test], words)
        tuned = features(texts[train], texts[test], words, characters)
        threshold = best_threshold(inner_scores(tuned[0], labels[train], groups[train]), labels[train])
        for name, (known, asked), give in (("plain", plain, from_zero_or_nearest), ("tuned", tuned, lambda found: found > threshold)):
            given = give(scores(known, labels[train], asked))
            polarity = predict_polarity(known, polarities[train], is_item[train], asked, is_item[test])
            for row, index in enumerate(test):
                prediction = {
                    "id": passages[index]["id"],
                    "yardstick": name + how,
                    "themes": [themes[theme] for theme in numpy.flatnonzero(given[row])],
                    "polarity": polarity[row],
                }
                out.write(json.dumps(prediction) + "\n")
        print(f"Fold {fold + 1}: {len(train)} passages learnt, {len(test)} predicted{how}", file=sys.stderr)


def words():
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)


def characters():
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=3)


def features(train, test, *vectorizers):
    """Every vectorizer learns its vocabulary from the training passages alone."""
    known, asked = [], []
    for make in vectorizers:
        vectorizer = make()
        known.append(vectorizer.fit_transform(train))
        asked.append(vectorizer.transform(test))
    return hstack(known).tocsr(), hstack(asked).tocsr()


def scores(known, labels, asked):
    """By passage and theme; a theme that no passage to learn from has is never given."""
    found = numpy.full((asked.shape[0], labels.shape[1]), -numpy.inf)
    for theme in range(labels.shape[1]):
        if labels[:, theme].any():
            found[:, theme] = LinearSVC(class_weight="balanced", random_state=SEED).fit(known, labels[:, theme]).decision_function(asked)
    return found


def from_zero_or_nearest(found):
    given = found > 0
    given[numpy.arange(len(found)), found.argmax(axis=1)] = True
    return given


def inner_scores(known, labels, groups):
    inner = numpy.full(labels.shape, -numpy.inf)
    for train, test in GroupKFold(INNER_FOLDS).split(known, groups=groups):
        inner[test] = scores(known[train], labels[train], known[test])
    return inner


def best_threshold(found, labels):
    """One for all themes: one for each is mostly chance, and does worse."""
    order = numpy.argsort(-found, axis=None)
    right = numpy.cumsum(labels.ravel()[order])
    f1 = 2 * right / (numpy.arange(1, len(order) + 1) + labels.sum())
    return found.ravel()[order[numpy.argmax(f1) + 1]]


def predict_polarity(known, polarities, known_is_item, asked, asked_is_item):
    """Learnt from the sentences: an item is always to be improved."""
    model = LinearSVC(class_weight="balanced", random_state=SEED).fit(known[~known_is_item], polarities[~known_is_item])
    predicted = model.predict(asked)
    predicted[asked_is_item] = "improvement"
    return predicted


if __name__ == "__main__":
    main(*sys.argv[1:])
