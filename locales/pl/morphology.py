#!/usr/bin/env python3
"""Dumps the Polish morphology that `examples/compile_morphology.rs` compiles. Run by hand, see locales/README.md.

    python3 locales/pl/morphology.py INPUTS > dump.tsv

INPUTS is a folder with the wheel of spacy-lookups-data and the Debian package hunspell-pl; both are checked against the hashes below,
morfeusz2 against its version and the date of its dictionary. Only public interfaces are used: all the words of the lists are analysed, and every
lemma found is asked for its forms. Repository lists (`locales/**/*.tsv`, `*.txt`) add the words they hold.

A line of the dump: form, lemma, part of speech (n v a r m o, as in PartOfSpeech), kind (0 ordinary word, 1 proper name, 2 surname), rank (low = likely).
Lines are sorted and unique; the form is lower-case, the lemma as the dictionary writes it.
"""
import glob
import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile

DICTIONARY = "pl.sgjp.sgjp-2026.06.01"
MORFEUSZ = "1.99.15"
SPACY = ("spacy_lookups_data-1.0.5-py2.py3-none-any.whl", "466f21f087e4144bc93800679437ec5a17be7d0888734b1ba880b3ecb0978bc6")
HUNSPELL = ("hunspell-pl_1%3a7.5.0-1_all.deb", "9af9e010e5586ab3e5b46009273df8e94c8c1f0da8e3c7b1e2df1398ce68ef07")

# Tags of the National Corpus of Polish, coarsened, with how likely a form is to be meant that way: 0 function words first.
PARTS = {
    "prep": ("o", 0), "conj": ("o", 0), "comp": ("o", 0), "part": ("o", 0), "qub": ("o", 0), "ppron12": ("o", 0), "ppron3": ("o", 0), "siebie": ("o", 0),
    "aglt": ("o", 9), "pred": ("v", 1), "interj": ("o", 6), "frag": ("o", 6), "romandig": ("o", 9), "num": ("m", 0),
    "dig": ("m", 0), "subst": ("n", 2), "depr": ("n", 8), "adj": ("a", 2), "adja": ("a", 5), "adjp": ("a", 5), "adjc": ("a", 4), "adv": ("r", 1),
    "fin": ("v", 2), "bedzie": ("v", 0), "praet": ("v", 2), "cond": ("v", 2), "inf": ("v", 2), "imps": ("v", 2), "impt": ("v", 5), "winien": ("v", 1),
    "ger": ("v", 3), "pact": ("v", 3), "ppas": ("v", 3), "pcon": ("v", 2), "pant": ("v", 2), "brev": ("n", 6),
}
RARE = re.compile(r"daw|przest|rzad|gwar|arch|indyw|char|reg")


def main():
    import morfeusz2

    analyser = morfeusz2.Morfeusz(case_handling=morfeusz2.IGNORE_CASE, praet="composite")
    if morfeusz2.__version__ != MORFEUSZ or analyser.dict_id() != DICTIONARY:
        sys.exit(f"expected morfeusz2 {MORFEUSZ} with {DICTIONARY}, found {morfeusz2.__version__} with {analyser.dict_id()}")
    wheel, package = (checked(sys.argv[1], *item) for item in (SPACY, HUNSPELL))
    rules, stems = hunspell(package)
    own = repository_words()
    tables = listed_names()
    common = bilingual_lemmas()
    words = {word for word in spacy_words(wheel) | {stem for stem, _ in stems} | own if not re.search(r"[\s\d]", word)}

    lines, asked = {}, set()

    def ask(lemma):
        # The analyser also makes lemmas of a prefix and a name by chance (euroJust).
        if lemma in asked or (re.match(r"[^\W\d_A-ZĆŁŃÓŚŹŻ]+[A-ZĆŁŃÓŚŹŻ]", lemma) and lemma.split(":")[0] not in words):
            return
        asked.add(lemma)
        paradigm = [entry for entry in analyser.generate(lemma) if entry[2] != "ign" and re.sub("['’]", "", entry[0]).isalpha()]
        forms = {entry[0].lower() for entry in paradigm}
        for form, name, tag, names, qualifiers in paradigm:
            add(lines, forms, form, name.split(":")[0], tag, names, qualifiers, common, tables)

    # Every word may be a lemma itself, and its lemmas may be ones that no list has. What the affixes of hunspell derive (adverbs, diminutives) comes last.
    for word in sorted(words):
        ask(word)
    for word in sorted(words):
        for _, _, analysis in analyser.analyse(word):
            ask(analysis[1])
    for stem, flags in stems:
        for form in derived(stem, flags, rules):
            if form.lower() not in lines:
                for _, _, analysis in analyser.analyse(form):
                    ask(analysis[1])
    known = set(lines)
    for stem, flags in stems:
        if stem[:1].isupper() and stem.isalpha() and stem.lower() not in known:
            for form in (stem, *derived(stem, flags, rules)):
                put(lines, form, stem, "n", 1, 49, False)
    for form, lemma, part in extra():
        put(lines, form, lemma, part, 0, 29, False)

    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    for form in sorted(lines):
        for (lemma, part), (_, kind, rank) in sorted(likely(form, lines[form]).items()):
            out.write(f"{form}\t{lemma}\t{part}\t{kind}\t{rank}\n")


def checked(folder, name, sha256):
    """The bytes of an input, or the end of the run where they are not the pinned ones."""
    data = open(os.path.join(folder, name), "rb").read()
    if hashlib.sha256(data).hexdigest() != sha256:
        sys.exit(f"{name} is not the pinned one")
    return data


def add(lines, forms, form, lemma, tag, names, qualifiers, common, tables):
    """One generated form: its analysis, and for verbal nouns and participles also the noun or adjective they are. `forms` are all forms of its paradigm."""
    tags = tag.split(":")
    part, rank = PARTS.get(tags[0], ("o", 6))
    if tags[0] == "brev":
        part = next((part for part in "na" if (lemma, part) in common), "o" if " " in lemma else "n")
    proper = lemma[:1].isupper()
    kind, uses = 0, min(common.get((lemma, part), 0), 9)
    if proper:
        surname = names and all("nazwisk" in name or "patronim" in name for name in names)
        kind = 2 if surname else 1
        listed = kind == 1 and lemma in tables
        rank += sum(cost for word, cost in (("imi", 1), ("człon", 3)) if any(word in name for name in names))
        rank += -1 if listed else 2
        # Thousands of villages are spelt like forms of other words.
        if any(name.startswith("nazwa_geograficzna") for name in names):
            rank += -1 if listed else 3
    elif part != "o":
        # A word that translates many English words is a frequent one.
        rank += 1 if uses == 0 else 0 if uses < 3 else -1
    vocative = tags[0] == "subst" and len(tags) > 2 and tags[2] == "voc"
    rare = any(RARE.search(qualifier) for qualifier in qualifiers)
    rank += (4 if vocative else 0) + (4 if rare else 1 if qualifiers else 0)
    rank = rank * 10 + 9 - uses
    weak = rare or tags[0] in ("brev", "depr") or (vocative and proper)
    put(lines, form, lemma, part, kind, rank, weak)
    if tags[0] in ("ger", "ppas", "pact"):
        nominal = nominative(form.lower(), tags)
        if nominal in forms:
            put(lines, form, nominal, "n" if tags[0] == "ger" else "a", 0, rank - 10 if tags[0] == "ger" else rank + 10, weak)


def put(lines, form, lemma, part, kind, rank, weak):
    analyses = lines.setdefault(form.lower(), {})
    entry = (weak, kind, max(rank + 20, 0))
    analyses[lemma, part] = min(analyses.get((lemma, part), entry), entry)


def likely(form, analyses):
    """The analyses of a form without those that only add noise to likelier ones: obsolete words, abbreviations, forms of address, surnames like function words."""
    firm = {kind for weak, kind, _ in analyses.values() if not weak}
    function = any(part == "o" and rank <= 30 for (_, part), (_, _, rank) in analyses.items())
    kept = {}
    for key, (weak, kind, rank) in analyses.items():
        if weak and (0 in firm or (kind > 0 and firm)):
            continue
        if kind > 0 and 0 in firm and (len(form) == 1 or (kind == 2 and function)):
            continue
        kept[key] = (weak, kind, rank)
    return kept


def nominative(form, tags):
    """The nominative singular of a verbal noun or participle, from one of its forms: these decline without exceptions."""
    if tags[0] == "ger":
        for ending in ("iom", "iach", "iami", "iem", "iu", "ia", "ie"):
            if form.endswith(ending):
                return form[: -len(ending)] + "ie"
        softened = {"ń": "nie", "ć": "cie"}.get(form[-1:])
        return softened and form[:-1] + softened
    for ending in ("ymi", "imi", "ego", "emu", "ych", "ich", "ym", "im", "ej", "ą", "a", "e", "y", "i"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            # Personal plurals of the masculine soften the stem: zrobieni, bici.
            if ending == "i" and tags[0] == "ppas":
                stem = re.sub("en$", "on", re.sub("c$", "t", stem))
            return stem + "y"
    return None


def hunspell(package):
    """Affix rules {flag: [(strip, add, condition)]} and stems [(stem, flags)] of the Debian package."""
    folder = subprocess.run(["dpkg-deb", "--fsys-tarfile", "/dev/stdin"], input=package, capture_output=True, check=True).stdout
    archive = tarfile.open(fileobj=io.BytesIO(folder))
    read = lambda name: archive.extractfile("./usr/share/hunspell/" + name).read().decode("iso-8859-2").splitlines()
    rules = {}
    for line in read("pl_PL.aff"):
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            strip, ending = (("" if field == "0" else field) for field in fields[2:4])
            rules.setdefault(fields[1], []).append((strip, ending.split("/")[0], re.compile("(?:" + fields[4] + ")$")))
    stems = [(line.split("/")[0].strip(), line.partition("/")[2].strip()) for line in read("pl_PL.dic")[1:] if line.strip()]
    return rules, stems


def derived(stem, flags, rules):
    """The forms that the affix rules make of a stem."""
    for flag in flags:
        for strip, ending, condition in rules.get(flag, ()):
            if stem.endswith(strip) and condition.search(stem):
                form = stem[: len(stem) - len(strip)] + ending
                if form.isalpha():
                    yield form


def extra():
    """Rows of morphology.extra.tsv."""
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "morphology.extra.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def spacy_words(wheel):
    words = set()
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        for name in archive.namelist():
            if re.search(r"/pl_lemma_lookup_\w+\.json\.gz$", name):
                table = json.loads(gzip.decompress(archive.read(name)))
                words.update(table)
                words.update(table.values())
    return words


def repository_words():
    """Every word of the tables in locales/: names, units, the bilingual lexicon."""
    words = set()
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for path in glob.glob(folder + "/**/*.t[sx][vt]", recursive=True):
        words.update(re.findall(r"[^\W\d_]+", open(path, encoding="utf-8").read()))
    return words


def listed_names():
    """Names of one word in the tables of countries, places and organisations."""
    names = set()
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for table in ("countries", "places", "organisations"):
        cells = re.split(r"[\t\n;]", open(f"{folder}/{table}.tsv", encoding="utf-8").read())
        names.update(cell for cell in cells if cell.isalpha() and cell[0].isupper())
    return names


def bilingual_lemmas():
    """Polish lemmas of the bilingual lexicon with their parts of speech, and how many English words each translates."""
    lemmas = {}
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for line in open(folder + "/lexicon.tsv", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if not line.startswith("#") and len(fields) == 3:
            for lemma in fields[2].split(";"):
                lemmas[lemma, fields[1]] = lemmas.get((lemma, fields[1]), 0) + 1
    return lemmas


main()
