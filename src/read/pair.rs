//! The two texts of a pair as they were read.

use super::problem::Problem;
use crate::sides::Sides;
use crate::source::Source;

/// The texts of a pair.
#[derive(Debug, Clone)]
pub struct ReadPair {
    /// The two texts.
    pub texts: Sides<Source>,
    /// A problem with them that does not keep them from being checked.
    pub oddity: Option<Problem>,
    /// The blocks of the two layouts that belong together, if one file holds both texts.
    pub segments: Option<Vec<Sides<Option<usize>>>>,
}
