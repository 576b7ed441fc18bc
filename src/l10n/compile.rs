//! Checks the catalogues of messages when the program is built: both languages have the same messages with the same variables, none twice, and Polish
//! plurals have all their forms. Run by `build.rs`, no part of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// What a message uses: its variables, and whether its plurals are whole.
#[derive(Default, Debug, PartialEq)]
struct Uses {
    variables: BTreeSet<String>,
    broken_plural: Option<String>,
}

/// Checks `locales/en/*.ftl` against `locales/pl/*.ftl`.
pub fn check(locales: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let (mut en, mut pl) = (BTreeMap::new(), BTreeMap::new());
    for (language, messages) in [("en", &mut en), ("pl", &mut pl)] {
        for entry in std::fs::read_dir(locales.join(language))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                read(&std::fs::read_to_string(&path)?, messages).map_err(|problem| format!("{}: {problem}", path.display()))?;
            }
        }
    }
    match compare(&en, &pl) {
        problems if problems.is_empty() => Ok(()),
        problems => Err(problems.join("\n").into()),
    }
}

fn read(text: &str, messages: &mut BTreeMap<String, Uses>) -> Result<(), String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut put = |id: String, pattern: &Pattern<&str>| {
                let mut uses = Uses::default();
                walk(pattern, &mut uses);
                if messages.insert(id.clone(), uses).is_some() { Err(format!("{id} is there twice")) } else { Ok(()) }
            };
            if let Some(value) = &message.value {
                put(message.id.name.to_owned(), value)?;
            }
            for Attribute { id, value } in &message.attributes {
                put(format!("{}.{}", message.id.name, id.name), value)?;
            }
        }
    }
    Ok(())
}

fn compare(en: &BTreeMap<String, Uses>, pl: &BTreeMap<String, Uses>) -> Vec<String> {
    let mut problems = Vec::new();
    for id in en.keys().chain(pl.keys()).collect::<BTreeSet<_>>() {
        match (en.get(id), pl.get(id)) {
            (Some(en), Some(pl)) if en.variables != pl.variables => {
                problems.push(format!("{id}: other variables in English ({:?}) than in Polish ({:?})", en.variables, pl.variables))
            }
            (Some(_), Some(pl)) => problems.extend(pl.broken_plural.as_ref().map(|problem| format!("{id}: {problem}"))),
            (Some(_), None) => problems.push(format!("{id}: there is no Polish message")),
            (None, _) => problems.push(format!("{id}: there is no English message")),
        }
    }
    problems
}

fn walk(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => inline_uses(inline, uses),
                Expression::Select { selector, variants } => {
                    inline_uses(selector, uses);
                    let keys: BTreeSet<&str> = variants
                        .iter()
                        .filter_map(|variant| if let VariantKey::Identifier { name } = &variant.key { Some(*name) } else { None })
                        .collect();
                    let lacks: Vec<&str> =
                        ["few", "many"].into_iter().filter(|form| keys.contains("one") && !keys.contains(form)).collect();
                    if !lacks.is_empty() {
                        uses.broken_plural = Some(format!("a plural lacks {}", lacks.join(" and ")));
                    }
                    for variant in variants {
                        walk(&variant.value, uses);
                    }
                }
            }
        }
    }
}

fn inline_uses(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                inline_uses(inline, uses);
            }
        }
        _ => {}
    }
}
