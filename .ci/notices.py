#!/usr/bin/env python3
"""Writes THIRD_PARTY_NOTICES: the data bitekst ships (locales/licences/) and the crates inside its binary, with their licence texts, each text once.

    python3 .ci/notices.py            writes the file
    python3 .ci/notices.py --check    fails where a crate of the binary is missing from it
"""
import glob, json, os, subprocess, sys

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.chdir(top)
tree = subprocess.run(["cargo", "tree", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--target", "all", "--no-dedupe"], capture_output=True, text=True, check=True).stdout
names = sorted({tuple(line.split()[:2]) for line in tree.splitlines() if line.strip() and not line.startswith("bitekst ")})

if "--check" in sys.argv:
    notices = open("THIRD_PARTY_NOTICES", encoding="utf-8").read()
    missing = [f"{name} {version}" for name, version in names if f"\n{name} {version.lstrip('v')} " not in notices]
    if missing:
        sys.exit("THIRD_PARTY_NOTICES lacks " + ", ".join(missing) + ": run python3 .ci/notices.py")
    sys.exit()

metadata = json.loads(subprocess.run(["cargo", "metadata", "--format-version", "1"], capture_output=True, text=True, check=True).stdout)
packages = {(package["name"], "v" + package["version"]): package for package in metadata["packages"]}
texts, out = {}, ["Third-party notices of bitekst", "==============================", "", "Part 1: data", "------------", ""]
for path in sorted(glob.glob("locales/licences/*")):
    out += [f"=== {os.path.basename(path)}", "", open(path, encoding="utf-8").read().strip(), ""]
out += ["Part 2: crates in the binary", "----------------------------", "", "Name, version, licence, and the numbers of their licence texts below.", ""]
for key in names:
    package = packages[key]
    folder = os.path.dirname(package["manifest_path"])
    numbers = []
    for path in sorted(glob.glob(folder + "/*")):
        name = os.path.basename(path).upper()
        if os.path.isfile(path) and name.startswith(("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "NOTICE")):
            text = open(path, encoding="utf-8", errors="replace").read().replace("\r\n", "\n").strip()
            numbers.append(texts.setdefault(text, len(texts) + 1))
    shown = " ".join(f"[{number}]" for number in numbers) or "(no text in the package; see the licence by its name)"
    out.append(f"{package['name']} {package['version']} ({package['license']}) {shown}")
out += ["", "Part 3: licence texts", "---------------------"]
for text, number in texts.items():
    out += ["", f"[{number}]", "", text]
open("THIRD_PARTY_NOTICES", "w", encoding="utf-8").write("\n".join(line.rstrip() for line in "\n".join(out).split("\n")) + "\n")
