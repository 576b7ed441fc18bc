//! Lemmas of unknown words from their endings: what most known words with the same last letters do.

use super::super::lemma::Lemma;
use super::rules::Rules;

/// Guesses lemmas from up to six last letters.
#[derive(Debug, Clone)]
pub struct Guesser {
    endings: Option<fst::Map<&'static [u8]>>,
    rules: Option<Rules<'static>>,
}

impl Guesser {
    /// Returns a guesser over its tables.
    pub fn new(endings: &'static [u8], rules: &'static [u8]) -> Guesser {
        Guesser { endings: fst::Map::new(endings).ok(), rules: Rules::new(rules) }
    }

    /// Appends up to three guesses from the longest known ending, the likeliest first.
    pub fn guess(&self, lower: &str, capital: bool, lemmas: &mut Vec<Lemma>) {
        let (Some(endings), Some(rules)) = (&self.endings, &self.rules) else { return };
        let endings = endings.as_fst();
        let mut node = endings.root();
        let mut output = fst::raw::Output::zero();
        let mut found = None;
        // Keys hold a mark for names and then the letters backwards, so the longest ending is the
        // last final node on the way.
        let mut buffer = [0; 4];
        let mut follow = |byte: u8| {
            let step = node.find_input(byte).map(|at| node.transition(at));
            if let Some(step) = step {
                output = output.cat(step.out);
                node = endings.node(step.addr);
                if node.is_final() {
                    found = Some(output.cat(node.final_output()).value());
                }
            }
            step.is_some()
        };
        if follow(u8::from(capital)) {
            let _ = lower
                .chars()
                .rev()
                .all(|letter| letter.encode_utf8(&mut buffer).bytes().all(&mut follow));
        }
        if let Some(set) = found {
            lemmas.extend(rules.set(set).filter_map(|rule| rule.apply(lower)));
        }
    }
}
