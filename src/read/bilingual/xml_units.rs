//! Units of XML files: what TMX and XLIFF have in common.

use std::io::BufRead;

use super::markup::{Markup, Piece};
use super::segment_text::Place;
use super::unit::{Stop, TranslationUnit};

/// Builds units from the pieces of an XML file.
pub trait UnitBuilder: Default {
    /// Takes a piece and returns the unit that it completes, if any.
    fn take(&mut self, piece: Piece<'_>, place: Place) -> Option<TranslationUnit>;
}

/// The units of an XML file.
pub struct XmlUnits<R, B> {
    markup: Markup<R>,
    builder: B,
}

impl<R: BufRead, B: UnitBuilder> XmlUnits<R, B> {
    /// Creates a reader.
    pub fn new(from: R) -> XmlUnits<R, B> {
        XmlUnits { markup: Markup::new(from), builder: B::default() }
    }
}

impl<R: BufRead, B: UnitBuilder> Iterator for XmlUnits<R, B> {
    type Item = Result<TranslationUnit, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let builder = &mut self.builder;
            match self.markup.next(|piece, place| builder.take(piece, place))? {
                Ok(Some(Some(unit))) => return Some(Ok(unit)),
                Ok(_) => {}
                Err(stop) => return Some(Err(stop)),
            }
        }
    }
}
