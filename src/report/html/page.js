// What the page does beyond being read: language and colours, filters, steps, the ledger's order, marks of review and their export. Every word it shows stands in
// the page, in both languages. Nothing is sent anywhere; what is kept stays in this browser.
"use strict";
(() => {

const root = document.documentElement;
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// ---- What is kept: in this browser, or, where that is not allowed, as long as the page is open.

const PREFIX = "bitekst:";
const unkept = new Map();

function recall(key) {
    try {
        return unkept.has(key) ? unkept.get(key) : localStorage.getItem(PREFIX + key);
    } catch {
        return admit();
    }
}

function keep(key, value) {
    try {
        if (value === null) localStorage.removeItem(PREFIX + key);
        else localStorage.setItem(PREFIX + key, value);
        unkept.delete(key);
    } catch {
        unkept.set(key, value);
        admit();
    }
}

/** Says that nothing is kept, where something would be lost. */
function admit() {
    for (const line of all(".unkept")) line.hidden = false;
    return null;
}

// ---- Language and colours.

const LANGUAGES = ["en", "pl"];
let language = LANGUAGES.includes(root.dataset.say) ? root.dataset.say : "en";

/** Says all that stands in attributes, options and the title in the language that is shown; elements are chosen by the style. */
function translate(within) {
    for (const element of all("[data-say-en][data-say-pl]", within)) {
        const words = language === "pl" ? element.dataset.sayPl : element.dataset.sayEn;
        for (const name of ["aria-label", "title", "placeholder"]) {
            if (element.hasAttribute(name)) element.setAttribute(name, words);
        }
        if (["option", "title"].includes(element.localName)) element.textContent = words;
    }
}

function speak(chosen) {
    language = chosen;
    root.lang = root.dataset.say = chosen;
    translate(document);
    for (const button of all("[data-language]")) button.setAttribute("aria-pressed", button.dataset.language === chosen);
    for (const ledger of ledgers.filter((ledger) => ledger.sorted)) ledger.sort();
}

/** The words of an element in the language that is shown, without links to other places. */
function said(element) {
    const copy = element.cloneNode(true);
    for (const other of all(`a, .say-${language === "pl" ? "en" : "pl"}`, copy)) other.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
}

/** Fills the counts into a sentence, in both languages. */
function count(element, some, of) {
    const parts = all(".say-en, .say-pl", element);
    for (const part of parts.length ? parts : [element]) {
        part.dataset.pattern ??= part.textContent;
        part.textContent = part.dataset.pattern.replace("{some}", some).replace("{all}", of);
    }
}

function colour(theme) {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
    find(".theme").value = root.dataset.theme ?? "";
}

// ---- The findings, with their cards, their words and the paragraphs they are in.

const STATES = ["right", "wrong", "todo"];
const SEVERITIES = ["error", "warning", "note"];
const findings = [];
const marks = [];
const beads = new Map();
const byElement = new Map();

const pairs = all("details.pair").map((element) => {
    const pair = { element, names: JSON.parse(element.dataset.names), findings: new Map(), reviewed: false };
    const at = (bead, finding) => {
        if (bead) beads.set(bead, (beads.get(bead) ?? new Set()).add(finding));
    };
    for (const card of all(".finding", element)) {
        const { f, fingerprint, severity, only, rule } = card.dataset;
        const key = `review:${JSON.stringify(pair.names)}:${fingerprint}`;
        const finding = { card, pair, key, severity, only, rule, bead: card.closest(".bead"), marks: [], order: findings.length, shown: true };
        pair.findings.set(f, finding);
        findings.push(finding);
        byElement.set(card, [finding]);
        at(finding.bead, finding);
    }
    for (const mark of all("[data-f]:not(.finding)", element)) {
        const here = mark.dataset.f.split(" ").flatMap((f) => pair.findings.get(f) ?? []);
        marks.push({ element: mark, findings: here });
        byElement.set(mark, here);
        for (const finding of here) {
            finding.marks.push(mark);
            at(mark.closest(".bead"), finding);
        }
    }
    return pair;
});

// ---- Filters.

const left = (among = findings) => among.filter((finding) => finding.shown);
const chosen = (name) => new Set(all(`.filters [name=${name}]:checked`).map((input) => input.value));

function filter() {
    const wanted = { severity: chosen("severity"), only: chosen("only"), rule: chosen("rule"), review: chosen("review") };
    for (const finding of findings) {
        finding.shown = ["severity", "only", "rule"].every((name) => wanted[name].has(finding[name])) && wanted.review.has(finding.state || "open");
        finding.card.hidden = !finding.shown;
    }
    for (const mark of marks) {
        const shown = new Set(left(mark.findings).map((finding) => finding.severity));
        const worst = SEVERITIES.find((severity) => shown.has(severity)) ?? "off";
        mark.element.classList.remove(...SEVERITIES, "off");
        mark.element.classList.add(worst);
    }
    const quiet = find(".filters [name=quiet]").checked;
    for (const bead of all(".bead")) bead.hidden = quiet && !left([...(beads.get(bead) ?? [])]).length;
    count(find(".bar .shown"), left().length, findings.length);
    if (current && !current.shown) leave();
    place();
}

function reset() {
    for (const input of all(".filters input")) input.checked = input.name !== "quiet";
    filter();
}

function offerRules() {
    const rules = new Set(findings.map((finding) => finding.rule));
    for (const input of all(".filters [name=rule]").filter((input) => !rules.has(input.value))) input.closest("label").remove();
}

// ---- Steps from finding to finding.

let current = null;

function leave() {
    for (const element of all(".current")) element.classList.remove("current");
    current = null;
}

function place() {
    const shown = left();
    find(".place").textContent = `${current ? shown.indexOf(current) + 1 : "–"} / ${shown.length}`;
    for (const button of all(".previous, .next")) button.disabled = !shown.length;
}

function go(finding) {
    leave();
    current = finding;
    reveal(finding.card);
    for (const element of [finding.card, ...finding.marks]) element.classList.add("current");
    finding.card.focus({ preventScroll: true });
    show(finding);
    // What was not laid out before may be higher than it was thought to be.
    requestAnimationFrame(() => current === finding && show(finding));
    place();
}

function step(direction) {
    const from = current?.order ?? (direction > 0 ? -1 : findings.length);
    // What was marked since the filters were chosen goes now, not under the hands of the one who marks it.
    filter();
    const shown = left();
    const next = direction > 0 ? shown.find((finding) => finding.order > from) : shown.findLast((finding) => finding.order < from);
    if (shown.length) go(next ?? shown.at(direction > 0 ? 0 : -1));
}

/** Scrolls a card and its words beside it into view, or the card alone where both find no room. */
function show(finding) {
    const style = getComputedStyle(root);
    // What lies over the page there.
    const [top, under] = [style.scrollPaddingTop, style.scrollPaddingBottom].map((covered) => (parseFloat(covered) || 0) + 8);
    const room = innerHeight - top - under;
    const beside = finding.marks.filter((mark) => mark.closest(".bead") === finding.bead);
    const boxes = [finding.card, ...beside].map((element) => element.getBoundingClientRect()).filter((box) => box.height);
    const around = (list) => ({ top: Math.min(...list.map((box) => box.top)), bottom: Math.max(...list.map((box) => box.bottom)) });
    let box = around(boxes);
    if (box.bottom - box.top > room) box = around(boxes.slice(0, 1));
    if (box.top >= top && box.bottom <= innerHeight - under) return;
    const spare = Math.max(0, room - (box.bottom - box.top));
    scrollBy({ top: box.top - top - spare / 3, behavior: "instant" });
}

/** Opens what holds an element. */
function reveal(element) {
    for (let details = element.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
    const pair = pairs.find((pair) => pair.element.contains(element));
    if (pair) addReviews(pair);
    if (element.closest("main [hidden]")) reset();
}

const goal = (link) => document.getElementById(link.hash.slice(1));

function follow() {
    const target = goal(location);
    if (!target) return;
    reveal(target);
    const [finding] = byElement.get(target) ?? [];
    if (finding) go(finding);
    else target.scrollIntoView();
}

let lit = [];

/** Lights up what belongs to a card or to a mark. */
function light(element) {
    for (const before of lit) before.classList.remove("lit");
    lit = (byElement.get(element) ?? []).flatMap((finding) => [finding.card, ...finding.marks]);
    for (const now of lit) now.classList.add("lit");
}

const subject = (event) => event.target.closest?.("main [data-f]");

function point(event) {
    const element = subject(event);
    // Who selects words wants the words.
    if (!element || event.target.closest("button, input, a, label") || !getSelection().isCollapsed) return;
    const here = left(byElement.get(element));
    const finding = here[(here.indexOf(current) + 1) % here.length];
    if (finding) go(finding);
}

// ---- The ledger of facts.

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);

class Ledger {
    constructor(section) {
        this.section = section;
        this.body = find("tbody", section);
        this.rows = [...this.body.rows];
        this.inText = [...this.rows];
        this.sorted = null;
        this.headers = all("thead th", section);
        this.headers.forEach((header, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.append(...header.childNodes);
            header.append(button);
            button.addEventListener("click", () => this.choose(column));
        });
        find(".controls", section).addEventListener("input", () => this.filter());
        this.filter();
    }

    /** Up, down, and back to the order of the text. */
    choose(column) {
        const turn = this.sorted?.column === column ? { 1: -1, [-1]: 0 }[this.sorted.direction] : 1;
        this.sorted = turn ? { column, direction: turn } : null;
        if (!turn) this.rows = [...this.inText];
        this.sort();
    }

    sort() {
        this.headers.forEach((header, column) => {
            const direction = this.sorted?.column === column ? this.sorted.direction : 0;
            if (direction) header.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
            else header.removeAttribute("aria-sort");
        });
        if (this.sorted) {
            const { column, direction } = this.sorted;
            const words = new Intl.Collator(language, { numeric: true });
            const keys = new Map(this.rows.map((row) => [row, Ledger.key(row.cells[column])]));
            this.rows.sort((one, other) => {
                const [a, b] = [keys.get(one), keys.get(other)];
                // Where nothing stands there is nothing to sort by: last, whatever the direction.
                if (!a.words || !b.words) return Number(!a.words) - Number(!b.words);
                if (Number.isNaN(a.number) !== Number.isNaN(b.number)) return direction * (Number.isNaN(a.number) - Number.isNaN(b.number));
                return direction * (a.number - b.number || words.compare(a.words, b.words));
            });
        }
        this.rows.forEach((row) => this.body.append(row));
    }

    static key(cell) {
        const { key } = cell.dataset;
        if (key !== undefined) return { number: parseFloat(key), words: key };
        return { number: NaN, words: cell.matches(".none") ? "" : said(find("a", cell) ?? cell) };
    }

    filter() {
        const value = (name) => find(`[name=${name}]`, this.section).value;
        const [kind, verdict, words] = [value("kind"), value("verdict"), folded(value("search").trim())];
        let some = 0;
        for (const row of this.rows) {
            const { dataset, cells } = row;
            row.hidden = Boolean((kind && kind !== dataset.kind) || (verdict && verdict !== dataset.verdict)
                || (words && !folded(`${cells[1].textContent}\n${cells[2].textContent}`).includes(words)));
            some += row.hidden ? 0 : 1;
        }
        count(find(".shown", this.section), some, this.rows.length);
    }
}

const ledgers = all(".ledger").filter((section) => find("tbody", section)).map((section) => new Ledger(section));

// ---- Review: right, wrong or to do, and a note.

function load(finding, text) {
    let kept = {};
    try {
        kept = JSON.parse(text) ?? {};
    } catch {
        // Somebody else's; it is overwritten by the next mark.
    }
    finding.state = STATES.includes(kept.state) ? kept.state : "";
    finding.note = typeof kept.note === "string" ? kept.note : "";
    draw(finding);
}

function draw(finding) {
    if (!finding.pair.reviewed) return;
    finding.card.dataset.review = finding.state;
    for (const button of all("[data-review]", finding.card)) button.setAttribute("aria-pressed", button.dataset.review === finding.state);
    const note = find("[name=note]", finding.card);
    if (note && note.value !== finding.note) note.value = finding.note;
}

function save(finding) {
    const { state, note } = finding;
    keep(finding.key, state || note ? JSON.stringify({ state, note }) : null);
    draw(finding);
    progress();
}

function progress() {
    count(find(".progress"), findings.filter((finding) => finding.state).length, findings.length);
    find("[data-export=toml]").disabled = !findings.some((finding) => finding.state === "wrong");
}

/** Puts the marks under the cards of a pair, once it is opened. */
function addReviews(pair) {
    if (pair.reviewed) return;
    pair.reviewed = true;
    const template = find("#review").content;
    for (const finding of pair.findings.values()) {
        const review = template.cloneNode(true);
        translate(review);
        finding.card.append(review);
        draw(finding);
    }
}

function reviewed(event) {
    const card = event.target.closest(".review")?.closest(".finding");
    const [finding] = byElement.get(card) ?? [];
    const state = event.target.closest("[data-review]")?.dataset.review;
    if (!finding) return;
    if (event.type === "click" && state) finding.state = finding.state === state ? "" : state;
    else if (event.type === "input" && event.target.name === "note") finding.note = event.target.value;
    else return;
    save(finding);
}

// ---- Export.

const word = (name) => said(find(`[data-word=${name}]`, find("#words").content));

/** A string of TOML; what is not seen is written by its number. */
const toml = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\U${c.codePointAt(0).toString(16).padStart(8, "0")}`)}"`;
const comment = (text) => `# ${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")}`;
/** A glob that a name alone fits. */
const glob = (name) => name.replace(/[*?[\]{}\\]/g, "[$&]");

function suppressions() {
    const entries = new Map();
    for (const finding of findings.filter((finding) => finding.state === "wrong")) {
        const { fingerprint, value } = finding.card.dataset;
        // The rank that tells apart what says the same is none of the list's: one entry accepts all of them.
        const print = fingerprint.replace(/:\d+$/, "");
        const key = JSON.stringify([finding.pair.names, finding.rule, print]);
        const entry = entries.get(key) ?? { finding, print, value, notes: new Set() };
        entries.set(key, entry);
        if (finding.note.trim()) entry.notes.add(finding.note.trim());
    }
    const written = [...entries.values()].map(({ finding, print, value, notes }) => [
        "",
        comment(said(find(".sentence", finding.card))),
        "[[suppress]]",
        `rule = ${toml(finding.rule)}`,
        ...(value ? [`# value = ${toml(value)}`] : []),
        `fingerprint = ${toml(print)}`,
        `files = [${finding.pair.names.map((name) => toml(glob(name))).join(", ")}]`,
        `reason = ${toml([...notes].join("; ") || word("reason"))}`,
    ].join("\n"));
    return `${comment(word("list"))}\n${written.join("\n")}\n`;
}

/** A cell of a table; what a spreadsheet would take for a formula is made text. */
const cell = (text = "") => `"${text.replace(/^(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/, "'").replaceAll('"', '""')}"`;

function table() {
    const words = find("#words").content;
    const rows = findings.map(({ card, pair, rule, severity, state, note }) => [
        pair.names.join(" – "), rule, said(find(`.filters [name=severity][value=${severity}]`).closest("label")), said(find(".sentence", card)),
        card.dataset.value, card.dataset.lineEn, card.dataset.linePl, state && word(state), note,
    ]);
    const header = all("[data-word=column]", words).map(said);
    return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function download(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// ---- Keys.

const dialog = find("#keys");
const filters = find(".filters");

function press(event) {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key === "Escape" && filters.open && !dialog.open) {
        filters.open = false;
        find("summary", filters).focus();
    }
    // From a note back to the steps.
    if (["Enter", "Escape"].includes(event.key) && typing?.name === "note" && !event.isComposing) typing.closest(".finding").focus({ preventScroll: true });
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || dialog.open) return;
    if (["n", "j"].includes(event.key)) step(1);
    else if (["p", "k"].includes(event.key)) step(-1);
    else if (event.key === "?") dialog.showModal();
    else return;
    event.preventDefault();
}

// ---- All of it together.

const on = (selector, type, action) => all(selector).forEach((element) => element.addEventListener(type, action));

/** What every page has, the index too. */
function listenToLooks() {
    on("[data-language]", "click", ({ currentTarget }) => {
        speak(currentTarget.dataset.language);
        keep("language", language);
    });
    on(".theme", "change", ({ currentTarget }) => {
        colour(currentTarget.value);
        keep("theme", currentTarget.value || null);
    });
}

function listen() {
    const main = find("main");
    on(".previous", "click", () => step(-1));
    on(".next", "click", () => step(1));
    on(".filters", "change", filter);
    on(".reset", "click", reset);
    on("[data-export=toml]", "click", () => download("bitekst-suppressions.toml", "application/toml", suppressions()));
    on("[data-export=csv]", "click", () => download("review.csv", "text/csv;charset=utf-8", table()));
    on(".ask", "click", () => dialog.showModal());
    on("#keys .close", "click", () => dialog.close());
    on("main", "click", point);
    on("main", "click", reviewed);
    on("main", "input", reviewed);
    for (const type of ["pointerover", "focusin"]) main.addEventListener(type, (event) => light(subject(event)));
    main.addEventListener("pointerleave", () => light(null));
    for (const pair of pairs) pair.element.addEventListener("toggle", () => pair.element.open && addReviews(pair));
    document.addEventListener("keydown", press);
    document.addEventListener("click", (event) => {
        const link = event.target.closest("a[href^='#']");
        const target = link && goal(link);
        if (target) reveal(target);
        if (!filters.contains(event.target)) filters.open = false;
    });
    addEventListener("hashchange", follow);
    addEventListener("storage", ({ key, newValue }) => {
        for (const finding of findings.filter((finding) => PREFIX + finding.key === key)) load(finding, newValue);
        progress();
    });
    let closed = [];
    addEventListener("beforeprint", () => {
        closed = pairs.filter((pair) => !pair.element.open);
        for (const pair of closed) pair.element.open = true;
    });
    addEventListener("afterprint", () => closed.forEach((pair) => { pair.element.open = false; }));
    const bar = find(".bar");
    new ResizeObserver(() => root.style.setProperty("--bar", getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight}px` : "0px")).observe(bar);
}

for (const element of all(".scripted")) element.hidden = false;
const remembered = recall("language");
speak(LANGUAGES.includes(remembered) ? remembered : language);
colour(recall("theme"));
listenToLooks();
if (!filters) return;
offerRules();
for (const finding of findings) load(finding, recall(finding.key));
listen();
for (const pair of pairs) pair.element.open = pairs.length === 1;
if (pairs.length === 1) addReviews(pairs[0]);
filter();
progress();
follow();

})();
