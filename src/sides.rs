//! The two texts of a pair, whichever languages they are in.

use std::ops::{Index, IndexMut};

/// One of the two texts of a pair. The source comes first in every list and every output.
///
/// The terms are those of XLIFF and TMX. They name columns, not a history: the Polish text of a
/// pair may well be the one that was written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The first text; the English one.
    Source,
    /// The second text; the Polish one.
    Target,
}

impl Side {
    /// Both sides in their order.
    pub const BOTH: [Side; 2] = [Side::Source, Side::Target];

    /// Returns the other side.
    pub const fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// A value for each of the two texts of a pair, indexed by [`Side`].
///
/// ```
/// use bitekst::sides::{Side, Sides};
///
/// let words = Sides::new("choir", "chór");
/// assert_eq!(words[Side::Target], "chór");
/// assert_eq!(words.map(str::len), Sides::new(5, 5));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sides<T> {
    /// The value of the source text.
    pub source: T,
    /// The value of the target text.
    pub target: T,
}

impl<T> Sides<T> {
    /// Returns the two values as one.
    pub const fn new(source: T, target: T) -> Sides<T> {
        Sides { source, target }
    }

    /// Returns what `value` gives for each side.
    pub fn from_fn(mut value: impl FnMut(Side) -> T) -> Sides<T> {
        Sides { source: value(Side::Source), target: value(Side::Target) }
    }

    /// Borrows both values.
    pub const fn as_ref(&self) -> Sides<&T> {
        Sides { source: &self.source, target: &self.target }
    }

    /// Borrows both values mutably.
    pub const fn as_mut(&mut self) -> Sides<&mut T> {
        Sides { source: &mut self.source, target: &mut self.target }
    }

    /// Applies a function to both values.
    pub fn map<U>(self, mut apply: impl FnMut(T) -> U) -> Sides<U> {
        Sides { source: apply(self.source), target: apply(self.target) }
    }

    /// Pairs the values of each side with those of `other`.
    pub fn zip<U>(self, other: Sides<U>) -> Sides<(T, U)> {
        Sides { source: (self.source, other.source), target: (self.target, other.target) }
    }

    /// Returns the values with the sides exchanged.
    pub fn swap(self) -> Sides<T> {
        Sides { source: self.target, target: self.source }
    }

    /// Iterates over both values, the source first.
    pub fn iter(&self) -> std::array::IntoIter<&T, 2> {
        [&self.source, &self.target].into_iter()
    }

    /// Iterates over both values mutably, the source first.
    pub fn iter_mut(&mut self) -> std::array::IntoIter<&mut T, 2> {
        [&mut self.source, &mut self.target].into_iter()
    }

    /// Iterates over the sides and their values, the source first.
    pub fn enumerate(&self) -> std::array::IntoIter<(Side, &T), 2> {
        [(Side::Source, &self.source), (Side::Target, &self.target)].into_iter()
    }
}

impl<T, E> Sides<Result<T, E>> {
    /// Returns both values, or the first error.
    pub fn transpose(self) -> Result<Sides<T>, E> {
        Ok(Sides { source: self.source?, target: self.target? })
    }
}

impl<T> Sides<Option<T>> {
    /// Returns both values if there are both.
    pub fn both(self) -> Option<Sides<T>> {
        Some(Sides { source: self.source?, target: self.target? })
    }
}

impl<T> Index<Side> for Sides<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }
}

impl<T> IndexMut<Side> for Sides<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Source => &mut self.source,
            Side::Target => &mut self.target,
        }
    }
}

impl<T> From<[T; 2]> for Sides<T> {
    fn from([source, target]: [T; 2]) -> Sides<T> {
        Sides { source, target }
    }
}

impl<T> From<Sides<T>> for [T; 2] {
    fn from(sides: Sides<T>) -> [T; 2] {
        [sides.source, sides.target]
    }
}

impl<T> IntoIterator for Sides<T> {
    type Item = T;
    type IntoIter = std::array::IntoIter<T, 2>;

    fn into_iter(self) -> Self::IntoIter {
        [self.source, self.target].into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Sides<T> {
    type Item = &'a T;
    type IntoIter = std::array::IntoIter<&'a T, 2>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
