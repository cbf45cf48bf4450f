//! The Merkle tree of RFC 9162, section 2.1: its root, and proofs that an entry is in it and that a
//! newer tree contains an older one unchanged.

use crate::digest::Digest;
use crate::error::JournalError;

/// The root of the tree over these leaf hashes (2.1.1).
pub fn tree_root(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of_nothing(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split_point(leaves.len()));
            Digest::of_node(&tree_root(left), &tree_root(right))
        }
    }
}

/// The proof that the leaf at `index` is in the tree, from the leaf upwards (2.1.3.1).
///
/// # Errors
/// [`JournalError::OutsideTree`].
pub fn inclusion_proof(leaves: &[Digest], index: usize) -> Result<Vec<Digest>, JournalError> {
    if index >= leaves.len() {
        return Err(outside(index, leaves.len()));
    }
    let mut proof = Vec::new();
    push_inclusion(leaves, index, &mut proof);
    Ok(proof)
}

fn push_inclusion(leaves: &[Digest], index: usize, proof: &mut Vec<Digest>) {
    if leaves.len() <= 1 {
        return;
    }
    let split = split_point(leaves.len());
    let (left, right) = leaves.split_at(split);
    if index < split {
        push_inclusion(left, index, proof);
        proof.push(tree_root(right));
    } else {
        push_inclusion(right, index - split, proof);
        proof.push(tree_root(left));
    }
}

/// The proof that the tree over all these leaves begins with the tree over the first `old_size` of
/// them (2.1.4.1). Empty when both are the same tree.
///
/// # Errors
/// [`JournalError::OutsideTree`] if the old tree is empty or larger: an empty tree needs no proof.
pub fn consistency_proof(leaves: &[Digest], old_size: usize) -> Result<Vec<Digest>, JournalError> {
    if old_size == 0 || old_size > leaves.len() {
        return Err(outside(old_size, leaves.len()));
    }
    let mut proof = Vec::new();
    push_consistency(leaves, old_size, true, &mut proof);
    Ok(proof)
}

/// `is_whole` says that the old tree is still a complete subtree here, whose root its holder knows.
fn push_consistency(leaves: &[Digest], old_size: usize, is_whole: bool, proof: &mut Vec<Digest>) {
    if old_size == leaves.len() {
        if !is_whole {
            proof.push(tree_root(leaves));
        }
        return;
    }
    let split = split_point(leaves.len());
    let (left, right) = leaves.split_at(split);
    if old_size <= split {
        push_consistency(left, old_size, is_whole, proof);
        proof.push(tree_root(right));
    } else {
        push_consistency(right, old_size - split, false, proof);
        proof.push(tree_root(left));
    }
}

/// Checks a proof that a leaf is at `index` in the tree of this size and root (2.1.3.2).
///
/// # Errors
/// [`JournalError::OutsideTree`], [`JournalError::ProofFails`].
pub fn verify_inclusion(
    leaf: &Digest,
    index: u64,
    size: u64,
    proof: &[Digest],
    root: &Digest,
) -> Result<(), JournalError> {
    if index >= size {
        return Err(JournalError::OutsideTree { index, size });
    }
    let (mut node, mut last) = (index, size - 1);
    let mut reached = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(JournalError::ProofFails);
        }
        if is_right_child(node, last) {
            reached = Digest::of_node(sibling, &reached);
            (node, last) = skip_to_right_child(node, last);
        } else {
            reached = Digest::of_node(&reached, sibling);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    holds(last == 0 && reached == *root)
}

/// Checks a proof that the newer tree begins with the older one (2.1.4.2). An empty older tree is
/// the beginning of every tree, with an empty proof.
///
/// # Errors
/// [`JournalError::OutsideTree`] if the newer tree is the smaller one;
/// [`JournalError::ProofFails`].
pub fn verify_consistency(
    old_size: u64,
    new_size: u64,
    old_root: &Digest,
    new_root: &Digest,
    proof: &[Digest],
) -> Result<(), JournalError> {
    if old_size > new_size {
        return Err(JournalError::OutsideTree {
            index: old_size,
            size: new_size,
        });
    }
    if old_size == 0 {
        return holds(proof.is_empty() && *old_root == Digest::of_nothing());
    }
    if old_size == new_size {
        return holds(proof.is_empty() && old_root == new_root);
    }
    // An old tree whose size is a power of two is itself the first node of the path.
    let whole = old_size.is_power_of_two().then_some(old_root);
    let mut path = whole.into_iter().chain(proof);
    let first = path.next().ok_or(JournalError::ProofFails)?;
    let (mut node, mut last) = (old_size - 1, new_size - 1);
    while node & 1 == 1 {
        (node, last) = (node >> 1, last >> 1);
    }
    let (mut old_reached, mut new_reached) = (*first, *first);
    for sibling in path {
        if last == 0 {
            return Err(JournalError::ProofFails);
        }
        if is_right_child(node, last) {
            old_reached = Digest::of_node(sibling, &old_reached);
            new_reached = Digest::of_node(sibling, &new_reached);
            (node, last) = skip_to_right_child(node, last);
        } else {
            new_reached = Digest::of_node(&new_reached, sibling);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    holds(last == 0 && old_reached == *old_root && new_reached == *new_root)
}

/// Whether the next node of a path joins from the left.
const fn is_right_child(node: u64, last: u64) -> bool {
    node & 1 == 1 || node == last
}

/// Leaves out the levels where the last node has no sibling and so moves up unchanged.
const fn skip_to_right_child(mut node: u64, mut last: u64) -> (u64, u64) {
    while node & 1 == 0 && node != 0 {
        node >>= 1;
        last >>= 1;
    }
    (node, last)
}

const fn holds(is_proven: bool) -> Result<(), JournalError> {
    if is_proven {
        Ok(())
    } else {
        Err(JournalError::ProofFails)
    }
}

/// The largest power of two below the number of leaves, which is at least 2.
const fn split_point(leaves: usize) -> usize {
    1 << (usize::BITS - 1 - (leaves - 1).leading_zeros())
}

const fn outside(index: usize, size: usize) -> JournalError {
    JournalError::OutsideTree {
        index: index as u64,
        size: size as u64,
    }
}
