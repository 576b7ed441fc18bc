//! The FNV-1a hash. Unlike the hashes of the standard library it is the same on every machine and
//! in every version, so that its values can be kept in files.

/// A hash of 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fnv32(u32);

/// A hash of 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fnv64(u64);

impl Fnv32 {
    /// The hash of nothing.
    pub const NEW: Fnv32 = Fnv32(0x811c_9dc5);

    /// Adds a byte, or a character in place of its bytes.
    pub const fn add(self, unit: u32) -> Fnv32 {
        Fnv32((self.0 ^ unit).wrapping_mul(0x0100_0193))
    }

    /// The value.
    pub const fn value(self) -> u32 {
        self.0
    }
}

impl Fnv64 {
    /// The hash of nothing.
    pub const NEW: Fnv64 = Fnv64(0xcbf2_9ce4_8422_2325);

    /// Adds a byte.
    pub const fn add(self, byte: u8) -> Fnv64 {
        Fnv64((self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3))
    }

    /// The value.
    pub const fn value(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_specification() {
        let of_32 = |text: &str| text.bytes().fold(Fnv32::NEW, |hash, byte| hash.add(byte.into()));
        let of_64 = |text: &str| text.bytes().fold(Fnv64::NEW, Fnv64::add);
        assert_eq!(of_32("a").value(), 0xe40c_292c);
        assert_eq!(of_32("foobar").value(), 0xbf9c_f968);
        assert_eq!(of_64("a").value(), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(of_64("foobar").value(), 0x8594_4171_f739_67e8);
    }
}
