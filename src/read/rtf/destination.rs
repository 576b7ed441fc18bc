//! Control words that give a group a destination other than text.

/// Kind of a group, set by a control word in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// Content that is not read.
    Skipped,
    /// The font table.
    Fonts,
    /// The style sheet.
    Styles,
    /// A field.
    Field,
    /// The instruction of a field.
    Instruction,
    /// The result of a field.
    Result,
    /// A container whose text is in groups inside it.
    Container,
    /// The text of a container.
    Content,
    /// A text written twice: in the code page and in Unicode.
    Alternatives,
    /// The alternative in Unicode.
    Unicode,
    /// A separate text: a note or a text box.
    Story,
    /// The number or bullet of an item.
    Number,
}

/// Returns the kind of group that a word begins, or `None` for most words. Words that only occur in
/// skipped groups are not listed.
pub fn group_kind(word: &[u8]) -> Option<GroupKind> {
    Some(match word {
        b"fonttbl" => GroupKind::Fonts,
        b"stylesheet" => GroupKind::Styles,
        b"field" => GroupKind::Field,
        b"fldinst" => GroupKind::Instruction,
        b"fldrslt" => GroupKind::Result,
        b"upr" => GroupKind::Alternatives,
        b"ud" => GroupKind::Unicode,
        // Drawings, current and up to Word 95; embedded objects; formulas.
        b"shp" | b"shpgrp" | b"shpinst" | b"do" | b"object" | b"mmath" | b"moMath"
        | b"moMathPara" => GroupKind::Container,
        b"result" | b"mr" => GroupKind::Content,
        b"shptxt" | b"dptxbxtext" | b"footnote" => GroupKind::Story,
        b"pntext" | b"listtext" => GroupKind::Number,
        // Alternatives for programs without nested tables, shapes or current image formats.
        b"nonesttables" | b"nonshppict" | b"shprslt" => GroupKind::Skipped,
        b"header" | b"headerl" | b"headerr" | b"headerf" | b"footer" | b"footerl" | b"footerr"
        | b"footerf" => GroupKind::Skipped,
        b"ftnsep" | b"ftnsepc" | b"ftncn" | b"aftnsep" | b"aftnsepc" | b"aftncn" => {
            GroupKind::Skipped
        }
        b"annotation" | b"atnid" | b"atnauthor" | b"atntime" | b"atndate" | b"atnref"
        | b"atnparent" | b"atnicn" => GroupKind::Skipped,
        b"xe" | b"txe" | b"rxe" | b"pxe" | b"tc" | b"tcn" | b"bkmkstart" | b"bkmkend" => {
            GroupKind::Skipped
        }
        b"pict" | b"objdata" | b"objclass" | b"objname" | b"sp" | b"sn" | b"sv" | b"formfield"
        | b"datafield" => GroupKind::Skipped,
        b"info" | b"colortbl" | b"filetbl" | b"listtable" | b"listoverridetable" | b"revtbl"
        | b"rsidtbl" | b"userprops" => GroupKind::Skipped,
        b"falt" | b"fname" | b"panose" | b"fontemb" | b"keycode" | b"pn" | b"pntxta"
        | b"pntxtb" | b"pnseclvl" => GroupKind::Skipped,
        b"generator"
        | b"template"
        | b"private"
        | b"themedata"
        | b"colorschememapping"
        | b"datastore"
        | b"latentstyles" => GroupKind::Skipped,
        _ => return None,
    })
}

/// Returns the character that a control word represents, if any.
pub fn character(word: &[u8]) -> Option<char> {
    Some(match word {
        b"tab" | b"emspace" | b"enspace" | b"qmspace" => ' ',
        b"emdash" => '\u{2014}',
        b"endash" => '\u{2013}',
        b"lquote" => '\u{2018}',
        b"rquote" => '\u{2019}',
        b"ldblquote" => '\u{201c}',
        b"rdblquote" => '\u{201d}',
        b"bullet" => '\u{2022}',
        _ => return None,
    })
}
