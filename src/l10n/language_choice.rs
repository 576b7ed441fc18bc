//! The choice of the language of the interface.

use crate::language::Language;

/// The locales that variables of the environment ask for, the most wanted first, as POSIX and GNU
/// gettext read them: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set counts, and only
/// before another locale than `C` the list in `LANGUAGE`. Empty where none is set.
pub fn locales(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set) else {
        return set(&"LANGUAGE")
            .map(|list| list.split(':').map(str::to_owned).collect())
            .unwrap_or_default();
    };
    if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
        return vec![locale];
    }
    let list = set(&"LANGUAGE").unwrap_or_default();
    list.split(':').map(str::to_owned).filter(|name| !name.is_empty()).chain([locale]).collect()
}

/// The language asked for on the command line, else the first that the environment names and
/// bitekst speaks, else English.
pub fn choose(asked: Option<&str>, locales: impl IntoIterator<Item = String>) -> Language {
    let speaks = |name: &str| {
        let code = name.split(['_', '-', '.', '@']).next().unwrap_or(name).to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == code)
    };
    asked
        .and_then(speaks)
        .or_else(|| locales.into_iter().find_map(|locale| speaks(&locale)))
        .unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_count_in_their_order() {
        let of = |set: &[(&str, &str)]| {
            let found = locales(|name| {
                set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
            });
            choose(None, found)
        };
        for (set, language) in [
            (&[("LANG", "pl_PL.UTF-8")][..], Language::Polish),
            (&[("LC_ALL", "C"), ("LANG", "pl_PL.UTF-8"), ("LANGUAGE", "pl")], Language::English),
            (&[("LC_ALL", "de_DE"), ("LANG", "pl_PL")], Language::English),
            (&[("LC_ALL", ""), ("LANG", "pl_PL")], Language::Polish),
            (&[("LANG", "en_GB.UTF-8"), ("LANGUAGE", "de:pl:en")], Language::Polish),
            (&[("LANGUAGE", "pl")], Language::Polish),
            (&[], Language::English),
        ] {
            assert_eq!(of(set), language, "{set:?}");
        }
    }

    #[test]
    fn the_command_line_comes_before_the_environment() {
        let polish = || ["pl_PL.UTF-8".to_owned()];
        assert_eq!(choose(Some("en"), polish()), Language::English);
        assert_eq!(choose(None, polish()), Language::Polish);
        assert_eq!(choose(None, ["de_DE".to_owned()]), Language::English);
    }
}
