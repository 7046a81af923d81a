//! Tests of signatures.

use super::*;

fn read(json: &str) -> Result<Signature, String> {
    serde_json::from_str(json).map_err(|e| e.to_string())
}

#[test]
fn types_in_every_spelling() {
    for (text, shown) in [
        ("integer", "integer"),
        ("int[]", "integer[]"),
        ("list<list<String>>", "string[][]"),
        ("List<integer>[]", "integer[][]"),
        ("list<TreeNode>", "TreeNode[]"),
        (" character [ ] ", "character[]"),
    ] {
        assert_eq!(text.parse::<Type>().unwrap().to_string(), shown);
    }
    for bad in ["", "[]", "void", "map<int>", "list<int", "integer[][][][][]", "é[]"] {
        assert!(bad.parse::<Type>().is_err(), "{bad}");
    }
}

#[test]
fn written_and_read_again() {
    for json in [
        r#"{"name":"twoSum","params":[{"name":"nums","type":"integer[]"}],"returns":"integer[]","compare":"exact"}"#,
        r#"{"name":"half","params":[],"returns":"double","compare":"float","tolerance":0.001}"#,
        r#"{"name":"f","params":[{"name":"a","type":"integer[]"}],"returns":"void","mutates":"a","compare":"unordered"}"#,
        r#"{"class":"Cache","constructor":[],"methods":[{"name":"get","params":[],"returns":"void"}],"compare":"exact"}"#,
    ] {
        let signature = read(json).unwrap();
        assert_eq!(serde_json::to_string(&signature).unwrap(), json);
    }
    assert_eq!(read(r#"{"name":"f","returns":"double[]"}"#).unwrap().compare, Compare::Float(1e-5));
}

#[test]
fn unsound_ones_are_refused_with_words() {
    let params = r#""params":[{"name":"a","type":"integer"},{"name":"b","type":"integer[]"}]"#;
    for (json, words) in [
        ("{}".to_owned(), "`name` is missing"),
        (r#"{"name":"TwoSum","returns":"integer"}"#.into(), "camelCase"),
        (r#"{"name":"a b","returns":"integer"}"#.into(), "camelCase"),
        (r#"{"name":"f","returns":"map"}"#.into(), "`map` is not a type"),
        (r#"{"name":"f"}"#.into(), "needs `mutates`"),
        (format!(r#"{{"name":"f",{params},"mutates":"c"}}"#), "`mutates` must name"),
        (format!(r#"{{"name":"f",{params},"returns":"integer","compare":"unordered"}}"#), "only arrays"),
        (
            format!(r#"{{"name":"f",{params},"returns":"integer","mutates":"a","compare":"first_k"}}"#),
            "`first_k` needs",
        ),
        (format!(r#"{{"name":"f",{params},"returns":"integer","mutates":"b"}}"#), "returns `void`"),
        (format!(r#"{{"name":"f",{params},"returns":"integer","compare":"near"}}"#), "`compare` must be"),
        (format!(r#"{{"name":"f",{params},"returns":"integer","tolerance":7}}"#), "`tolerance` must"),
        (
            r#"{"name":"f","params":[{"name":"aB","type":"long"},{"name":"ab","type":"long"}],"returns":"long"}"#
                .into(),
            "twice",
        ),
        (r#"{"class":"C","name":"f"}"#.into(), "not both"),
        (r#"{"class":"C"}"#.into(), "1 to 32 methods"),
        (r#"{"class":"Solution","methods":[{"name":"f"}]}"#.into(), "uses itself"),
        (r#"{"class":"C","methods":[{"name":"f"}],"compare":"unordered"}"#.into(), "a class is compared"),
        (r#"{"name":"f","returns":"long","colour":"red"}"#.into(), "unknown field"),
    ] {
        let error = read(&json).unwrap_err();
        assert!(error.contains(words), "{json}: {error}");
    }
}
