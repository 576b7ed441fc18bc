//! Checks the message catalogues at build time: both languages have the same messages with the same
//! variables, no message is defined twice, and Polish plurals have all their forms. Run by
//! `build.rs`; not part of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// The variables of a message, and the defect of its plurals if they have one.
#[derive(Default, Debug, PartialEq)]
struct Uses {
    variables: BTreeSet<String>,
    broken_plural: Option<String>,
}

/// Checks `locales/en/*.ftl` against `locales/pl/*.ftl` and writes the list `CATALOGUES` to
/// `catalogues.rs`.
pub fn compile(locales: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let (mut en, mut pl) = (BTreeMap::new(), BTreeMap::new());
    let mut list = String::from(
        "/// The catalogues of each language.\nconst CATALOGUES: PerLanguage<&[&str]> = PerLanguage::new(\n",
    );
    for (language, messages) in [("en", &mut en), ("pl", &mut pl)] {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(locales.join(language))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                read(&std::fs::read_to_string(&path)?, messages)
                    .map_err(|problem| format!("{}: {problem}", path.display()))?;
                names.extend(path.file_name().and_then(|name| name.to_str()).map(str::to_owned));
            }
        }
        names.sort_unstable();
        list.push_str("    &[\n");
        for name in names {
            list.push_str(&format!("        include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/locales/{language}/{name}\")),\n"));
        }
        list.push_str("    ],\n");
    }
    list.push_str(");\n");
    match compare(&en, &pl) {
        problems if problems.is_empty() => Ok(std::fs::write(out.join("catalogues.rs"), list)?),
        problems => Err(problems.join("\n").into()),
    }
}

/// Adds the messages of a catalogue. Attributes are named `message.attribute`.
fn read(text: &str, messages: &mut BTreeMap<String, Uses>) -> Result<(), String> {
    let resource =
        fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut put = |id: String, pattern: &Pattern<&str>| {
                let mut uses = Uses::default();
                walk(pattern, &mut uses);
                if messages.insert(id.clone(), uses).is_some() {
                    Err(format!("{id} is there twice"))
                } else {
                    Ok(())
                }
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
            (Some(en), Some(pl)) if en.variables != pl.variables => problems.push(format!(
                "{id}: English has the variables {}, Polish has {}",
                listed(&en.variables),
                listed(&pl.variables)
            )),
            (Some(_), Some(pl)) => {
                problems.extend(pl.broken_plural.as_ref().map(|problem| format!("{id}: {problem}")))
            }
            (Some(_), None) => problems.push(format!("{id}: there is no Polish message")),
            (None, _) => problems.push(format!("{id}: there is no English message")),
        }
    }
    problems
}

fn walk(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_uses(expression, uses);
        }
    }
}

fn expression_uses(expression: &Expression<&str>, uses: &mut Uses) {
    match expression {
        Expression::Inline(inline) => inline_uses(inline, uses),
        Expression::Select { selector, variants } => {
            inline_uses(selector, uses);
            let named = |form: &str| {
                variants.iter().any(|variant| matches!(&variant.key, VariantKey::Identifier { name } if *name == form))
            };
            let (present, missing): (Vec<&str>, Vec<&str>) =
                ["one", "few", "many"].into_iter().partition(|form| named(form));
            if !present.is_empty() && !missing.is_empty() {
                uses.broken_plural = Some(format!("a plural lacks {}", missing.join(" and ")));
            }
            for variant in variants {
                walk(&variant.value, uses);
            }
        }
    }
}

fn inline_uses(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in
                arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value))
            {
                inline_uses(argument, uses);
            }
        }
        InlineExpression::Placeable { expression } => expression_uses(expression, uses),
        _ => {}
    }
}

fn listed(variables: &BTreeSet<String>) -> String {
    let listed: Vec<String> = variables.iter().map(|variable| format!("${variable}")).collect();
    if listed.is_empty() { "none".to_owned() } else { listed.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(en: &str, pl: &str) -> Vec<String> {
        let [en, pl] = [en, pl].map(|text| {
            let mut messages = BTreeMap::new();
            read(text, &mut messages).expect("a catalogue");
            messages
        });
        compare(&en, &pl)
    }

    #[test]
    fn the_catalogues_are_listed_in_their_order() {
        let out = std::env::temp_dir().join(format!("bitekst-catalogues-{}", std::process::id()));
        std::fs::create_dir_all(&out).expect("a folder");
        compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"), &out)
            .expect("catalogues with the same messages");
        let list = std::fs::read_to_string(out.join("catalogues.rs")).expect("the list");
        std::fs::remove_dir_all(&out).expect("the folder is removed");
        let at = |name: &str| list.find(name).unwrap_or_else(|| panic!("{name} is not listed"));
        assert!(
            at("/locales/en/cli.ftl") < at("/locales/en/rules.ftl")
                && at("/locales/en/rules.ftl") < at("/locales/pl/cli.ftl")
        );
    }

    #[test]
    fn catalogues_with_the_same_messages_pass() {
        let pl = "a = Jest { $n ->\n    [one] jeden\n    [few] kilka\n    [many] wiele\n   *[other] część\n  } tego\n    .why = dlatego\n";
        assert_eq!(
            problems("a = { $n } are there\n    .why = because\n", pl),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_message_of_one_language_is_reported() {
        assert_eq!(problems("a = A\nb = B\n", "a = A\n"), ["b: there is no Polish message"]);
        assert_eq!(
            problems("a = A\n", "a = A\n    .why = X\n"),
            ["a.why: there is no English message"]
        );
    }

    #[test]
    fn different_variables_are_reported() {
        assert_eq!(
            problems("a = { $x }\n", "a = { $y }\n"),
            ["a: English has the variables $x, Polish has $y"]
        );
        assert_eq!(
            problems("a = { NUMBER($x) }\n", "a = A\n"),
            ["a: English has the variables $x, Polish has none"]
        );
    }

    #[test]
    fn a_polish_plural_has_all_its_forms() {
        let en = "a = { $n ->\n    [one] one\n   *[other] more\n  }\n";
        assert_eq!(
            problems(en, "a = { $n ->\n    [one] jeden\n   *[other] więcej\n  }\n"),
            ["a: a plural lacks few and many"]
        );
        assert_eq!(
            problems(en, "a = { $n ->\n    [few] kilka\n   *[other] więcej\n  }\n"),
            ["a: a plural lacks one and many"]
        );
        // A selection by exact numbers is not a plural.
        assert_eq!(
            problems(en, "a = { $n ->\n    [0] nic\n   *[other] coś\n  }\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn duplicate_and_broken_messages_are_reported() {
        assert_eq!(
            read("a = A\na = B\n", &mut BTreeMap::new()),
            Err("a is there twice".to_owned())
        );
        assert!(read("a = { $n\n", &mut BTreeMap::new()).is_err());
    }
}
