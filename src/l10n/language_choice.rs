//! Selects the language of the interface.

use crate::language::Language;

/// Returns the locales that the environment asks for, in order of preference, after the rules of
/// POSIX and GNU gettext: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, preceded by
/// the list in `LANGUAGE` unless the locale is `C`. Empty if none is set.
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

/// Returns the language asked for on the command line, else the first supported one of the
/// environment, else English.
pub fn choose(asked: Option<&str>, locales: impl IntoIterator<Item = String>) -> Language {
    let supported = |name: &str| {
        let code = name.split(['_', '-', '.', '@']).next().unwrap_or(name).to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == code)
    };
    asked
        .and_then(supported)
        .or_else(|| locales.into_iter().find_map(|locale| supported(&locale)))
        .unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_read_in_order() {
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
    fn the_command_line_has_precedence_over_the_environment() {
        let polish = || ["pl_PL.UTF-8".to_owned()];
        assert_eq!(choose(Some("en"), polish()), Language::English);
        assert_eq!(choose(None, polish()), Language::Polish);
        assert_eq!(choose(None, ["de_DE".to_owned()]), Language::English);
    }
}
