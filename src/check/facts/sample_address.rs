//! Addresses at hosts that are reserved for examples (RFC 2606), which a translation may replace by
//! samples of its own: `example.org` by `przyklad.org`.

/// Names of the top level that are never registered.
const RESERVED_ENDINGS: [&str; 3] = ["example", "test", "invalid"];
/// Second-level name that is never registered, and where.
const RESERVED_NAME: &str = "example";
const RESERVED_UNDER: [&str; 4] = ["com", "org", "net", "edu"];
/// Second-level names under which a country registers: `com.pl`.
const REGISTRIES: [&str; 7] = ["com", "org", "net", "edu", "gov", "co", "ac"];

/// An address without its registered domain.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SampleAddress<'a> {
    /// Whether that domain is reserved for examples.
    pub reserved: bool,
    /// What precedes it; of an e-mail address only the mark, as names are translated too.
    pub before: &'a str,
    /// What follows it.
    pub path: &'a str,
}

impl SampleAddress<'_> {
    /// Parts an address on the web or an e-mail address.
    pub(super) fn new(address: &str) -> SampleAddress<'_> {
        let (host, path) =
            address.split_at(address.find(['/', '?', '#', ':']).unwrap_or(address.len()));
        let (mark, host) = match host.rsplit_once('@') {
            Some((_, host)) => (Some("@"), host),
            None => (None, host),
        };
        let mut labels = host.rsplit('.');
        let (ending, name) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
        let reserved = RESERVED_ENDINGS.contains(&ending)
            || name == RESERVED_NAME && RESERVED_UNDER.contains(&ending);
        let third = labels.next().filter(|_| REGISTRIES.contains(&name) && ending.len() == 2);
        let domain = ending.len() + 1 + name.len() + third.map_or(0, |third| third.len() + 1);
        let before = host.get(..host.len().saturating_sub(domain)).unwrap_or_default();
        SampleAddress { reserved, before: mark.unwrap_or(before), path }
    }
}

/// Whether two addresses differ by the domain that is registered only, and one of the domains is
/// reserved for examples.
pub(super) fn is_other_sample(a: &str, b: &str) -> bool {
    let (a, b) = (SampleAddress::new(a), SampleAddress::new(b));
    a.reserved != b.reserved && a.before == b.before && a.path == b.path
}
