//! Kinds of rows in the tables of `locales/`, one enum for each column of kinds.
//!
//! The build script parses the kinds when it compiles the tables: a kind that isn't listed here, or
//! that no row uses, fails the build. This folder needs nothing of the crate, so that the build
//! script can include it.

/// Declares an enum and the names of its variants in a table.
macro_rules! kinds {
    ($(#[$meta:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $kind {
            $($(#[$doc])* #[doc = concat!("\n\nIn the table: `", $name, "`.")] $variant,)+
        }

        impl $kind {
            /// Every variant in the order of declaration.
            pub const ALL: &'static [$kind] = &[$($kind::$variant,)+];

            /// Returns the name of the variant in the table.
            pub const fn name(self) -> &'static str {
                match self {
                    $($kind::$variant => $name,)+
                }
            }
        }
    };
}

mod calendar;
mod compound;
mod denial;
mod dimension;
mod ending;
mod name;
mod numeral;
mod opposites;

pub use calendar::CalendarKind;
pub use compound::CompoundKind;
pub use denial::DenialKind;
pub use dimension::Dimension;
pub use ending::Ending;
pub use name::NameKind;
pub use numeral::NumeralKind;
pub use opposites::OppositesKind;
