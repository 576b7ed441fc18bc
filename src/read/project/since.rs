//! Lists the files that changed since a revision, with `git`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::read::Problem;

/// Returns the names, below a folder, of the files that changed since a revision: committed,
/// staged, unstaged, untracked or deleted. If the revision is on another branch, changes are
/// counted from the merge base.
///
/// # Errors
///
/// If there is no `git`, no repository, or no such revision.
pub fn changed_since(root: &Path, revision: &str) -> Result<BTreeSet<String>, Problem> {
    let git = |arguments: &[&str]| {
        // Options override settings of the user that would change the output.
        let output = Command::new("git")
            .arg("-C")
            .arg(root)
            .args(arguments)
            .output()
            .map_err(|_| Problem::NoGit)?;
        Ok((output.status.success(), output.stdout))
    };
    let (inside, _) = git(&["rev-parse", "--is-inside-work-tree"])?;
    if !inside {
        return Err(Problem::NoRepository);
    }
    let unknown = || Problem::NoRevision(revision.to_owned());
    let line = |bytes: Vec<u8>| {
        String::from_utf8(bytes).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let (known, commit) = git(&[
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        &format!("{revision}^{{commit}}"),
    ])?;
    let commit = line(commit);
    if !known || commit.is_empty() {
        return Err(unknown());
    }
    // A repository without commits has no merge base, and a shallow clone may lack it.
    let (common, base) = git(&["merge-base", &commit, "HEAD"])?;
    let base = if common { line(base) } else { commit };
    let mut names = BTreeSet::new();
    for arguments in [
        &["diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", &base, "--"]
            [..],
        &["ls-files", "--others", "--exclude-standard", "-z"],
    ] {
        let (done, listed) = git(arguments)?;
        if !done {
            return Err(unknown());
        }
        names.extend(
            listed
                .split(|byte| *byte == 0)
                .filter_map(|name| std::str::from_utf8(name).ok())
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
        );
    }
    Ok(names)
}
