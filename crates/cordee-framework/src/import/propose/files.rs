//! How a mapping names several files.

/// How many files are named one by one, so that one that does not belong is taken out easily.
const MOST_NAMED: usize = 8;

/// Patterns for these files; `all` are the files there are, so that a pattern takes no other.
pub(super) fn pattern_of(files: &[&str], all: &[String]) -> Vec<String> {
    let listed = || files.iter().map(|file| (*file).to_owned()).collect();
    if files.len() <= MOST_NAMED {
        return listed();
    }
    let mut patterns: Vec<String> = Vec::new();
    for file in files {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let pattern = if folder.is_empty() {
            format!("*.{ending}")
        } else {
            format!("{folder}/*.{ending}")
        };
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }
    let takes = |path: &&String| {
        patterns
            .iter()
            .any(|it| super::super::mapping::fits(it, path))
    };
    let others = all
        .iter()
        .filter(takes)
        .any(|path| !files.contains(&path.as_str()));
    if others { listed() } else { patterns }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_files_are_named_by_a_pattern_that_takes_no_other() {
        let files: Vec<String> = (0..9).map(|n| format!("tracks/{n}.md")).collect();
        let named: Vec<&str> = files.iter().map(String::as_str).collect();
        assert_eq!(pattern_of(&named, &files), ["tracks/*.md"]);
        let mut all = files.clone();
        all.push("tracks/readme.md".to_owned());
        assert_eq!(pattern_of(&named, &all).len(), 9);
        let few: Vec<&str> = named.iter().take(2).copied().collect();
        assert_eq!(pattern_of(&few, &files), ["tracks/0.md", "tracks/1.md"]);
    }
}
