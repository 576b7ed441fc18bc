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
    common = bilingual_lemmas()
    words = spacy_words(wheel) | {stem for stem, _ in stems} | own

    # Every word may be a lemma itself, and its lemmas may be ones that no list has.
    lemmas = set()
    for word in words:
        if re.search(r"[\s\d]", word):
            continue
        lemmas.add(word)
        for _, _, analysis in analyser.analyse(word):
            if analysis[2] != "ign":
                lemmas.add(analysis[1])

    lines = {}
    for lemma in sorted(lemmas):
        for form, name, tag, names, qualifiers in analyser.generate(lemma):
            if tag == "ign" or not form.replace("'", "").replace("’", "").isalpha():
                continue
            add(lines, form, name.split(":")[0], tag, names, qualifiers, common)
    known = {form for form, _, _ in lines}
    for form, lemma in hunspell_names(stems, rules, known):
        put(lines, form, lemma, "n", 1, 4)

    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    for (form, lemma, part), (kind, rank) in sorted(lines.items()):
        out.write(f"{form}\t{lemma}\t{part}\t{kind}\t{rank}\n")


def checked(folder, name, sha256):
    """The bytes of an input, or the end of the run where they are not the pinned ones."""
    data = open(os.path.join(folder, name), "rb").read()
    if hashlib.sha256(data).hexdigest() != sha256:
        sys.exit(f"{name} is not the pinned one")
    return data


def add(lines, form, lemma, tag, names, qualifiers, common):
    """One generated form: its analysis, and for verbal nouns and participles also the noun or adjective they are."""
    tags = tag.split(":")
    part, rank = PARTS.get(tags[0], ("o", 6))
    proper = lemma[:1].isupper()
    surname = proper and names and all("nazwisk" in name or "patronim" in name for name in names)
    if tags[0] == "subst" and len(tags) > 2 and tags[2] == "voc":
        rank += 4
    if proper and any("imi" in name for name in names):
        rank += 1
    if any(RARE.search(qualifier) for qualifier in qualifiers):
        rank += 4
    elif qualifiers:
        rank += 1
    if (lemma, part) not in common and not proper and part != "o":
        rank += 1
    if tags[0] == "brev":
        part = "o" if lemma[:1].islower() and (lemma, "n") not in common else "n"
    if tags[0] == "adj" and form[:3] == "naj":
        rank -= 1
    kind = 2 if surname else 1 if proper else 0
    put(lines, form, lemma, part, kind, rank)
    if tags[0] in ("ger", "ppas", "pact"):
        nominal = nominative(form, tags)
        if nominal:
            put(lines, form, nominal, "n" if tags[0] == "ger" else "a", 0, rank - 1 if tags[0] == "ger" else rank + 1)


def put(lines, form, lemma, part, kind, rank):
    key = (form.lower(), lemma, part)
    lines[key] = min(lines.get(key, (9, 99)), (kind, max(rank, 0)))


def nominative(form, tags):
    """The nominative singular of a verbal noun or participle, from one of its forms: these decline without exceptions."""
    form = form.lower()
    if tags[0] == "ger":
        stem = re.sub(r"(eniami|aniami|ęciami|iciami|yciami|uciami|eciami|aciami)$", lambda m: m[0][:-3], form)
        for ending in ("iom", "iach", "iami", "iem", "iu", "ia", "ie"):
            if form.endswith(ending):
                return form[: -len(ending)] + "ie"
        # Genitive plural: -ń, -ć.
        if form[-1:] in ("ń", "ć"):
            return form[:-1] + {"ń": "nie", "ć": "cie"}[form[-1]]
        return None
    for ending in ("ymi", "imi", "ego", "emu", "ych", "ich", "ym", "im", "ej", "ą", "a", "e", "y", "i"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            break
    else:
        return None
    # Masculine personal plurals soften the stem: robieni, zrobieni, kochani, bici.
    if tags[0] == "ppas" and ending == "i":
        if "pl" in tags[1]:
            stem = re.sub(r"eń$", "on", stem)
            if stem.endswith("en"):
                stem = stem[:-2] + "on"
            elif stem.endswith("c"):
                stem = stem[:-1] + "t"
    return stem + "y"


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


def hunspell_names(stems, rules, known):
    """Forms of the proper names that SGJP lacks."""
    for stem, flags in stems:
        if not stem[:1].isupper() or not stem.isalpha() or stem.lower() in known:
            continue
        yield stem, stem
        for flag in flags:
            for strip, ending, condition in rules.get(flag, ()):
                if stem.endswith(strip) and condition.search(stem):
                    form = stem[: len(stem) - len(strip)] + ending
                    # Derived adjectives are written small and are no forms of the name.
                    if form.isalpha():
                        yield form, stem


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
    for path in glob.glob(folder + "/**/*.t[sx][vt]", recursive=True) + sys.argv[2:]:
        words.update(re.findall(r"[^\W\d_]+", open(path, encoding="utf-8").read()))
    return words


def bilingual_lemmas():
    """Polish lemmas of the bilingual lexicon with their parts of speech: the words that texts are made of."""
    lemmas = set()
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for path in glob.glob(folder + "/words.tsv") + [path for path in sys.argv[2:] if path.endswith("core.tsv")]:
        for line in open(path, encoding="utf-8"):
            fields = line.rstrip("\n").split("\t") if "\t" in line else []
            if len(fields) == 3 and fields[1] in "nvarp":
                lemmas.update((lemma, fields[1]) for lemma in fields[2].split(";"))
    return lemmas


main()
