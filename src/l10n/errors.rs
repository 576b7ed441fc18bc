//! Implements the error trait for the problems of inputs, with the sentences of the English
//! catalogue.

use std::error::Error;
use std::fmt;

use super::Interface;
use crate::language::Language;
use crate::read::Problem;

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Interface::new(Language::English).say(&self.message()))
    }
}

impl Error for Problem {}
