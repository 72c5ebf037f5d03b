//! Workbooks made by hand, honest ones and others.

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// A file in an archive, with what the directory says of it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    name: &'static str,
    /// As it stands in the archive.
    bytes: Vec<u8>,
    is_deflated: bool,
    /// Said to be its size when it is unpacked.
    size: u32,
    crc: u32,
}

impl Part {
    /// A file as it is.
    pub(super) fn stored(name: &'static str, text: &str) -> Self {
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        Self {
            name,
            bytes: text.as_bytes().to_vec(),
            is_deflated: false,
            size: u32::try_from(text.len()).unwrap(),
            crc: crc.sum(),
        }
    }

    /// So many MiB of spaces between a beginning and an end, said to be `size` bytes.
    pub(super) fn bomb(name: &'static str, ends: (&str, &str), mib: usize, size: u32) -> Self {
        let mut bytes = deflated(ends.0.as_bytes(), FlushCompress::Full);
        let spaces = deflated(&vec![b' '; 1 << 20], FlushCompress::Full);
        bytes.extend(spaces.repeat(mib));
        bytes.extend(deflated(ends.1.as_bytes(), FlushCompress::Finish));
        Self {
            name,
            bytes,
            is_deflated: true,
            size,
            crc: 0,
        }
    }

    fn method(&self) -> u16 {
        if self.is_deflated { 8 } else { 0 }
    }

    /// What stands both before a file and in the directory: from the method on.
    fn facts(&self) -> Vec<u8> {
        let length = u32::try_from(self.bytes.len()).unwrap();
        let mut out = self.method().to_le_bytes().to_vec();
        // The time, which nobody asks for.
        out.extend([0, 0, 0x21, 0x5b]);
        for number in [self.crc, length, self.size] {
            out.extend(number.to_le_bytes());
        }
        out.extend(u16::try_from(self.name.len()).unwrap().to_le_bytes());
        out
    }
}

fn deflated(bytes: &[u8], flush: FlushCompress) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 64);
    let status = Compress::new(Compression::best(), false).compress_vec(bytes, &mut out, flush);
    assert!(
        matches!(status, Ok(Status::Ok | Status::StreamEnd)),
        "{status:?}"
    );
    out
}

/// An archive of these parts.
pub(super) fn archive(parts: &[Part]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let at = u32::try_from(out.len()).unwrap();
        out.extend(b"PK\x03\x04\x14\0\0\0");
        out.extend(part.facts());
        out.extend([0, 0]);
        out.extend(part.name.as_bytes());
        out.extend(&part.bytes);
        directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0");
        directory.extend(part.facts());
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let (at, length) = (
        u32::try_from(out.len()).unwrap(),
        u32::try_from(directory.len()).unwrap(),
    );
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend(length.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// A workbook of one sheet, called `Levels`.
pub(super) fn workbook(sheet: Part) -> Vec<u8> {
    const NS: &str = "http://schemas.openxmlformats.org";
    let relation = |id: &str, to: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{NS}/package/2006/relationships\"><Relationship Id=\"{id}\" Type=\"{NS}/officeDocument/2006/relationships/{to}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"{NS}/spreadsheetml/2006/main\" xmlns:r=\"{NS}/officeDocument/2006/relationships\"><sheets><sheet name=\"Levels\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    archive(&[
        Part::stored(
            "_rels/.rels",
            &relation("r1", "officeDocument", "xl/workbook.xml"),
        ),
        Part::stored("xl/workbook.xml", &book),
        Part::stored(
            "xl/_rels/workbook.xml.rels",
            &relation("r1", "worksheet", "worksheets/sheet1.xml"),
        ),
        sheet,
    ])
}

/// What stands before and behind the rows of a sheet.
pub(super) const AROUND_ROWS: (&str, &str) = (
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    "</sheetData></worksheet>",
);

/// Where the only sheet is.
pub(super) const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook with these cells: where they are, and what is inside.
pub(super) fn workbook_of(cells: &[(&str, &str)]) -> Vec<u8> {
    let cell = |(at, inside): &(&str, &str)| {
        let row = at.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        format!("<row r=\"{row}\"><c r=\"{at}\" t=\"str\">{inside}</c></row>")
    };
    let rows: String = cells.iter().map(cell).collect();
    let (before, behind) = AROUND_ROWS;
    workbook(Part::stored(SHEET, &format!("{before}{rows}{behind}")))
}
