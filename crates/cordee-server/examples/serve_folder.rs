//! Serves the framework of a folder on this machine, for looking at the screens while working
//! on them: `cargo run -p cordee-server --example serve_folder -- FOLDER [PORT]`.
//!
//! It reads the folder once and knows nothing else that `cordee serve` does.

use cordee_framework::{SourceFile, Sources, check};
use cordee_server::{App, Published, serve};
use std::error::Error;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use tokio::net::TcpListener;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let port = arguments.next().map_or(Ok(8_080), |port| port.parse())?;
    let mut files = Vec::new();
    read(&folder, &folder, &mut files)?;
    let sources = Sources::new(files);
    let app = App::new(Published::new(check(&sources), &sources));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        tell(&format!("http://{}", listener.local_addr()?));
        let interrupted = async {
            let _heard = tokio::signal::ctrl_c().await;
        };
        serve(listener, app, interrupted).await?;
        Ok(())
    })
}

#[expect(
    clippy::print_stdout,
    reason = "a tool for developers says where it listens"
)]
fn tell(address: &str) {
    println!("{address}");
}

fn read(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(['.', '_']) {
            continue;
        }
        if path.is_dir() {
            read(root, &path, files)?;
        } else if path.extension().is_some_and(|e| e == "yaml" || e == "yml") {
            let shown = path.strip_prefix(root)?.to_string_lossy().into_owned();
            files.push(SourceFile::new(shown, std::fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
