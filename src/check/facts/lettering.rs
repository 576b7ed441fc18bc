//! The words of one side of a passage that may write a name of letters.

use rustc_hash::FxHashSet;

use crate::bitext::Bitext;
use crate::document::TokenKind;
use crate::sides::Side;

/// The words of one side of a passage that may write a name of letters.
#[derive(Debug, Default)]
pub(super) struct Lettering {
    /// All words in small letters, sorted.
    pub words: Vec<String>,
    /// Words with at least two capitals in small letters, sorted.
    pub names: Vec<String>,
    /// Capitals next to one another inside a word, and the word: `XP` in `WinXP`.
    pub inner: FxHashSet<(String, String)>,
    /// The capitals of words that have small letters between them: `JS` of `JavaScript`.
    pub initials: FxHashSet<String>,
}

impl Lettering {
    /// Collects the words of blocks of a text.
    pub fn new(bitext: &Bitext, side: Side, blocks: &[usize]) -> Lettering {
        let text = &bitext[side];
        let mut lettering = Lettering::default();
        let blocks = blocks.iter().filter_map(|block| text.document.blocks.get(*block));
        for token in blocks.flat_map(|block| text.document.block_tokens(block)) {
            let word = text.token(token);
            if text.document.tokens[token].kind != TokenKind::Word {
                continue;
            }
            lettering.words.push(word.to_lowercase());
            let capitals: String = word.chars().filter(|c| c.is_uppercase()).collect();
            if capitals.chars().nth(1).is_none() {
                continue;
            }
            lettering.names.push(word.to_lowercase());
            if word.contains(char::is_lowercase) {
                let runs = word.split(|c: char| !c.is_uppercase());
                for run in runs {
                    // `SELinux`: the last capital may begin the next word.
                    let last = run.chars().next_back().map_or(0, char::len_utf8);
                    let inner = [run, &run[..run.len() - last]];
                    let long = inner.into_iter().filter(|run| run.chars().nth(1).is_some());
                    let named = long.map(|run| (run.to_owned(), word.to_owned()));
                    lettering.inner.extend(named);
                }
                lettering.initials.insert(capitals);
            }
        }
        lettering.words.sort_unstable();
        lettering.names.sort_unstable();
        lettering
    }
}

/// Whether sorted words have one that is a name with another ending.
pub(super) fn inflects(words: &[String], name: &str, least: usize, longest: usize) -> bool {
    let name = name.to_lowercase();
    let stem = name.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    if name.chars().count() < least || stem.chars().count() + 1 < least {
        return false;
    }
    let from = words.partition_point(|word| word.as_str() < stem);
    let mut similar = words[from..].iter().map_while(|word| word.strip_prefix(stem));
    similar.any(|ending| ending.chars().count() <= longest)
}
