//! Finding things by a text.

/// A map with sorted keys. A file has a few thousand places at most, which a sorted list holds
/// as fast as a tree does and with far less code for the page to carry.
#[derive(Debug)]
pub(crate) struct Lookup<T>(Vec<(String, T)>);

impl<T> Default for Lookup<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Lookup<T> {
    /// The value under this key.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        let index = self.position(key).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }

    /// Puts a value under a key, in place of an older one.
    pub(crate) fn insert(&mut self, key: String, value: T) {
        match self.position(&key) {
            Ok(index) => {
                if let Some((_, old)) = self.0.get_mut(index) {
                    *old = value;
                }
            }
            Err(index) => self.0.insert(index, (key, value)),
        }
    }

    fn position(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_under_a_key_is_found() {
        let mut lookup = Lookup::default();
        for (key, value) in [("b", 1), ("a", 2), ("c", 3), ("b", 4)] {
            lookup.insert(key.to_owned(), value);
        }
        let found = ["a", "b", "c", "d"].map(|key| lookup.get(key).copied());
        assert_eq!(found, [Some(2), Some(4), Some(3), None]);
    }
}
