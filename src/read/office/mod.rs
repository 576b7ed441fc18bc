//! Documents of word processors: containers, fields, styles, symbol fonts.

#[cfg(feature = "office")]
mod container;
#[cfg(feature = "office")]
pub mod field;
#[cfg(feature = "office")]
pub mod style;
pub mod symbol_font;

#[cfg(feature = "office")]
pub use container::read;
