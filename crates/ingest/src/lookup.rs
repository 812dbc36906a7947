//! Finding things by a text.

/// A table of texts and values. Places are found by a hash of the text that is the same in every
/// run, and nothing ever walks over the table, so no order of it can show.
#[derive(Debug)]
pub(crate) struct Lookup<T> {
    entries: Vec<(String, T)>,
    /// For each slot the number of its entry from 1, or 0. There are always free slots.
    slots: Vec<u32>,
}

impl<T> Default for Lookup<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), slots: Vec::new() }
    }
}

impl<T> Lookup<T> {
    /// The value under this key.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.entry(self.slot(key)?).map(|(_, value)| value)
    }

    /// Puts a value under a key, in place of an older one.
    pub(crate) fn insert(&mut self, key: String, value: T) {
        if self.slots.len() < (self.entries.len() + 1) * 2 {
            self.grow();
        }
        let Some(slot) = self.slot(&key) else { return };
        let entry = self.slots.get(slot).copied().unwrap_or(0);
        if let Some(old) = index(entry).and_then(|index| self.entries.get_mut(index)) {
            old.1 = value;
            return;
        }
        self.entries.push((key, value));
        if let Some(place) = self.slots.get_mut(slot) {
            *place = crate::table::number(self.entries.len());
        }
    }

    /// The slot of the key: the one that holds it, else the free one where it belongs.
    fn slot(&self, key: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = hash(key.as_bytes()) & mask;
        // Half of the slots are free, so this ends.
        while let Some((known, _)) = self.entry(slot) {
            if known == key {
                break;
            }
            slot = (slot + 1) & mask;
        }
        Some(slot)
    }

    fn entry(&self, slot: usize) -> Option<&(String, T)> {
        self.entries.get(index(*self.slots.get(slot)?)?)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![0; size];
        for (position, (key, _)) in self.entries.iter().enumerate() {
            let mut slot = hash(key.as_bytes()) & (size - 1);
            while self.slots.get(slot).is_some_and(|entry| *entry != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(place) = self.slots.get_mut(slot) {
                *place = crate::table::number(position + 1);
            }
        }
    }
}

fn index(entry: u32) -> Option<usize> {
    usize::try_from(entry).ok()?.checked_sub(1)
}

/// A hash of the bytes, the same on every machine: it fits the smallest pointers.
fn hash(bytes: &[u8]) -> usize {
    let mix = |hash: u64, piece: u64| (hash.rotate_left(5) ^ piece).wrapping_mul(MULTIPLIER);
    let (pieces, rest) = bytes.as_chunks::<8>();
    let hash = pieces.iter().fold(0, |hash, piece| mix(hash, u64::from_le_bytes(*piece)));
    let rest = rest.iter().fold(1, |rest, byte| (rest << 8) | u64::from(*byte));
    let hash = mix(hash, rest);
    usize::try_from(((hash >> 32) ^ hash) & 0x7fff_ffff).unwrap_or(0)
}

/// The different things in the order in which they first occur. A header has few of them, and a
/// sort for each kind of thing would cost the page more than this.
pub(crate) fn distinct<T: PartialEq>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut known = Vec::new();
    for thing in things {
        if !known.contains(&thing) {
            known.push(thing);
        }
    }
    known
}
/// Spreads the bits of a piece over all higher ones.
const MULTIPLIER: u64 = 0x517c_c1b7_2722_0a95;

/// What was last made of short texts, because the cells of a column are often the same.
#[derive(Debug)]
pub(crate) struct Remembered<T> {
    slots: Vec<(String, T)>,
}

impl<T: Clone + Default> Default for Remembered<T> {
    fn default() -> Self {
        Self { slots: vec![(String::new(), T::default()); Self::SLOTS] }
    }
}

impl<T: Clone + Default> Remembered<T> {
    const SLOTS: usize = 512;
    /// Longer texts are seldom the same.
    const LONGEST: usize = 64;

    /// What `make` makes of a text that is not empty.
    pub(crate) fn get(&mut self, text: &str, make: impl FnOnce(&str) -> T) -> T {
        if text.len() > Self::LONGEST {
            return make(text);
        }
        let slot = hash(text.as_bytes()) % Self::SLOTS;
        match self.slots.get_mut(slot) {
            Some((known, value)) if known == text => value.clone(),
            Some((known, value)) => {
                known.clear();
                known.push_str(text);
                *value = make(text);
                value.clone()
            }
            None => make(text),
        }
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

    #[test]
    fn many_keys_are_all_found() {
        let mut lookup = Lookup::default();
        for number in 0..5000 {
            lookup.insert(format!("xã {number}"), number);
        }
        assert!((0..5000).all(|number| lookup.get(&format!("xã {number}")) == Some(&number)));
        assert_eq!(lookup.get("xã 5000"), None);
    }

    #[test]
    fn what_is_remembered_is_what_would_be_made() {
        let mut remembered = Remembered::default();
        for text in ["Đạt", "Chưa đạt", "Đạt", "67,05%"] {
            assert_eq!(remembered.get(text, str::to_uppercase), text.to_uppercase());
        }
    }
}
