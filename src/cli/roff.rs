//! Pages in roff, the language of `man`.

/// A page being written.
pub(super) struct Page(String);

impl Page {
    /// A page of section 1 with the name in its header; no date, so that the same program writes
    /// the same page.
    pub fn new(name: &str, program: &str, manual: &str) -> Page {
        let quoted = |text: &str| format!("\"{}\"", plain(text));
        // The first line names the encoding for programs that would guess it.
        Page(format!(
            ".\\\" -*- coding: utf-8 -*-\n.TH {} 1 \"\" {} {}\n",
            quoted(name),
            quoted(program),
            quoted(manual)
        ))
    }

    pub fn heading(&mut self, text: &str) {
        self.0.push_str(&format!(".SH \"{}\"\n", plain(text)));
    }

    /// A line or a paragraph that was escaped by the functions below.
    pub fn line(&mut self, escaped: &str) {
        // A request begins with a dot or an apostrophe.
        if escaped.starts_with('.') {
            self.0.push_str("\\&");
        }
        self.0.push_str(escaped);
        self.0.push('\n');
    }

    /// Paragraphs below a heading: each line of the text is one.
    pub fn paragraphs(&mut self, text: &str) {
        for (number, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            if number > 0 {
                self.0.push_str(".PP\n");
            }
            self.line(&prose(line.trim()));
        }
    }

    /// An escaped term and its meaning.
    pub fn item(&mut self, term: &str, meaning: &str) {
        self.0.push_str(".TP\n");
        self.line(term);
        self.line(&prose(meaning));
    }

    /// The page as a file.
    pub fn finish(self) -> String {
        self.0
    }
}

/// Words that are typed: in bold, and never hyphenated.
pub(super) fn bold(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(|word| format!("\\%{}", plain(word))).collect();
    format!("\\fB{}\\fR", words.join(" "))
}

/// Text in italics: a placeholder.
pub(super) fn italic(text: &str) -> String {
    format!("\\fI{}\\fR", plain(text))
}

/// A sentence, with the parts between grave accents in bold.
pub(super) fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(number, part)| if number % 2 == 1 { bold(part) } else { plain(part) }).collect()
}

/// Text of which nothing is a request to roff, with ASCII signs as they are.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\(rs"),
            '-' => escaped.push_str("\\-"),
            '\'' => escaped.push_str("\\(aq"),
            '"' => escaped.push_str("\\(dq"),
            '`' => escaped.push_str("\\(ga"),
            '^' => escaped.push_str("\\(ha"),
            '~' => escaped.push_str("\\(ti"),
            '\u{a0}' => escaped.push_str("\\ "),
            '\n' | '\r' | '\t' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_a_request() {
        let mut page = Page::new("a\" b", "c", "d");
        page.paragraphs(".SH x\n'br\nC:\\new");
        let page = page.finish();
        assert!(page.contains(".TH \"a\\(dq b\" 1 \"\" \"c\" \"d\"\n"), "{page}");
        assert!(page.ends_with("\n\\&.SH x\n.PP\n\\(aqbr\n.PP\nC:\\(rsnew\n"), "{page}");
    }

    #[test]
    fn options_keep_their_hyphens_and_commands_are_bold() {
        assert_eq!(
            prose("Try `bitekst rules`, --skip"),
            "Try \\fB\\%bitekst \\%rules\\fR, \\-\\-skip"
        );
    }
}
