//! Control words that make of a group something else than text.

/// What a word makes of the group that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// Nothing that is read.
    Nothing,
    /// The table of fonts.
    Fonts,
    /// The table of styles.
    Styles,
    /// A field.
    Field,
    /// The instruction of a field.
    Instruction,
    /// The result of a field.
    Result,
    /// Something whose text stands in groups of it.
    Holder,
    /// The text of such.
    Content,
    /// One text written twice: in the code page, and in Unicode.
    Alternatives,
    /// The writing in Unicode.
    Unicode,
    /// A text that stands by itself: a note, a text box.
    Story,
    /// The number or the bullet of an item.
    Number,
}

/// What a word opens; `None` for most words. Words that stand in such groups alone are none of
/// these: nothing there is read.
pub fn opens(word: &[u8]) -> Option<Opens> {
    Some(match word {
        b"fonttbl" => Opens::Fonts,
        b"stylesheet" => Opens::Styles,
        b"field" => Opens::Field,
        b"fldinst" => Opens::Instruction,
        b"fldrslt" => Opens::Result,
        b"upr" => Opens::Alternatives,
        b"ud" => Opens::Unicode,
        // Drawings of today, of Word 95 and before; embedded objects; formulas.
        b"shp" | b"shpgrp" | b"shpinst" | b"do" | b"object" | b"mmath" | b"moMath"
        | b"moMathPara" => Opens::Holder,
        b"result" | b"mr" => Opens::Content,
        b"shptxt" | b"dptxbxtext" | b"footnote" => Opens::Story,
        b"pntext" | b"listtext" => Opens::Number,
        // The other writing of what is read: for programs that know no nested tables, no shapes, no
        // pictures of today.
        b"nonesttables" | b"nonshppict" | b"shprslt" => Opens::Nothing,
        b"header" | b"headerl" | b"headerr" | b"headerf" | b"footer" | b"footerl" | b"footerr"
        | b"footerf" => Opens::Nothing,
        b"ftnsep" | b"ftnsepc" | b"ftncn" | b"aftnsep" | b"aftnsepc" | b"aftncn" => Opens::Nothing,
        b"annotation" | b"atnid" | b"atnauthor" | b"atntime" | b"atndate" | b"atnref"
        | b"atnparent" | b"atnicn" => Opens::Nothing,
        b"xe" | b"txe" | b"rxe" | b"pxe" | b"tc" | b"tcn" | b"bkmkstart" | b"bkmkend" => {
            Opens::Nothing
        }
        b"pict" | b"objdata" | b"objclass" | b"objname" | b"sp" | b"sn" | b"sv" | b"formfield"
        | b"datafield" => Opens::Nothing,
        b"info" | b"colortbl" | b"filetbl" | b"listtable" | b"listoverridetable" | b"revtbl"
        | b"rsidtbl" | b"userprops" => Opens::Nothing,
        b"falt" | b"fname" | b"panose" | b"fontemb" | b"keycode" | b"pn" | b"pntxta"
        | b"pntxtb" | b"pnseclvl" => Opens::Nothing,
        b"generator"
        | b"template"
        | b"private"
        | b"themedata"
        | b"colorschememapping"
        | b"datastore"
        | b"latentstyles" => Opens::Nothing,
        _ => return None,
    })
}

/// The character that a word stands for; `None` where it is none.
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
