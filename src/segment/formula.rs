//! Formulas of TeX in Markdown.

/// The mark around a formula; two of them set it on lines of its own.
const MARK: char = '$';

/// Whether a text has formulas between dollars: `$\frac{h}{6}$`, `$$x = y$$`. Elsewhere these are
/// money or the variables of a shell.
pub(super) fn has_formulas(text: &str) -> bool {
    let has_command = |formula: &str| {
        let mut after = formula.split('\\').skip(1);
        after.any(|command| command.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    text.lines().any(|line| {
        let line = line.trim();
        let opens_display = line.starts_with("$$") && (line.len() == 2 || line.ends_with("$$"));
        let mut formulas = line.split(MARK).skip(1).step_by(2);
        opens_display || line.matches(MARK).count() > 1 && formulas.any(has_command)
    })
}

#[cfg(test)]
mod tests {
    use super::has_formulas;

    #[test]
    fn formulas_have_commands_or_lines_of_their_own() {
        for text in ["Let $\\frac{h}{6}$ be.", "So:\n\n$$\nx = 1\n$$\n", "$$x = 1$$", "of $\\pi$"] {
            assert!(has_formulas(text), "{text}");
        }
        for text in ["It costs $5 to $10.", "From $5-$10.", "echo $HOME\\bin", "kill $$"] {
            assert!(!has_formulas(text), "{text}");
        }
    }
}
