//! The structure that a program wrote beside the pages: what is a paragraph, a heading, an item, a
//! cell, and in which order they are read (ISO 32000-1, 14.7 and 14.8).

use std::collections::{BTreeMap, BTreeSet};

use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};
use hayro_syntax::page::Page;

use crate::document::BlockKind;

/// So many elements are looked at; a page has some hundreds.
const MOST_ELEMENTS: usize = 2_000_000;
/// Elements stand in one another at most so deep.
const MOST_NESTED: usize = 100;

/// A piece of content: the page it is on, from 0, and the number by which its page knows it.
pub type Piece = (usize, i32);

/// A block as the structure has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged {
    pub kind: BlockKind,
    pub pieces: Vec<Piece>,
}

/// What is around an element.
#[derive(Clone, Copy)]
struct Around {
    page: Option<usize>,
    /// How many lists it is in, and whether in a cell.
    lists: u8,
    is_cell: bool,
}

struct Walk<'a> {
    pages: BTreeMap<ObjectIdentifier, usize>,
    roles: Dict<'a>,
    blocks: Vec<Tagged>,
    open: Option<Tagged>,
    /// What goes behind the block that is open.
    behind: Vec<Tagged>,
    seen: BTreeSet<ObjectIdentifier>,
    left: usize,
}

/// The blocks of a document in the order of its structure; none where it has no structure.
pub fn blocks(catalogue: &Dict<'_>, pages: &[Page<'_>]) -> Vec<Tagged> {
    let Some(root) = catalogue.get::<Dict<'_>>(b"StructTreeRoot") else { return Vec::new() };
    let numbers =
        pages.iter().enumerate().filter_map(|(number, page)| Some((page.raw().obj_id()?, number)));
    let mut walk = Walk {
        pages: numbers.collect(),
        roles: root.get::<Dict<'_>>(b"RoleMap").unwrap_or_default(),
        blocks: Vec::new(),
        open: None,
        behind: Vec::new(),
        seen: BTreeSet::new(),
        left: MOST_ELEMENTS,
    };
    walk.kids(&root, Around { page: None, lists: 0, is_cell: false }, 0);
    walk.close();
    walk.blocks
}

impl<'a> Walk<'a> {
    fn kids(&mut self, element: &Dict<'a>, around: Around, depth: usize) {
        if depth > MOST_NESTED {
            return;
        }
        match element.get::<Object<'a>>(b"K") {
            Some(Object::Array(kids)) => {
                for (kid, id) in kids.iter::<Object<'a>>().zip(ids(&kids)) {
                    self.kid(kid, id, around, depth);
                }
            }
            Some(kid) => self.kid(kid, element.get_ref(b"K").map(Into::into), around, depth),
            None => {}
        }
    }

    fn kid(&mut self, kid: Object<'a>, id: Option<ObjectIdentifier>, around: Around, depth: usize) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        match kid {
            Object::Number(mark) => self.piece(around.page, mark.as_i64()),
            Object::Dict(kid) => {
                // An element that holds itself is read once.
                if id.is_some_and(|id| !self.seen.insert(id)) {
                    return;
                }
                let page = kid
                    .get_ref(b"Pg")
                    .and_then(|page| self.pages.get(&page.into()).copied())
                    .or(around.page);
                if let Some(mark) = kid.get::<i32>(b"MCID") {
                    // What a drawing of its own holds is numbered by itself.
                    if !kid.contains_key(b"Stm") {
                        self.piece(page, mark.into());
                    }
                } else if kid.contains_key(b"S") {
                    self.element(&kid, Around { page, ..around }, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn element(&mut self, element: &Dict<'a>, around: Around, depth: usize) {
        let role = self.role(element);
        let text = if around.is_cell { BlockKind::Cell } else { BlockKind::Paragraph };
        match role.as_slice() {
            b"P" | b"Caption" | b"BibEntry" => {
                // The first paragraph of an item or a cell is that item or cell.
                let goes_on = self.open.as_ref().is_some_and(|open| {
                    open.pieces.is_empty() && matches!(open.kind, BlockKind::Item(_))
                });
                self.block(
                    if goes_on { BlockKind::Item(around.lists.clamp(1, 6)) } else { text },
                    element,
                    around,
                    depth,
                );
            }
            b"H" | b"H1" | b"H2" | b"H3" | b"H4" | b"H5" | b"H6" | b"Title" => {
                let level = role.get(1).filter(|_| role.len() == 2).map_or(1, |level| level - b'0');
                self.block(
                    if around.is_cell { text } else { BlockKind::Heading(level) },
                    element,
                    around,
                    depth,
                );
            }
            b"BlockQuote" => self.block(BlockKind::Quote, element, around, depth),
            b"L" => {
                self.close();
                self.kids(
                    element,
                    Around { lists: around.lists.saturating_add(1), ..around },
                    depth,
                );
                self.close();
            }
            b"LI" => self.block(BlockKind::Item(around.lists.clamp(1, 6)), element, around, depth),
            b"TD" | b"TH" => self.block(
                BlockKind::Cell,
                element,
                Around { is_cell: true, lists: 0, ..around },
                depth,
            ),
            b"Note" | b"FENote" => {
                let (open, behind) = (self.open.take(), std::mem::take(&mut self.behind));
                let before = self.blocks.len();
                self.block(text, element, around, depth);
                let notes = self.blocks.split_off(before);
                (self.open, self.behind) = (open, behind);
                if self.open.is_some() {
                    self.behind.extend(notes)
                } else {
                    self.blocks.extend(notes)
                }
            }
            // What programs make themselves: numbers and bullets, tables of contents, furniture of
            // pages.
            b"Lbl" if around.lists > 0 => {}
            b"TOC" | b"Artifact" | b"Index" => {}
            b"Document" | b"Part" | b"Art" | b"Sect" | b"Div" | b"Table" | b"TR" | b"THead"
            | b"TBody" | b"TFoot" | b"Figure" | b"Aside" => {
                self.close();
                self.kids(element, around, depth);
                self.close();
            }
            _ => self.kids(element, around, depth),
        }
    }

    /// A block with all that is in it.
    fn block(&mut self, kind: BlockKind, element: &Dict<'a>, around: Around, depth: usize) {
        self.close();
        self.open = Some(Tagged { kind, pieces: Vec::new() });
        self.kids(element, around, depth);
        self.close();
    }

    fn piece(&mut self, page: Option<usize>, mark: i64) {
        let (Some(page), Ok(mark)) = (page, i32::try_from(mark)) else { return };
        self.open
            .get_or_insert_with(|| Tagged { kind: BlockKind::Paragraph, pieces: Vec::new() })
            .pieces
            .push((page, mark));
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take().filter(|block| !block.pieces.is_empty()));
        self.blocks.append(&mut self.behind);
    }

    /// What an element is, by its own name or by what the document says that its name means.
    fn role(&self, element: &Dict<'a>) -> Vec<u8> {
        let mut name =
            element.get::<Name<'a>>(b"S").map(|name| name.as_ref().to_vec()).unwrap_or_default();
        // A title is one, though older documents have to say that it means a paragraph.
        if name == b"Title" {
            return name;
        }
        for _ in 0..8 {
            let Some(meant) = self
                .roles
                .get::<Name<'_>>(&name)
                .map(|name| name.as_ref().to_vec())
                .filter(|meant| *meant != name)
            else {
                break;
            };
            name = meant;
        }
        name
    }
}

/// The numbers of the objects in an array, where it has them.
fn ids<'a>(array: &Array<'a>) -> impl Iterator<Item = Option<ObjectIdentifier>> + use<'a> {
    array.raw_iter().map(|kid| kid.as_obj_ref().map(Into::into))
}
