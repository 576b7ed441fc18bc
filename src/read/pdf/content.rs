//! What a page shows: its letters, one by one, each where it stands.

use std::collections::{BTreeMap, BTreeSet};

use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream, dict_or_stream};
use hayro_syntax::page::{Page, Resources};

use super::font::{Face, Fonts};
use super::text::text_string;
use crate::read::fault::Fault;

/// So many operators are read of a document: a page has some thousands.
const MOST_OPERATORS: usize = 20_000_000;
/// So many letters of a document, and so many drawings inside of drawings: a book of 1,000 pages
/// has three million letters and a few drawings a page.
const MOST_LETTERS: usize = 5_000_000;
const MOST_FORMS: usize = 100_000;
/// Drawings stand in one another at most so deep.
const MOST_NESTED: usize = 20;
/// So many states are kept at most: documents keep a handful.
const MOST_STATES: usize = 512;

/// A letter on a page. Lengths are in points, from the left and the upper edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub c: char,
    /// Where it begins and ends.
    pub start: f32,
    pub end: f32,
    /// Where its line stands.
    pub base: f32,
    /// The size of its font.
    pub size: f32,
    pub is_bold: bool,
    /// The number by which the structure of the document knows it.
    pub mark: Option<i32>,
    /// Whether it is furniture of the page by the document's own word, such as a header.
    pub is_artifact: bool,
    /// To which side its line runs, in quarters of a turn; lines that run aslant are left out.
    turn: u8,
}

/// What is known of a document before its pages are read.
pub struct Reader<'a> {
    fonts: Fonts<'a>,
    /// The layers that are not shown.
    hidden: BTreeSet<ObjectIdentifier>,
    /// How many operators, letters and drawings may still be read.
    operators: usize,
    letters: usize,
    forms: usize,
    /// Whether there are pictures.
    pub has_pictures: bool,
}

/// What text is drawn with.
#[derive(Clone)]
struct State<'a> {
    transform: Affine,
    face: Option<Face<'a>>,
    size: f64,
    /// What is added behind every letter, and behind every space.
    letter_space: f64,
    word_space: f64,
    /// How much letters are stretched.
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// What is said of a stretch of content.
#[derive(Clone, Default)]
struct Marked {
    is_hidden: bool,
    is_artifact: bool,
    mark: Option<i32>,
    /// Whether something else is to be read in its place.
    is_replaced: bool,
}

/// The content of one page.
struct Walk<'r, 'a> {
    reader: &'r mut Reader<'a>,
    glyphs: Vec<Glyph>,
    marked: Vec<Marked>,
    /// What is to be read in place of the stretch that is open, until it is.
    instead: Option<String>,
    nested: usize,
}

impl<'a> Reader<'a> {
    /// A reader of the pages of a document with a catalogue.
    pub fn new(catalogue: &Dict<'a>) -> Reader<'a> {
        Reader {
            fonts: Fonts::new(),
            hidden: hidden(catalogue),
            operators: MOST_OPERATORS,
            letters: MOST_LETTERS,
            forms: MOST_FORMS,
            has_pictures: false,
        }
    }

    /// The letters of a page, in the order in which they are drawn.
    ///
    /// # Errors
    ///
    /// Where more is in it than in any page.
    pub fn glyphs(&mut self, page: &Page<'a>) -> Result<Vec<Glyph>, Fault> {
        let mut walk = Walk {
            reader: self,
            glyphs: Vec::new(),
            marked: vec![Marked::default()],
            instead: None,
            nested: 0,
        };
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        walk.read(page.typed_operations(), page.resources(), &State::new(transform))?;
        walk.reader.letters =
            walk.reader.letters.checked_sub(walk.glyphs.len()).ok_or(Fault::TooManyBlocks)?;
        let (width, height) = page.render_dimensions();
        Ok(upright(walk.glyphs, width, height))
    }
}

impl<'a> State<'a> {
    fn new(transform: Affine) -> State<'a> {
        State {
            transform,
            face: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl<'a> Walk<'_, 'a> {
    fn read(
        &mut self,
        mut operations: TypedIter<'_>,
        resources: &Resources<'a>,
        first: &State<'a>,
    ) -> Result<(), Fault> {
        let mut state = first.clone();
        let mut kept = Vec::new();
        let mut faces: BTreeMap<Vec<u8>, Option<Face<'a>>> = BTreeMap::new();
        let depth = self.marked.len();
        let (mut line, mut at) = (Affine::IDENTITY, Affine::IDENTITY);
        while let Some(operation) = operations.next() {
            self.reader.operators =
                self.reader.operators.checked_sub(1).ok_or(Fault::TooManyBlocks)?;
            match operation {
                TypedInstruction::SaveState(_) if kept.len() < MOST_STATES => {
                    kept.push(state.clone())
                }
                TypedInstruction::RestoreState(_) => state = kept.pop().unwrap_or(state),
                TypedInstruction::Transform(by) => {
                    state.transform *=
                        affine([by.0, by.1, by.2, by.3, by.4, by.5].map(|n| n.as_f64()))
                }
                TypedInstruction::BeginText(_) => (line, at) = (Affine::IDENTITY, Affine::IDENTITY),
                TypedInstruction::TextFont(font) => {
                    let dictionary = || {
                        resources
                            .get_font(font.0)
                            .and_then(|dictionary| self.reader.fonts.face(&dictionary))
                    };
                    state.face =
                        faces.entry(font.0.as_ref().to_vec()).or_insert_with(dictionary).clone();
                    state.size = font.1.as_f64();
                }
                TypedInstruction::CharacterSpacing(space) => state.letter_space = space.0.as_f64(),
                TypedInstruction::WordSpacing(space) => state.word_space = space.0.as_f64(),
                TypedInstruction::HorizontalScaling(stretch) => {
                    state.stretch = stretch.0.as_f64() / 100.0
                }
                TypedInstruction::TextLeading(leading) => state.leading = leading.0.as_f64(),
                TypedInstruction::TextRise(rise) => state.rise = rise.0.as_f64(),
                TypedInstruction::SetTextMatrix(to) => {
                    line = affine([to.0, to.1, to.2, to.3, to.4, to.5].map(|n| n.as_f64()));
                    at = line;
                }
                TypedInstruction::NextLine(by) => {
                    (line, at) = next(line, by.0.as_f64(), by.1.as_f64())
                }
                TypedInstruction::NextLineAndSetLeading(by) => {
                    state.leading = -by.1.as_f64();
                    (line, at) = next(line, by.0.as_f64(), by.1.as_f64());
                }
                TypedInstruction::NextLineUsingLeading(_) => {
                    (line, at) = next(line, 0.0, -state.leading)
                }
                TypedInstruction::ShowText(text) => self.show(text.0.as_bytes(), &state, &mut at),
                TypedInstruction::NextLineAndShowText(text) => {
                    (line, at) = next(line, 0.0, -state.leading);
                    self.show(text.0.as_bytes(), &state, &mut at);
                }
                TypedInstruction::ShowTextWithParameters(text) => {
                    (state.word_space, state.letter_space) = (text.0.as_f64(), text.1.as_f64());
                    (line, at) = next(line, 0.0, -state.leading);
                    self.show(text.2.as_bytes(), &state, &mut at);
                }
                TypedInstruction::ShowTexts(texts) => {
                    for part in texts.0.iter::<Object<'_>>() {
                        match part {
                            Object::String(text) => self.show(text.as_bytes(), &state, &mut at),
                            Object::Number(back) => {
                                let back = -back.as_f64() / f64::from(hayro_font::UNITS_PER_EM)
                                    * state.size;
                                at *= Affine::translate((back * state.stretch, 0.0));
                            }
                            _ => {}
                        }
                    }
                }
                TypedInstruction::BeginMarkedContent(begun) => self.begin(begun.0, None, false),
                TypedInstruction::BeginMarkedContentWithProperties(begun) => {
                    let name = begun.1.clone().into_name();
                    let named = name
                        .as_ref()
                        .and_then(|name| resources.properties.get::<Dict<'_>>(name.clone()));
                    let properties = named.or_else(|| {
                        dict_or_stream(begun.1).map(|(properties, _)| properties.clone())
                    });
                    let layer = name
                        .and_then(|name| resources.properties.get_ref(name))
                        .map(ObjectIdentifier::from);
                    let is_hidden = self.is_hidden(layer, properties.as_ref());
                    self.begin(begun.0, properties, is_hidden);
                }
                TypedInstruction::EndMarkedContent(_) if self.marked.len() > depth => {
                    self.end(self.marked.len() - 1);
                }
                TypedInstruction::InlineImage(_) => self.reader.has_pictures = true,
                TypedInstruction::XObject(drawn) => {
                    if let Some(stream) = resources.get_x_object(drawn.0) {
                        self.form(&stream, resources, &state)?;
                    }
                }
                _ => {}
            }
        }
        self.end(depth);
        Ok(())
    }

    /// A drawing inside the drawing.
    fn form(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
    ) -> Result<(), Fault> {
        let dictionary = stream.dict();
        let kind = dictionary.get::<Name<'_>>(b"Subtype");
        self.reader.has_pictures |= kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Image");
        if self.nested == MOST_NESTED || kind.is_none_or(|kind| kind.as_ref() != b"Form") {
            return Ok(());
        }
        self.reader.forms = self.reader.forms.checked_sub(1).ok_or(Fault::TooManyBlocks)?;
        let layer = dictionary.get_ref(b"OC").map(ObjectIdentifier::from);
        if self.is_hidden(layer, dictionary.get::<Dict<'_>>(b"OC").as_ref()) {
            return Ok(());
        }
        let Ok(content) = stream.decoded_data() else { return Ok(()) };
        let own = dictionary.get::<Dict<'_>>(b"Resources").map(Resources::new);
        let mut state = state.clone();
        if let Some(matrix) = dictionary.get::<[f64; 6]>(b"Matrix") {
            state.transform *= affine(matrix);
        }
        self.nested += 1;
        let read = self.read(TypedIter::new(&content), own.as_ref().unwrap_or(resources), &state);
        self.nested -= 1;
        read
    }

    fn show(&mut self, bytes: &[u8], state: &State<'a>, at: &mut Affine) {
        let Some(face) = &state.face else { return };
        let mut next = 0;
        // One page may hold all of them.
        while next < bytes.len() && self.glyphs.len() <= self.reader.letters {
            let (code, length) = face.code(bytes, next);
            next += length;
            let letters = face.letters(code);
            let place = state.transform
                * *at
                * Affine::new([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise]);
            let advance = f64::from(letters.advance);
            if face.is_horizontal() {
                self.letters(&letters.text, place, advance, face.is_bold);
            }
            let space =
                state.letter_space + if code == 32 && length == 1 { state.word_space } else { 0.0 };
            *at *= Affine::translate(((advance * state.size + space) * state.stretch, 0.0));
        }
    }

    /// Adds what stands at a place, `advance` wide.
    fn letters(&mut self, text: &str, place: Affine, advance: f64, is_bold: bool) {
        let Some(marked) = self.marked.last().filter(|marked| !marked.is_hidden) else { return };
        let instead = if marked.is_replaced { self.instead.take() } else { None };
        if marked.is_replaced && instead.is_none() {
            return;
        }
        let text = instead.as_deref().unwrap_or(text);
        let from = place * Point::ORIGIN;
        let run = place * Point::new(advance, 0.0) - from;
        let along = place * Point::new(1.0, 0.0) - from;
        let size = (place * Point::new(0.0, 1.0) - from).hypot() as f32;
        let Some(turn) = turn(along.x, along.y).filter(|_| size.is_finite() && size > 0.0) else {
            return;
        };
        let count = text.chars().count().max(1) as f64;
        for (number, c) in text.chars().enumerate() {
            let (from, to) =
                (from + run * (number as f64 / count), from + run * ((number + 1) as f64 / count));
            // Where it lies on its side, as if the page were turned.
            let (start, end, base) = match turn {
                0 => (from.x, to.x, from.y),
                1 => (from.y, to.y, -from.x),
                2 => (-from.x, -to.x, -from.y),
                _ => (-from.y, -to.y, from.x),
            };
            self.glyphs.push(Glyph {
                c,
                start: start as f32,
                end: end as f32,
                base: base as f32,
                size,
                is_bold,
                // What a drawing of its own holds is numbered by itself.
                mark: marked.mark.filter(|_| self.nested == 0),
                is_artifact: marked.is_artifact,
                turn,
            });
        }
    }

    /// A stretch of content begins of which something is said.
    fn begin(&mut self, tag: &Name<'_>, properties: Option<Dict<'_>>, is_hidden: bool) {
        let mut marked = self.marked.last().cloned().unwrap_or_default();
        if self.marked.len() < MOST_STATES {
            marked.is_hidden |= is_hidden;
            marked.is_artifact |= tag.as_ref() == b"Artifact";
            if let Some(properties) = properties {
                marked.mark = properties.get::<i32>(b"MCID").or(marked.mark);
                let instead = properties.get::<hayro_syntax::object::String<'_>>(b"ActualText");
                // What stands in the place of the whole stands for its parts too.
                if let Some(instead) = instead.filter(|_| !marked.is_replaced) {
                    self.instead = Some(text_string(instead.as_bytes()));
                    marked.is_replaced = true;
                }
            }
        }
        self.marked.push(marked);
    }

    /// The stretches of content end but for so many around.
    fn end(&mut self, around: usize) {
        self.marked.truncate(around);
        if self.marked.last().is_none_or(|around| !around.is_replaced) {
            self.instead = None;
        }
    }

    /// Whether a layer is not shown: by itself, or as one of several that are.
    fn is_hidden(&self, layer: Option<ObjectIdentifier>, properties: Option<&Dict<'_>>) -> bool {
        let hidden = &self.reader.hidden;
        let of = |dictionary: &Dict<'_>| match dictionary.get::<Array<'_>>(b"OCGs") {
            Some(layers) => {
                let mut ids = layers
                    .raw_iter()
                    .filter_map(|layer| layer.as_obj_ref())
                    .map(ObjectIdentifier::from)
                    .peekable();
                ids.peek().is_some() && ids.all(|id| hidden.contains(&id))
            }
            None => dictionary.get_ref(b"OCGs").is_some_and(|id| hidden.contains(&id.into())),
        };
        !hidden.is_empty()
            && (layer.is_some_and(|id| hidden.contains(&id)) || properties.is_some_and(of))
    }
}

fn affine(coefficients: [f64; 6]) -> Affine {
    Affine::new(coefficients)
}

/// The line that begins so far from the beginning of another, and where its text begins.
fn next(line: Affine, right: f64, up: f64) -> (Affine, Affine) {
    let line = line * Affine::translate((right, up));
    (line, line)
}

/// To which side a line runs, in quarters of a turn; `None` for one that runs aslant.
fn turn(x: f64, y: f64) -> Option<u8> {
    // Scanned pages lie a little askew.
    const ASKEW: f64 = 0.1;
    if y.abs() <= x.abs() * ASKEW {
        Some(if x >= 0.0 { 0 } else { 2 })
    } else if x.abs() <= y.abs() * ASKEW {
        Some(if y >= 0.0 { 1 } else { 3 })
    } else {
        None
    }
}

/// The letters that run as most of the page does, without those outside of it.
fn upright(glyphs: Vec<Glyph>, width: f32, height: f32) -> Vec<Glyph> {
    let mut counts = [0usize; 4];
    for glyph in glyphs.iter().filter(|glyph| !glyph.c.is_whitespace()) {
        counts[usize::from(glyph.turn)] += 1;
    }
    let usual = (0..4u8)
        .max_by_key(|turn| (counts[usize::from(*turn)], std::cmp::Reverse(*turn)))
        .unwrap_or(0);
    let (right, down) = match usual {
        0 => (0.0, 0.0),
        1 => (0.0, width),
        2 => (width, height),
        _ => (height, 0.0),
    };
    let (width, height) = if usual % 2 == 0 { (width, height) } else { (height, width) };
    let moved = glyphs.into_iter().filter(|glyph| glyph.turn == usual).map(|mut glyph| {
        (glyph.start, glyph.end, glyph.base) =
            (glyph.start + right, glyph.end + right, glyph.base + down);
        glyph
    });
    moved
        .filter(|glyph| {
            glyph.end >= 0.0
                && glyph.start <= width
                && glyph.base >= 0.0
                && glyph.base <= height + glyph.size
        })
        .collect()
}

/// The layers of a document that are not shown.
fn hidden(catalogue: &Dict<'_>) -> BTreeSet<ObjectIdentifier> {
    let Some(layers) = catalogue.get::<Dict<'_>>(b"OCProperties") else { return BTreeSet::new() };
    let Some(shown) = layers.get::<Dict<'_>>(b"D") else { return BTreeSet::new() };
    let ids = |dictionary: &Dict<'_>, key: &[u8]| -> Vec<ObjectIdentifier> {
        let listed = dictionary.get::<Array<'_>>(key);
        listed
            .map(|ids| ids.raw_iter().filter_map(|id| id.as_obj_ref()).map(Into::into).collect())
            .unwrap_or_default()
    };
    let all_off = shown.get::<Name<'_>>(b"BaseState").is_some_and(|state| state.as_ref() == b"OFF");
    let mut hidden: BTreeSet<_> =
        if all_off { ids(&layers, b"OCGs").into_iter().collect() } else { BTreeSet::new() };
    for id in ids(&shown, b"ON") {
        hidden.remove(&id);
    }
    hidden.extend(ids(&shown, b"OFF"));
    hidden
}
