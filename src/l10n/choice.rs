//! Which language the interface speaks.

use crate::language::Language;

/// The language asked for on the command line, else the first that the environment names and bitekst speaks, else English.
pub fn choose(asked: Option<&str>, locales: impl IntoIterator<Item = String>) -> Language {
    let speaks = |name: &str| {
        let code = name.split(['_', '-', '.', '@']).next().unwrap_or(name).to_ascii_lowercase();
        Language::BOTH.into_iter().find(|language| language.code() == code)
    };
    asked.and_then(speaks).or_else(|| locales.into_iter().find_map(|locale| speaks(&locale))).unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_environment() {
        let polish = || ["pl_PL.UTF-8".to_owned()];
        assert_eq!(choose(Some("en"), polish()), Language::English);
        assert_eq!(choose(None, polish()), Language::Polish);
        assert_eq!(choose(None, ["C".to_owned(), "pl-PL".to_owned()]), Language::Polish);
        assert_eq!(choose(None, ["de_DE".to_owned()]), Language::English);
    }
}
