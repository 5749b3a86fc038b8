//! Gets the data package ready before the program is compiled: what it says of itself as a Rust
//! expression, and its tables column by column. Asks the linker for what splitting the program needs.

#[path = "build/about.rs"]
mod about;
#[path = "src/evidence/by_column.rs"]
mod by_column;
#[path = "build/parted.rs"]
mod parted;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

const DATA: &str = "public/data";

fn main() {
    println!("cargo::rerun-if-changed={DATA}");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/evidence/by_column.rs");
    // Where one function calls another: `tools/build.mjs` splits the program along that.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let prepared = env::var("OUT_DIR")
        .map_err(|error| format!("OUT_DIR is not set ({error})"))
        .and_then(|folder| prepare(Path::new(&folder)));
    if let Err(problem) = prepared {
        println!("cargo::error={problem}.");
        process::exit(1);
    }
}

/// Writes `about.rs` and, for each table, its columns.
fn prepare(out: &Path) -> Result<(), String> {
    let files = fs::read_dir(DATA).map_err(|error| format!("{DATA} cannot be read ({error})"))?;
    for file in files {
        let path = file
            .map_err(|error| format!("{DATA} cannot be read ({error})"))?
            .path();
        let prepared = prepared(&path).map_err(|problem| format!("{}{problem}", path.display()))?;
        for (name, text) in prepared {
            let path: PathBuf = out.join(name);
            fs::write(&path, text)
                .map_err(|error| format!("{} cannot be written ({error})", path.display()))?;
        }
    }
    Ok(())
}

/// What is made of a file of the package: files with their names and texts.
fn prepared(path: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let read = || fs::read_to_string(path).map_err(|error| format!(" cannot be read ({error})"));
    let name = PathBuf::from(path.file_name().unwrap_or_default());
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => {
            let text = about::about(&read()?).map_err(|problem| format!(": {problem}"))?;
            Ok(vec![(PathBuf::from("about.rs"), text)])
        }
        Some("csv") => {
            let text = by_column::by_column(&read()?).map_err(|broken| {
                let line = broken.line.map(|line| format!(", line {line}"));
                format!("{}: {}", line.unwrap_or_default(), broken.problem)
            })?;
            if name.as_os_str() != "evidence.csv" {
                return Ok(vec![(name.with_extension("txt"), text)]);
            }
            let [at_first, origins] =
                parted::parted(&text).ok_or(" has other columns than the program knows")?;
            Ok(vec![
                (PathBuf::from("evidence.txt"), at_first),
                (PathBuf::from("origins.txt"), origins),
            ])
        }
        _ => Ok(Vec::new()),
    }
}
