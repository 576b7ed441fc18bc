//! `bitekst check --stream`: one output line per input segment, in step with the input.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value as Json;

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bitekst"))
        .args(["check", "--lang", "en", "--stream"])
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bilingual"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs")
}

/// Returns the output lines for an input, and the exit code.
fn lines(arguments: &[&str], input: &[u8]) -> (Vec<Json>, Option<i32>) {
    let mut child = start(arguments);
    let mut to = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writes = std::thread::spawn(move || to.write_all(&input));
    let mut out = String::new();
    child.stdout.take().expect("a pipe").read_to_string(&mut out).expect("UTF-8");
    writes.join().expect("no panic").expect("read to its end");
    let lines = out.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    (lines.collect(), child.wait().expect("its end").code())
}

fn rules(line: &Json) -> Vec<&str> {
    line["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect()
}

#[test]
fn each_line_is_answered_before_the_next_is_sent() {
    for (arguments, units) in [
        (
            &["-", "--format", "jsonl"][..],
            [
                "{\"id\": 0, \"en\": \"They met in 2020\", \"pl\": \"Spotkali się w 2020 r.\"}\n",
                "{\"id\": 1, \"en\": \"They met in 2020\", \"pl\": \"Spotkali się w 2021 r.\"}\n",
            ],
        ),
        (
            &["-", "--input-format", "tsv"],
            [
                "They met in 2020\tSpotkali się w 2020 r.\n",
                "They met in 2020\tSpotkali się w 2021 r.\n",
            ],
        ),
        (
            &["-", "--format", "jsonl", "--input-format", "csv"],
            [
                "They met in 2020,Spotkali się w 2020 r.\n",
                "They met in 2020,\"Spotkali się w 2021 r.\n\"\n",
            ],
        ),
        (
            &["-"],
            [
                "msgid \"They met in 2020\"\nmsgstr \"Spotkali się w 2020 r.\"\n\n",
                "msgid \"They met in 2020\"\nmsgstr \"Spotkali się w 2021 r.\"\n\n",
            ],
        ),
    ] {
        let mut child = start(arguments);
        let mut to = child.stdin.take().expect("a pipe");
        let mut from = BufReader::new(child.stdout.take().expect("a pipe"));
        for number in 0..20 {
            to.write_all(units[number % 2].as_bytes()).and_then(|()| to.flush()).expect("written");
            let mut line = String::new();
            from.read_line(&mut line).expect("an answer");
            let line: Json = serde_json::from_str(&line).expect("JSON");
            assert_eq!(line["schema"], "bitekst/stream/1");
            assert_eq!(rules(&line).len(), number % 2, "{arguments:?} {line}");
        }
        drop(to);
        assert_eq!(child.wait().expect("its end").code(), Some(1));
    }
}

#[test]
fn lines_stay_in_order_and_in_step() {
    let input: String = (0..5000)
        .map(|number| match number % 50 {
            7 => "{\"en\": \"broken\n".to_owned(),
            8 => format!(
                "{{\"id\": \"{number}\", \"en\": \"They met in 2020\", \"pl\": \"Spotkali się w {number} r.\"}}\n"
            ),
            _ => format!(
                "{{\"id\": \"{number}\", \"en\": \"Dog {number}\", \"pl\": \"Pies {number}\"}}\n"
            ),
        })
        .collect();
    let (lines, code) = lines(&["-"], input.as_bytes());
    assert_eq!((lines.len(), code), (5000, Some(2)));
    for (number, line) in lines.iter().enumerate() {
        assert_eq!(line["line"], number + 1);
        if number % 50 == 7 {
            assert!(
                line["problem"].as_str().is_some_and(|problem| problem.contains("JSON object")),
                "{line}"
            );
        } else {
            assert_eq!(line["id"], number.to_string());
            assert_eq!(rules(line).is_empty(), number % 50 != 8, "{line}");
        }
    }
}

#[test]
fn every_format_can_be_streamed() {
    for (name, count) in [
        ("notice.po", 12),
        ("notice.xlf", 9),
        ("notice-2.xlf", 9),
        ("notice.tmx", 8),
        ("notice.csv", 9),
        ("pairs.jsonl", 3),
    ] {
        let (of_file, code) = lines(&[name], b"");
        assert_eq!((of_file.len(), code), (count, Some(1)), "{name}");
        let bytes = std::fs::read(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bilingual").join(name),
        )
        .expect("read");
        let format =
            if name == "notice.csv" { &["-", "--input-format", "csv"][..] } else { &["-"] };
        assert_eq!(lines(format, &bytes).0, of_file, "{name}");
    }
}

#[test]
fn inputs_that_cannot_be_streamed_are_reported() {
    for (arguments, message) in [
        (&["-", "--format", "json"][..], "JSON lines"),
        (&["notice.po", "notice.tmx"], "one file"),
        (&["none.tmx"], "There is no file"),
        (&["../texts"], "is a folder"),
    ] {
        let child = start(arguments).wait_with_output().expect("its end");
        let error = String::from_utf8(child.stderr).expect("UTF-8");
        assert!(
            error.contains(message) && child.status.code() == Some(2),
            "{arguments:?}: {error}"
        );
    }
    // Broken XML ends the stream after the lines for the segments before it.
    let (lines, code) =
        lines(&["-"], b"<tmx><body><tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu><tu></body>");
    assert_eq!((lines.len(), code), (2, Some(2)));
    assert!(lines[1]["problem"].is_string());
}
