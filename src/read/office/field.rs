//! Fields of word processors: their instructions determine how their results are read.

/// Fields whose results the word processor generates from other parts of the document: page and
/// note numbers, tables of contents.
const LEFT_OUT: [&str; 9] =
    ["INDEX", "NOTEREF", "NUMPAGES", "PAGE", "PAGEREF", "SECTIONPAGES", "TC", "TOA", "TOC"];

/// An open field.
#[derive(Debug, Default)]
pub struct Field {
    /// Its instruction: a name and arguments.
    pub instruction: String,
    /// The start of its result, once that has begun.
    pub result: Option<usize>,
    /// Whether its text is skipped, or that of a field around it.
    pub hidden: bool,
}

impl Field {
    /// Whether its result is generated from other parts of the document.
    pub fn is_left_out(&self) -> bool {
        LEFT_OUT.iter().any(|left_out| self.of(left_out).is_some())
    }

    /// Returns the arguments of the instruction, if it has this name.
    fn of(&self, name: &str) -> Option<&str> {
        let instruction = self.instruction.trim_start();
        let (own, rest) = instruction
            .split_at(instruction.find(char::is_whitespace).unwrap_or(instruction.len()));
        own.eq_ignore_ascii_case(name).then(|| rest.trim_start())
    }

    /// Returns its target, if it is a link.
    pub fn target(&self) -> Option<&str> {
        let rest = self.of("HYPERLINK")?;
        match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            // WordPad writes no quotation marks. A switch is not an address.
            None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')),
        }
    }

    /// Returns the code and the font of its character, if it is a symbol: `SYMBOL 176 \f "Symbol"`.
    pub fn symbol(&self) -> Option<(u32, &str)> {
        let rest = self.of("SYMBOL")?;
        let code = rest.split_whitespace().next()?;
        let code = match code.strip_prefix("0x") {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => code.parse(),
        };
        let font = rest.split_once("\\f").map_or("", |(_, font)| font.trim_start());
        let font = font
            .strip_prefix('"')
            .map_or_else(|| font.split_whitespace().next(), |font| font.split('"').next());
        Some((code.ok()?, font.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_determine_the_kind_of_a_field() {
        let field =
            |instruction: &str| Field { instruction: instruction.to_owned(), ..Field::default() };
        for (instruction, target) in [
            (" HYPERLINK \"https://x.pl/a b\" \\o \"c\"", Some("https://x.pl/a b")),
            ("HYPERLINK http://x.pl ", Some("http://x.pl")),
            ("HYPERLINK \\l \"one\"", None),
            ("hyperlink \"http://x.pl\"", Some("http://x.pl")),
            ("HYPERLINK", None),
            ("REF one", None),
        ] {
            assert_eq!(field(instruction).target(), target, "{instruction}");
        }
        for (instruction, symbol) in [
            ("SYMBOL 176 \\f \"Symbol\" \\s 12", Some((176, "Symbol"))),
            (" SYMBOL 0xB0 \\f Wingdings", Some((176, "Wingdings"))),
            ("symbol 65", Some((65, ""))),
            ("SYMBOL x", None),
            ("PAGE", None),
        ] {
            assert_eq!(field(instruction).symbol(), symbol, "{instruction}");
        }
        assert!(field(" toc \\o").is_left_out() && !field("SEQ Table").is_left_out());
    }
}
