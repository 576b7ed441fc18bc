//! The structure tree of a tagged PDF: its paragraphs, headings, items and cells in reading order
//! (ISO 32000-1, 14.7 and 14.8).

use std::collections::{BTreeMap, BTreeSet};

use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};
use hayro_syntax::page::Page;

use crate::document::BlockKind;

/// Maximum number of elements visited; a page has a few hundred.
const MAX_ELEMENTS: usize = 2_000_000;
/// Maximum nesting depth of elements.
const MAX_DEPTH: usize = 100;

/// Marked content: the index of its page, from 0, and its identifier on that page.
pub type Piece = (usize, i32);

/// A block of the structure tree with its content.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggedBlock {
    pub kind: BlockKind,
    pub pieces: Vec<Piece>,
}

/// Context that an element inherits.
#[derive(Clone, Copy)]
struct Context {
    page: Option<usize>,
    /// Number of lists around it, and whether it is in a table cell.
    lists: u8,
    is_cell: bool,
}

struct Walk<'a> {
    pages: BTreeMap<ObjectIdentifier, usize>,
    roles: Dict<'a>,
    blocks: Vec<TaggedBlock>,
    open: Option<TaggedBlock>,
    /// Notes that follow the open block.
    notes_after: Vec<TaggedBlock>,
    seen: BTreeSet<ObjectIdentifier>,
    left: usize,
}

/// Returns the blocks of a document in structure order; none for an untagged document.
pub fn blocks(catalogue: &Dict<'_>, pages: &[Page<'_>]) -> Vec<TaggedBlock> {
    let Some(root) = catalogue.get::<Dict<'_>>(b"StructTreeRoot") else { return Vec::new() };
    let numbers =
        pages.iter().enumerate().filter_map(|(number, page)| Some((page.raw().obj_id()?, number)));
    let mut walk = Walk {
        pages: numbers.collect(),
        roles: root.get::<Dict<'_>>(b"RoleMap").unwrap_or_default(),
        blocks: Vec::new(),
        open: None,
        notes_after: Vec::new(),
        seen: BTreeSet::new(),
        left: MAX_ELEMENTS,
    };
    walk.kids(&root, Context { page: None, lists: 0, is_cell: false }, 0);
    walk.close();
    walk.blocks
}

impl<'a> Walk<'a> {
    fn kids(&mut self, element: &Dict<'a>, context: Context, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match element.get::<Object<'a>>(b"K") {
            Some(Object::Array(kids)) => {
                for (kid, id) in kids.iter::<Object<'a>>().zip(ids(&kids)) {
                    self.kid(kid, id, context, depth);
                }
            }
            Some(kid) => self.kid(kid, element.get_ref(b"K").map(Into::into), context, depth),
            None => {}
        }
    }

    fn kid(
        &mut self,
        kid: Object<'a>,
        id: Option<ObjectIdentifier>,
        context: Context,
        depth: usize,
    ) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        match kid {
            Object::Number(mark) => self.piece(context.page, mark.as_i64()),
            Object::Dict(kid) => {
                // Visit an element that contains itself only once.
                if id.is_some_and(|id| !self.seen.insert(id)) {
                    return;
                }
                let page = kid
                    .get_ref(b"Pg")
                    .and_then(|page| self.pages.get(&page.into()).copied())
                    .or(context.page);
                if let Some(mark) = kid.get::<i32>(b"MCID") {
                    // Form XObjects number their marked content independently.
                    if !kid.contains_key(b"Stm") {
                        self.piece(page, mark.into());
                    }
                } else if kid.contains_key(b"S") {
                    self.element(&kid, Context { page, ..context }, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn element(&mut self, element: &Dict<'a>, context: Context, depth: usize) {
        let role = self.role(element);
        let text = if context.is_cell { BlockKind::Cell } else { BlockKind::Paragraph };
        match role.as_slice() {
            b"P" | b"Caption" | b"BibEntry" => {
                // The first paragraph of an item is that item.
                let continues_item = self.open.as_ref().is_some_and(|open| {
                    open.pieces.is_empty() && matches!(open.kind, BlockKind::Item(_))
                });
                self.block(
                    if continues_item { BlockKind::Item(context.lists.clamp(1, 6)) } else { text },
                    element,
                    context,
                    depth,
                );
            }
            b"H" | b"H1" | b"H2" | b"H3" | b"H4" | b"H5" | b"H6" | b"Title" => {
                let level = role.get(1).filter(|_| role.len() == 2).map_or(1, |level| level - b'0');
                self.block(
                    if context.is_cell { text } else { BlockKind::Heading(level) },
                    element,
                    context,
                    depth,
                );
            }
            b"BlockQuote" => self.block(BlockKind::Quote, element, context, depth),
            b"L" => {
                self.close();
                self.kids(
                    element,
                    Context { lists: context.lists.saturating_add(1), ..context },
                    depth,
                );
                self.close();
            }
            b"LI" => {
                self.block(BlockKind::Item(context.lists.clamp(1, 6)), element, context, depth)
            }
            b"TD" | b"TH" => self.block(
                BlockKind::Cell,
                element,
                Context { is_cell: true, lists: 0, ..context },
                depth,
            ),
            b"Note" | b"FENote" => {
                let (open, notes_after) = (self.open.take(), std::mem::take(&mut self.notes_after));
                let before = self.blocks.len();
                self.block(text, element, context, depth);
                let notes = self.blocks.split_off(before);
                (self.open, self.notes_after) = (open, notes_after);
                if self.open.is_some() {
                    self.notes_after.extend(notes)
                } else {
                    self.blocks.extend(notes)
                }
            }
            // Generated content: numbers and bullets, tables of contents, page furniture.
            b"Lbl" if context.lists > 0 => {}
            b"TOC" | b"Artifact" | b"Index" => {}
            b"Document" | b"Part" | b"Art" | b"Sect" | b"Div" | b"Table" | b"TR" | b"THead"
            | b"TBody" | b"TFoot" | b"Figure" | b"Aside" => {
                self.close();
                self.kids(element, context, depth);
                self.close();
            }
            _ => self.kids(element, context, depth),
        }
    }

    /// Adds a block with the content below an element.
    fn block(&mut self, kind: BlockKind, element: &Dict<'a>, context: Context, depth: usize) {
        self.close();
        self.open = Some(TaggedBlock { kind, pieces: Vec::new() });
        self.kids(element, context, depth);
        self.close();
    }

    fn piece(&mut self, page: Option<usize>, mark: i64) {
        let (Some(page), Ok(mark)) = (page, i32::try_from(mark)) else { return };
        self.open
            .get_or_insert_with(|| TaggedBlock { kind: BlockKind::Paragraph, pieces: Vec::new() })
            .pieces
            .push((page, mark));
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take().filter(|block| !block.pieces.is_empty()));
        self.blocks.append(&mut self.notes_after);
    }

    /// Returns the standard role of an element, resolved through the document's role map.
    fn role(&self, element: &Dict<'a>) -> Vec<u8> {
        let mut name =
            element.get::<Name<'a>>(b"S").map(|name| name.as_ref().to_vec()).unwrap_or_default();
        // A title remains one, though older documents have to map it to a paragraph.
        if name == b"Title" {
            return name;
        }
        for _ in 0..8 {
            let Some(mapped) = self
                .roles
                .get::<Name<'_>>(&name)
                .map(|name| name.as_ref().to_vec())
                .filter(|mapped| *mapped != name)
            else {
                break;
            };
            name = mapped;
        }
        name
    }
}

/// Returns the object identifiers of an array's references.
fn ids<'a>(array: &Array<'a>) -> impl Iterator<Item = Option<ObjectIdentifier>> + use<'a> {
    array.raw_iter().map(|kid| kid.as_obj_ref().map(Into::into))
}
