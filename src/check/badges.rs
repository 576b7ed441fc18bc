//! Badges: pictures that a service draws to show the state of a project. Their words are in the
//! picture, and stay as the service writes them.

use super::links::links;
use crate::analysed_text::AnalysedText;
use crate::document::Block;
use crate::span::Span;

/// Starts of a part of the name of a host that draws badges.
const HOSTS: [&str; 2] = ["badge", "shields"];
/// The name that a service gives its own badge.
const FILE: &str = "badge";

/// Returns the descriptions of the badges in a block: `![description](address)`.
pub(super) fn descriptions(text: &AnalysedText, block: &Block) -> Vec<Span> {
    let is_picture = |words: Span| {
        let before = text.source.text.get(..words.start as usize);
        before.is_some_and(|before| before.ends_with("!["))
    };
    let badges = links(text, block).into_iter();
    let badges = badges.filter(|link| is_badge(link.target) && is_picture(link.words));
    badges.map(|badge| badge.words).collect()
}

/// Whether an address is that of a badge, by its host or by the name of its file.
fn is_badge(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let path = rest.split(['?', '#']).next().unwrap_or(rest);
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let file = path.rsplit('/').next().unwrap_or(path);
    host.split('.').any(|part| HOSTS.iter().any(|start| part.starts_with(start)))
        || file.split_once('.').is_some_and(|(name, _)| name == FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tell_badges() {
        for address in [
            "https://img.shields.io/badge/tides-low-blue.svg",
            "https://badgen.net/tides",
            "https://harbour.example/tides/badge.svg?branch=main",
        ] {
            assert!(is_badge(address), "{address}");
        }
        for address in [
            "https://harbour.example/badges/pilot.png",
            "img/badge.svg",
            "https://harbour.example/coat-of-arms.svg",
        ] {
            assert!(!is_badge(address), "{address}");
        }
    }
}
