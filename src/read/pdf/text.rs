//! Text strings in the dictionaries of a document.

/// Decodes a text string: UTF-16 or UTF-8 if it begins with a byte order mark, otherwise
/// PDFDocEncoding, which is Latin 1 with a few exceptions (ISO 32000-1, annex D.3).
pub fn text_string(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(b"\xfe\xff") {
        return encoding_rs::UTF_16BE.decode_without_bom_handling(wide).0.into_owned();
    }
    if let Some(text) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(text).into_owned();
    }
    const EXCEPTIONS: [char; 32] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', '\u{141}', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', '\u{142}', 'œ', 'š', 'ž', '\u{fffd}',
    ];
    let decode = |byte: u8| match byte {
        0x80..=0x9f => EXCEPTIONS[usize::from(byte) - 0x80],
        0xa0 => '€',
        byte => char::from(byte),
    };
    bytes.iter().map(|byte| decode(*byte)).collect()
}
