//! Tests the integrations: the GitHub action, the GitLab job, the pre-commit hook, and the examples
//! in `docs/ci.md`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

use super::{Python, json, python};

const TOP: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn files_for_others_fit_their_schemas() {
    let Some(python) = python(&["check_jsonschema", "yaml"]) else { return };
    let check = |schema: &str, file: &Path| {
        let mut command = Command::new(&python.0);
        let output = command
            .args(["-m", "check_jsonschema", "--builtin-schema", schema])
            .arg(file)
            .output()
            .expect("Python runs");
        assert!(
            output.status.success(),
            "{}: {}{}",
            file.display(),
            text(&output.stdout),
            text(&output.stderr)
        );
    };
    check("vendor.github-actions", &Path::new(TOP).join("action.yml"));
    check("vendor.gitlab-ci", &Path::new(TOP).join("docs/gitlab-ci.yml"));
    let workflow = Project::new("workflow").write("texts.yml", &shown("uses: OWNER/bitekst@REF"));
    check("vendor.github-workflows", &workflow);
    // The workflow passes the inputs that the action declares.
    let action = yaml(&python, "action.yml");
    let workflow = python.run("from_yaml.py", &[], &std::fs::read(workflow).expect("the workflow"));
    let given = workflow["jobs"]["bitekst"]["steps"][1]["with"].as_object().expect("inputs");
    assert!(given.keys().all(|input| action["inputs"].get(input).is_some()), "{given:?}");
    let page = read("docs/ci.md");
    for input in action["inputs"].as_object().expect("inputs").keys() {
        assert!(page.contains(&format!("| `{input}` |")), "docs/ci.md does not mention {input}");
    }
}

#[test]
fn the_action_annotates_summarises_and_sets_the_exit_code() {
    let Some(python) = python(&["yaml"]) else { return };
    let action = Action::read(&python);
    let project = Project::new("action");
    project.letter("15");

    let ran = action.run(&project, &[("sarif", "out/bitekst.sarif")]);
    assert_eq!(ran.code, 1, "{}", ran.log);
    assert!(
        ran.log.starts_with("::error file=en/letter.md,line=1,endLine=1,col=40,endColumn=42,"),
        "{}",
        ran.log
    );
    assert!(
        ran.summary.contains("| number |") || ran.summary.contains("`number`"),
        "{}",
        ran.summary
    );
    assert_eq!(ran.outputs, "exit-code=1\nsarif=out/bitekst.sarif\n");
    let sarif = json(&std::fs::read(project.0.join("out/bitekst.sarif")).expect("SARIF"));
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(1));

    let ran = action.run(&project, &[("fail-on", "never"), ("summary", "false")]);
    assert_eq!((ran.code, &*ran.outputs, &*ran.summary), (0, "exit-code=0\n", ""), "{}", ran.log);
    assert!(ran.log.contains("::error "));

    let ran = action.run(&project, &[("paths", "en/choir.md\r\n\n  pl/choir.md  \n")]);
    assert_eq!((ran.code, &*ran.log), (0, ""), "two files are a pair");

    // Inputs are never run as commands, whatever they contain.
    for hostile in
        ["$(touch broken)", "`touch broken`", "\"; touch broken; \"", "--version", "-- x", "*"]
    {
        for input in ["paths", "config", "since", "fail-on"] {
            let ran = action.run(&project, &[(input, hostile)]);
            assert!(ran.code == 2, "{input}: {hostile}: {}", ran.log);
            assert!(!project.0.join("broken").exists(), "{input}: {hostile}");
        }
    }

    project.letter("14");
    let ran = action.run(&project, &[]);
    assert_eq!((ran.code, &*ran.log, &*ran.outputs), (0, "", "exit-code=0\n"));
    assert!(ran.summary.contains("No differences found in 2 pairs"), "{}", ran.summary);
}

#[test]
fn the_job_of_gitlab_writes_what_gitlab_reads() {
    let Some(python) = python(&["junitparser", "yaml"]) else { return };
    let job = &yaml(&python, "docs/gitlab-ci.yml")["bitekst"];
    let project = Project::new("gitlab");
    project.letter("15");
    project.git(&["init", "--quiet"]);
    project.commit();
    let head = project.git(&["rev-parse", "HEAD"]);
    let script = lines(&job["script"]);
    let run = |base: Option<&str>| {
        let mut bash = project.bash(&format!("set -e\n{script}"));
        match base {
            Some(base) => bash.env("CI_MERGE_REQUEST_DIFF_BASE_SHA", base),
            None => bash.env_remove("CI_MERGE_REQUEST_DIFF_BASE_SHA"),
        };
        let output = bash.output().expect("bash runs");
        (output.status.code(), text(&output.stderr))
    };
    assert_eq!(run(None), (Some(1), String::new()));
    let report = |name: &str| {
        std::fs::read(project.0.join(job["artifacts"]["reports"][name].as_str().expect("a file")))
            .expect("a report")
    };
    assert_eq!(json(&report("codequality"))[0]["location"]["path"], "en/letter.md");
    assert_eq!(
        python.run("junit.py", &[], &report("junit"))["failures"].as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(run(Some(head.trim())), (Some(0), String::new()), "nothing has changed");
}

#[test]
fn commands_of_the_page_run() {
    let project = Project::new("page");
    project.letter("15");
    project.write("notes.md", "Notes of the 15 members.\n");
    project.git(&["init", "--quiet"]);
    project.commit();
    project.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    let page = read("docs/ci.md");
    let blocks: Vec<&str> =
        page.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let commands: Vec<&str> = blocks.iter().flat_map(|block| block.lines()).collect();
    let codes: Vec<_> = commands
        .iter()
        .map(|command| (*command, project.bash(command).output().expect("bash runs").status.code()))
        .collect();
    let expected = [
        ("bitekst pairs", 0),
        ("bitekst check", 1),
        ("bitekst baseline", 0),
        ("bitekst check", 0),
        ("bitekst check --output junit=bitekst.junit.xml", 0),
        ("bitekst check --output junit=bitekst.junit.xml --output html=bitekst.html", 0),
        ("bitekst check --since origin/main", 0),
        ("bitekst check --project pl/letter.md notes.md", 0),
    ];
    assert_eq!(codes, expected.map(|(command, code)| (command, Some(code))));
    std::fs::remove_file(project.0.join("bitekst-baseline.json")).expect("the baseline is removed");
    for (command, code) in [
        ("bitekst check --project pl/letter.md notes.md", 1),
        ("bitekst check --project notes.md pl/choir.md", 0),
    ] {
        let output = project.bash(command).output().expect("bash runs");
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
    }
    let none = project.bash("bitekst check --project notes.md").output().expect("bash runs");
    assert_eq!(
        (none.status.code(), &*text(&none.stdout)),
        (Some(0), "There was no pair to check.\n")
    );
}

#[test]
fn pre_commit_stops_a_broken_pair() {
    // It overwrites the release build of cargo, so it runs only where all tests run.
    if std::env::var_os("BITEKST_OUTSIDE").is_none() {
        let _ = writeln!(std::io::stderr(), "skipped: the hook of pre-commit (.ci/run runs it)");
        return;
    }
    let Some(python) = python(&["pre_commit"]) else { return };
    // A repository with the current files, committed or not: pre-commit takes hooks from
    // repositories.
    let hooks = Project::empty("hooks");
    let listed = Command::new("git")
        .args(["-C", TOP, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output()
        .expect("git runs");
    for name in text(&listed.stdout).split('\0').filter(|name| Path::new(TOP).join(name).is_file())
    {
        let to = hooks.0.join(name);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::copy(Path::new(TOP).join(name), to).expect("copied");
    }
    // bitekst itself is built again there. Its dependencies are already built by
    // `cargo build --release`.
    hooks.write(
        ".cargo/config.toml",
        "[profile.release.package.bitekst]\nopt-level = 0\ncodegen-units = 16\n",
    );
    hooks.git(&["init", "--quiet"]);
    hooks.commit();
    let revision = hooks.git(&["rev-parse", "HEAD"]);

    let project = Project::new("hooked");
    project.git(&["init", "--quiet"]);
    project.write("notes.md", "Notes of the 15 members.\n");
    let config = shown("id: bitekst")
        .replace("https://github.com/OWNER/bitekst", &hooks.0.to_string_lossy())
        .replace("REF", revision.trim());
    project.write(".pre-commit-config.yaml", &config);
    project.commit();
    // Existing builds are reused: in the order of `.ci/run`, everything but bitekst itself.
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").to_owned();
    let store = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pre-commit");
    let pre_commit = |arguments: &[&str]| {
        let mut command = Command::new(&python.0);
        command
            .args(["-m", "pre_commit"])
            .args(arguments)
            .current_dir(&project.0)
            .envs(variables());
        let output = command
            .env("CARGO_TARGET_DIR", &target)
            .env("PRE_COMMIT_HOME", &store)
            .output()
            .expect("pre-commit runs");
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    let (code, log) = pre_commit(&[
        "validate-manifest",
        &hooks.0.join(".pre-commit-hooks.yaml").to_string_lossy(),
    ]);
    assert_eq!(code, Some(0), "{log}");
    let (code, log) = pre_commit(&["install", "--install-hooks"]);
    assert_eq!(code, Some(0), "{log}");

    let commit = |project: &Project| {
        project.git(&["add", "--all"]);
        let mut git = Command::new("git");
        git.args(["commit", "--quiet", "--message", "A change"])
            .current_dir(&project.0)
            .envs(variables())
            .env("PRE_COMMIT_HOME", &store);
        let output = git.output().expect("git runs");
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    project.letter("15");
    let (code, log) = commit(&project);
    assert_eq!(code, Some(1), "{log}");
    assert!(
        log.contains("[number]: The two versions differ: “14” in English, “15” in Polish."),
        "{log}"
    );
    project.letter("14");
    let (code, log) = commit(&project);
    assert_eq!(code, Some(0), "{log}");
    // A text without a pair does not stop a commit.
    project.write("notes.md", "Notes of the 16 members.\n");
    let (code, log) = commit(&project);
    assert_eq!(code, Some(0), "{log}");
    assert!(log.contains("Passed"), "{log}");
}

/// A folder with two pairs.
struct Project(PathBuf);

impl Project {
    fn empty(name: &str) -> Project {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gates").join(name);
        // Remove the files of an earlier run.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        Project(folder)
    }

    fn new(name: &str) -> Project {
        let project = Project::empty(name);
        project.write("en/choir.md", "The choir sang in the church on Sunday.\n");
        project.write("pl/choir.md", "Chór śpiewał w niedzielę w kościele.\n");
        std::fs::create_dir_all(project.0.join("out")).expect("a folder");
        project
    }

    /// Writes a pair that is correct with the number 14.
    fn letter(&self, number: &str) {
        self.write("en/letter.md", "The council met on 12 May 2021. It has 14 members.\n");
        self.write(
            "pl/letter.md",
            &format!("Rada zebrała się 12 maja 2021 r. Liczy {number} członków.\n"),
        );
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, content).expect("written");
        path
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .args(arguments)
            .current_dir(&self.0)
            .envs(variables())
            .output()
            .expect("git runs");
        assert!(output.status.success(), "git {arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--no-verify", "--message", "A change"]);
    }

    /// Returns a bash command with the program in its path.
    fn bash(&self, script: &str) -> Command {
        let program =
            Path::new(env!("CARGO_BIN_EXE_bitekst")).parent().expect("a folder").to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(&path)))
                .expect("a path");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(&self.0)
            .env("PATH", path)
            .env("LC_ALL", "C");
        bash
    }
}

/// The second step of the action, run as by GitHub.
struct Action {
    script: String,
    variables: BTreeMap<String, String>,
    defaults: BTreeMap<String, String>,
}

/// The result of a run.
struct Ran {
    code: i32,
    log: String,
    summary: String,
    outputs: String,
}

impl Action {
    fn read(python: &Python) -> Action {
        let action = yaml(python, "action.yml");
        let steps = action["runs"]["steps"].as_array().expect("steps");
        for step in steps {
            assert!(
                !string(&step["run"]).contains("${{"),
                "a value would become text of the script: {step}"
            );
        }
        let map = |of: &Json, value: fn(&Json) -> &Json| -> BTreeMap<String, String> {
            of.as_object()
                .expect("a table")
                .iter()
                .map(|(name, of)| (name.clone(), string(value(of))))
                .collect()
        };
        let step = &steps[1];
        Action {
            script: string(&step["run"]),
            variables: map(&step["env"], |value| value),
            defaults: map(&action["inputs"], |input| &input["default"]),
        }
    }

    fn run(&self, project: &Project, inputs: &[(&str, &str)]) -> Ran {
        let files = ["summary", "outputs"].map(|name| project.write(&format!("out/{name}"), ""));
        let mut bash = project.bash(&self.script);
        for (name, value) in &self.variables {
            let input = value
                .strip_prefix("${{ inputs.")
                .and_then(|rest| rest.strip_suffix(" }}"))
                .expect("an input");
            let given = inputs.iter().find(|(name, _)| *name == input).map(|(_, value)| *value);
            bash.env(name, given.unwrap_or(&self.defaults[input]));
        }
        bash.env("RUNNER_TEMP", project.0.join("out"))
            .env("GITHUB_STEP_SUMMARY", &files[0])
            .env("GITHUB_OUTPUT", &files[1]);
        let output = bash.output().expect("bash runs");
        let [summary, outputs] = files.map(|file| std::fs::read_to_string(file).expect("a file"));
        Ran {
            code: output.status.code().expect("a code"),
            log: text(&output.stdout),
            summary,
            outputs,
        }
    }
}

/// Returns variables that hide the user's settings and set names for commits.
fn variables() -> Vec<(&'static str, &'static str)> {
    let who = ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"]
        .map(|name| (name, "bitekst"));
    let when = ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"].map(|name| (name, "2021-05-12T12:00:00Z"));
    let alone = [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("LC_ALL", "C.UTF-8"),
        ("LANGUAGE", "en"),
    ];
    who.into_iter().chain(when).chain(alone).collect()
}

/// Returns the block of YAML in `docs/ci.md` that contains some words.
fn shown(with: &str) -> String {
    let page = read("docs/ci.md");
    let blocks = page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|block| block.contains(with)).expect("a block").to_owned()
}

fn yaml(python: &Python, name: &str) -> Json {
    python.run("from_yaml.py", &[], read(name).as_bytes())
}

fn lines(of: &Json) -> String {
    of.as_array().expect("lines").iter().map(string).collect::<Vec<_>>().join("\n")
}

fn string(of: &Json) -> String {
    of.as_str().unwrap_or_default().to_owned()
}

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(TOP).join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
