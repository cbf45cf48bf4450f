//! The tree against known values of the RFC's log, and against a second implementation written from
//! the RFC's words: it keeps every level as a list, climbs proofs by position and shares no code
//! with the first.

use journal::{
    Digest, JournalError, consistency_proof, inclusion_proof, tree_root, verify_consistency,
    verify_inclusion,
};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    hasher.finalize().into()
}

fn leaf(entry: &[u8]) -> Digest {
    Digest::from_bytes(hash(&[&[0], entry]))
}

fn leaves(count: usize) -> Vec<Digest> {
    (0..count).map(|at| leaf(&at.to_be_bytes())).collect()
}

/// Every level from the leaves to the root; a node without a sibling moves up as it is.
fn levels(leaves: &[Digest]) -> Vec<Vec<Digest>> {
    let mut levels = vec![leaves.to_vec()];
    while levels.last().unwrap().len() > 1 {
        let above = levels
            .last()
            .unwrap()
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => {
                    Digest::from_bytes(hash(&[&[1], left.as_bytes(), right.as_bytes()]))
                }
                _ => pair[0],
            })
            .collect();
        levels.push(above);
    }
    levels
}

fn naive_root(leaves: &[Digest]) -> Digest {
    if leaves.is_empty() {
        return Digest::from_bytes(hash(&[]));
    }
    levels(leaves).last().unwrap()[0]
}

/// The sibling of the node on each level, where it has one.
fn naive_inclusion(leaves: &[Digest], mut index: usize) -> Vec<Digest> {
    let mut proof = Vec::new();
    for level in levels(leaves) {
        if let Some(sibling) = level.get(index ^ 1) {
            proof.push(*sibling);
        }
        index /= 2;
    }
    proof
}

/// The eight entries that Certificate Transparency's own tests use, and the roots over the first of
/// them, the first two, and so on.
const KNOWN_ENTRIES: [&[u8]; 8] = [
    &[],
    &[0x00],
    &[0x10],
    &[0x20, 0x21],
    &[0x30, 0x31],
    &[0x40, 0x41, 0x42, 0x43],
    &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    &[
        0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e,
        0x6f,
    ],
];
const KNOWN_ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[test]
fn known_roots_are_reached() {
    let leaves = KNOWN_ENTRIES.map(leaf);
    for (size, root) in KNOWN_ROOTS.iter().enumerate() {
        assert_eq!(
            tree_root(&leaves[..size]).to_string(),
            *root,
            "{size} entries"
        );
    }
}

#[test]
fn every_proof_of_every_small_tree_holds() {
    for size in 1..=33 {
        let leaves = leaves(size);
        let root = tree_root(&leaves);
        for index in 0..size {
            let proof = inclusion_proof(&leaves, index).unwrap();
            let (index, size) = (index as u64, size as u64);
            verify_inclusion(&leaves[index as usize], index, size, &proof, &root).unwrap();
        }
        for old_size in 1..=size {
            let proof = consistency_proof(&leaves, old_size).unwrap();
            let old_root = tree_root(&leaves[..old_size]);
            verify_consistency(old_size as u64, size as u64, &old_root, &root, &proof).unwrap();
        }
    }
}

#[test]
fn no_proof_of_a_small_tree_holds_for_another_position() {
    for size in 2..=17_u64 {
        let leaves = leaves(size as usize);
        let root = tree_root(&leaves);
        for (index, elsewhere) in (0..size).flat_map(|a| (0..size).map(move |b| (a, b))) {
            let proof = inclusion_proof(&leaves, index as usize).unwrap();
            let result = verify_inclusion(&leaves[index as usize], elsewhere, size, &proof, &root);
            assert_eq!(
                result.is_ok(),
                index == elsewhere,
                "{index} as {elsewhere} of {size}"
            );
        }
    }
}

proptest! {
    #[test]
    fn both_implementations_agree(size in 0_usize..70) {
        let leaves = leaves(size);
        prop_assert_eq!(tree_root(&leaves), naive_root(&leaves));
        for index in 0..size {
            prop_assert_eq!(inclusion_proof(&leaves, index).unwrap(), naive_inclusion(&leaves, index));
        }
    }

    #[test]
    fn a_changed_proof_of_inclusion_fails(
        size in 2_usize..100, index: prop::sample::Index, at: prop::sample::Index, bit in 0_usize..256,
    ) {
        let leaves = leaves(size);
        let (index, root) = (index.index(size), tree_root(&leaves));
        let mut proof = inclusion_proof(&leaves, index).unwrap();
        let at = at.index(proof.len());
        proof[at] = flipped(&proof[at], bit);
        prop_assert_eq!(
            verify_inclusion(&leaves[index], index as u64, size as u64, &proof, &root),
            Err(JournalError::ProofFails)
        );
    }

    #[test]
    fn a_history_that_was_changed_is_not_consistent(
        size in 2_usize..100, old: prop::sample::Index, changed: prop::sample::Index, bit in 0_usize..256,
    ) {
        let honest = leaves(size);
        let old_size = 1 + old.index(size - 1);
        let old_root = tree_root(&honest[..old_size]);
        let mut forged = honest;
        let changed = changed.index(old_size);
        forged[changed] = flipped(&forged[changed], bit);
        let proof = consistency_proof(&forged, old_size).unwrap();
        prop_assert_eq!(
            verify_consistency(old_size as u64, size as u64, &old_root, &tree_root(&forged), &proof),
            Err(JournalError::ProofFails)
        );
    }

    #[test]
    fn proofs_that_are_cut_or_lengthened_fail(size in 2_usize..100, old: prop::sample::Index) {
        let leaves = leaves(size);
        let old_size = 1 + old.index(size - 1);
        let (old_root, root) = (tree_root(&leaves[..old_size]), tree_root(&leaves));
        let mut proof = consistency_proof(&leaves, old_size).unwrap();
        proof.push(root);
        let sizes = (old_size as u64, size as u64);
        prop_assert!(verify_consistency(sizes.0, sizes.1, &old_root, &root, &proof).is_err());
        proof.truncate(proof.len() - 2);
        prop_assert!(verify_consistency(sizes.0, sizes.1, &old_root, &root, &proof).is_err());
    }

    #[test]
    fn any_proof_of_any_size_is_checked_without_a_panic(
        index: u64, size: u64, proof in prop::collection::vec(any::<[u8; 32]>(), 0..70),
    ) {
        let proof: Vec<Digest> = proof.into_iter().map(Digest::from_bytes).collect();
        let root = leaf(b"");
        prop_assert!(verify_inclusion(&leaf(b"x"), index, size, &proof, &root).is_err());
        let (older, newer) = (index.min(size).max(1), index.max(size).max(2));
        prop_assume!(older < newer);
        prop_assert!(verify_consistency(older, newer, &leaf(b"x"), &root, &proof).is_err());
    }
}

fn flipped(digest: &Digest, bit: usize) -> Digest {
    let mut bytes = *digest.as_bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Digest::from_bytes(bytes)
}

#[test]
fn what_lies_outside_the_tree_is_refused() {
    let leaves = leaves(3);
    let outside = |index| Err(JournalError::OutsideTree { index, size: 3 });
    assert_eq!(inclusion_proof(&leaves, 3), outside(3));
    assert_eq!(consistency_proof(&leaves, 4), outside(4));
    assert_eq!(consistency_proof(&leaves, 0), outside(0));
    let root = tree_root(&leaves);
    assert_eq!(
        verify_inclusion(&leaves[0], 3, 3, &[], &root),
        Err(JournalError::OutsideTree { index: 3, size: 3 })
    );
    assert_eq!(
        verify_consistency(4, 3, &root, &root, &[]),
        Err(JournalError::OutsideTree { index: 4, size: 3 })
    );
}

#[test]
fn the_empty_tree_is_the_beginning_of_every_tree() {
    let (empty, root) = (tree_root(&[]), tree_root(&leaves(5)));
    assert_eq!(verify_consistency(0, 5, &empty, &root, &[]), Ok(()));
    assert_eq!(
        verify_consistency(0, 5, &root, &root, &[]),
        Err(JournalError::ProofFails)
    );
    assert_eq!(verify_consistency(5, 5, &root, &root, &[]), Ok(()));
    assert_eq!(
        verify_consistency(5, 5, &root, &empty, &[]),
        Err(JournalError::ProofFails)
    );
}
