//! The command line, for a start: `bitekst align|check|facts --format json ...`, to be replaced by `cli`.
#![allow(clippy::print_stdout)]

use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::{CheckedPair, Reading};
use bitekst::report::json;
use bitekst::text::{Format, Source};

fn source(path: &str, language: Language) -> Source {
    let format = if path.ends_with(".md") { Format::Markdown } else { Format::Plain };
    Source::new(path, language, format, std::fs::read_to_string(path).unwrap_or_default())
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--format" && a != "json").collect();
    let lexicon = Lexicon::builtin();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["align", en, pl] => {
            println!("{}", json::alignment(&CheckedPair::align(source(en, Language::English), source(pl, Language::Polish), &lexicon)))
        }
        ["check", en, pl] => {
            let pair = CheckedPair::check(source(en, Language::English), source(pl, Language::Polish), &lexicon);
            println!("{}", json::report(&[pair], &|_, finding| finding.message.id.to_owned()));
        }
        ["facts", code, path] => {
            let language = if code == "pl" { Language::Polish } else { Language::English };
            let reading = Reading::new(source(path, language), &lexicon);
            for entity in &reading.entities.items {
                let at = reading.source.position(entity.span.start);
                println!("{}:{} {:?} {:?} {:?}", at.line, at.column, reading.source.slice(entity.span), entity.strength, entity.readings);
            }
        }
        _ => println!("bitekst align|check|facts"),
    }
}
