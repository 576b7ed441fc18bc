//! Page content: the glyphs of a page with their positions.

use std::collections::{BTreeMap, BTreeSet};

use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream, dict_or_stream};
use hayro_syntax::page::{Page, Resources};

use super::font::{Face, Fonts};
use super::text::text_string;
use crate::read::fault::Fault;

/// Maximum number of operators read per document; a page has a few thousand.
const MAX_OPERATORS: usize = 20_000_000;
/// Maximum number of glyphs per document; a book of 1,000 pages has about three million.
const MAX_GLYPHS: usize = 5_000_000;
/// Maximum number of form XObjects drawn per document; pages have a few each.
const MAX_FORMS: usize = 100_000;
/// Maximum nesting depth of form XObjects.
const MAX_DEPTH: usize = 20;
/// Maximum number of saved graphics states and of open marked-content sequences; documents use a
/// handful.
const MAX_STATES: usize = 512;

/// A glyph on a page. Lengths are in points, measured from the left and upper edges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub c: char,
    /// Horizontal extent.
    pub start: f32,
    pub end: f32,
    /// Baseline of its line.
    pub base: f32,
    /// Font size.
    pub size: f32,
    pub is_bold: bool,
    /// Marked-content identifier by which the structure tree refers to it.
    pub mcid: Option<i32>,
    /// Whether the document marks it as an artifact of the page, such as a header.
    pub is_artifact: bool,
    /// Direction of its line in quarter turns; slanted lines are dropped.
    turn: u8,
}

/// State shared by the pages of a document while they are read.
pub struct Reader<'a> {
    fonts: Fonts<'a>,
    /// Optional content groups that are not shown.
    hidden: BTreeSet<ObjectIdentifier>,
    /// Remaining budget of operators, glyphs and form XObjects.
    operators: usize,
    glyphs: usize,
    forms: usize,
    /// Whether any image was found.
    pub has_pictures: bool,
}

/// Graphics and text state.
#[derive(Clone)]
struct State<'a> {
    transform: Affine,
    face: Option<Face<'a>>,
    size: f64,
    /// Extra space after every character, and after every space.
    letter_space: f64,
    word_space: f64,
    /// Horizontal scaling of glyphs.
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Properties of a marked-content sequence.
#[derive(Clone, Default)]
struct MarkedContent {
    is_hidden: bool,
    is_artifact: bool,
    mcid: Option<i32>,
    /// Whether `ActualText` replaces its glyphs.
    is_replaced: bool,
}

/// Interpreter for the content of one page.
struct Walk<'r, 'a> {
    reader: &'r mut Reader<'a>,
    glyphs: Vec<Glyph>,
    marked: Vec<MarkedContent>,
    /// Replacement text (`ActualText`) of the open sequence until it is used.
    replacement: Option<String>,
    form_depth: usize,
}

impl<'a> Reader<'a> {
    /// Creates a reader for the pages of the document with this catalogue.
    pub fn new(catalogue: &Dict<'a>) -> Reader<'a> {
        Reader {
            fonts: Fonts::new(),
            hidden: hidden(catalogue),
            operators: MAX_OPERATORS,
            glyphs: MAX_GLYPHS,
            forms: MAX_FORMS,
            has_pictures: false,
        }
    }

    /// Returns the glyphs of a page in drawing order.
    ///
    /// # Errors
    ///
    /// Returns an error if the document exceeds the limits on operators, glyphs or form XObjects.
    pub fn glyphs(&mut self, page: &Page<'a>) -> Result<Vec<Glyph>, Fault> {
        let mut walk = Walk {
            reader: self,
            glyphs: Vec::new(),
            marked: vec![MarkedContent::default()],
            replacement: None,
            form_depth: 0,
        };
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        walk.read(page.typed_operations(), page.resources(), &State::new(transform))?;
        walk.reader.glyphs =
            walk.reader.glyphs.checked_sub(walk.glyphs.len()).ok_or(Fault::TooManyBlocks)?;
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
                TypedInstruction::SaveState(_) if kept.len() < MAX_STATES => {
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

    /// Interprets a form XObject.
    fn form(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
    ) -> Result<(), Fault> {
        let dictionary = stream.dict();
        let kind = dictionary.get::<Name<'_>>(b"Subtype");
        self.reader.has_pictures |= kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Image");
        if self.form_depth == MAX_DEPTH || kind.is_none_or(|kind| kind.as_ref() != b"Form") {
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
        self.form_depth += 1;
        let read = self.read(TypedIter::new(&content), own.as_ref().unwrap_or(resources), &state);
        self.form_depth -= 1;
        read
    }

    fn show(&mut self, bytes: &[u8], state: &State<'a>, at: &mut Affine) {
        let Some(face) = &state.face else { return };
        let mut next = 0;
        // A single page may use the whole budget.
        while next < bytes.len() && self.glyphs.len() <= self.reader.glyphs {
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

    /// Adds the letters of a code drawn at `place`, `advance` wide.
    fn letters(&mut self, text: &str, place: Affine, advance: f64, is_bold: bool) {
        let Some(marked) = self.marked.last().filter(|marked| !marked.is_hidden) else { return };
        let replacement = if marked.is_replaced { self.replacement.take() } else { None };
        if marked.is_replaced && replacement.is_none() {
            return;
        }
        let text = replacement.as_deref().unwrap_or(text);
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
            // Rotate the coordinates so that the line runs from left to right.
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
                // Form XObjects number their marked content independently.
                mcid: marked.mcid.filter(|_| self.form_depth == 0),
                is_artifact: marked.is_artifact,
                turn,
            });
        }
    }

    /// Opens a marked-content sequence.
    fn begin(&mut self, tag: &Name<'_>, properties: Option<Dict<'_>>, is_hidden: bool) {
        let mut marked = self.marked.last().cloned().unwrap_or_default();
        if self.marked.len() < MAX_STATES {
            marked.is_hidden |= is_hidden;
            marked.is_artifact |= tag.as_ref() == b"Artifact";
            if let Some(properties) = properties {
                marked.mcid = properties.get::<i32>(b"MCID").or(marked.mcid);
                let replacement = properties.get::<hayro_syntax::object::String<'_>>(b"ActualText");
                // A replacement text covers nested sequences too.
                if let Some(replacement) = replacement.filter(|_| !marked.is_replaced) {
                    self.replacement = Some(text_string(replacement.as_bytes()));
                    marked.is_replaced = true;
                }
            }
        }
        self.marked.push(marked);
    }

    /// Closes marked-content sequences until `depth` are open.
    fn end(&mut self, depth: usize) {
        self.marked.truncate(depth);
        if self.marked.last().is_none_or(|outer| !outer.is_replaced) {
            self.replacement = None;
        }
    }

    /// Whether content is hidden by its layer, or by a group whose layers are all hidden.
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

/// Returns the line matrix offset from `line`, for the line and for its text.
fn next(line: Affine, right: f64, up: f64) -> (Affine, Affine) {
    let line = line * Affine::translate((right, up));
    (line, line)
}

/// Returns the direction of a line in quarter turns, or `None` if it is slanted.
fn turn(x: f64, y: f64) -> Option<u8> {
    // Maximum slope of a horizontal or vertical line: scanned pages are slightly skewed.
    const MAX_SLOPE: f64 = 0.1;
    if y.abs() <= x.abs() * MAX_SLOPE {
        Some(if x >= 0.0 { 0 } else { 2 })
    } else if x.abs() <= y.abs() * MAX_SLOPE {
        Some(if y >= 0.0 { 1 } else { 3 })
    } else {
        None
    }
}

/// Keeps the glyphs in the page's dominant direction that lie within the page.
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

/// Returns the optional content groups that the default configuration hides.
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
