#!/usr/bin/env python3
"""Writes locales/en/irregular.tsv from WordNet's exception lists. Run by hand, see locales/README.md.

    python3 locales/en/irregular.py wordnet-base_1%3a3.0-37_all.deb > locales/en/irregular.tsv
"""
import hashlib
import io
import subprocess
import sys
import tarfile

SHA256 = "61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752"
HEADER = """\
# Irregular English forms, their lemmas and parts of speech (n v a r o), sorted by form, the likeliest lemma first.
# Source: the exception lists of WordNet 3.0 without their phrases (locales/licences/wordnet-3.0.txt), and what they lack (ADDED in irregular.py)."""
# Pronouns, degrees of quantities, and plurals that are words of their own.
ADDED = """
are be v, were be v, being be v, had have v, does do v, done do v, goes go v, more many a, more much r, most many a, most much r, less little a, least little a,
better good a, best good a, worse bad a, worst bad a, people people n, people person n, persons person n, data data n, media media n,
these this o, those that o, an a o, children child n
"""
ORDER = "vnaro"

package = open(sys.argv[1], "rb").read()
if hashlib.sha256(package).hexdigest() != SHA256:
    sys.exit("not the pinned package")
archive = tarfile.open(fileobj=io.BytesIO(subprocess.run(["dpkg-deb", "--fsys-tarfile", "/dev/stdin"], input=package, capture_output=True, check=True).stdout))
rows = {tuple(row.split()) for row in ADDED.strip().replace("\n", " ").rstrip(",").split(",") if row.strip()}
for name, part in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
    for line in archive.extractfile(f"./usr/share/wordnet/{name}.exc").read().decode("ascii").splitlines():
        form, *lemmas = line.split()
        rows.update((form, lemma, part) for lemma in lemmas if "_" not in form)
print(HEADER)
for row in sorted(rows, key=lambda row: (row[0], ORDER.index(row[2]), row[1])):
    print(*row, sep="\t")
