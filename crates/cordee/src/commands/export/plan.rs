//! The files of an export: where each goes, before any is written.

use crate::failure::{Failure, FailureKind, NoExport};
use cordee_framework::export::Exported;
use std::path::{Path, PathBuf};

/// What is to be written, and what it does not hold.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) files: Vec<(PathBuf, Vec<u8>)>,
    pub(super) left_out: Vec<String>,
    mapping: String,
}

impl Plan {
    pub(super) fn of_json(text: String, output: &Path) -> Self {
        Self {
            files: vec![(output.to_owned(), text.into_bytes())],
            ..Self::default()
        }
    }

    /// The workbook, and its mapping beside it. On standard output it stands alone.
    pub(super) fn of_workbook(book: Exported<Vec<u8>>, output: &Path) -> Self {
        let mut files = vec![(output.to_owned(), book.content)];
        if output != Path::new("-") {
            files.push((beside(output), book.mapping.clone().into_bytes()));
        }
        Self {
            files,
            left_out: book.left_out,
            mapping: book.mapping,
        }
    }

    /// A file for each sheet, and the mapping among them.
    pub(super) fn of_csv(book: Exported<Vec<(String, String)>>, output: &Path) -> Self {
        let mapping = ("mapping.yaml".to_owned(), book.mapping.clone());
        let files = book.content.into_iter().chain([mapping]);
        let files = files.map(|(name, text)| (output.join(name), text.into_bytes()));
        Self {
            files: files.collect(),
            left_out: book.left_out,
            mapping: book.mapping,
        }
    }

    pub(super) fn of_page(page: Exported<String>, output: &Path) -> Self {
        Self {
            files: vec![(output.to_owned(), page.content.into_bytes())],
            left_out: page.left_out,
            ..Self::default()
        }
    }

    pub(super) fn of_pages(pages: Exported<Vec<(String, String)>>, output: &Path) -> Self {
        let files = pages.content.into_iter();
        let files = files.map(|(name, text)| (output.join(name), text.into_bytes()));
        Self {
            files: files.collect(),
            left_out: pages.left_out,
            ..Self::default()
        }
    }

    /// The mapping and nothing else.
    pub(super) fn mapping_alone(self, output: &Path) -> Result<Self, Failure> {
        if self.mapping.is_empty() {
            return Err(Failure::new(FailureKind::Export(NoExport::NeedsNoMapping)));
        }
        Ok(Self {
            files: vec![(output.to_owned(), self.mapping.into_bytes())],
            ..Self::default()
        })
    }

    /// What is written, where it is one file.
    pub(super) fn only_file(&self) -> Option<&[u8]> {
        match self.files.as_slice() {
            [(_, bytes)] => Some(bytes),
            _ => None,
        }
    }
}

/// `careers.mapping.yaml` for `careers.xlsx`.
fn beside(workbook: &Path) -> PathBuf {
    workbook.with_extension("mapping.yaml")
}
