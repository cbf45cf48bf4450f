//! How much processor time a server has used: all its processes together, user and system.
//!
//! Read from `/proc`, so Linux only. A process that ended in between counts through its parent.

use std::collections::BTreeSet;

/// Of a line of `/proc/PID/stat`, after the name: parent, and the four counters of time.
fn counters(pid: u32) -> Option<(u32, u64)> {
    let line = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, after_name) = line.rsplit_once(") ")?;
    let fields: Vec<&str> = after_name.split(' ').collect();
    let parent = fields.get(1)?.parse().ok()?;
    let ticks = fields
        .get(11..15)?
        .iter()
        .map(|one| one.parse().unwrap_or(0));
    Some((parent, ticks.sum::<u64>()))
}

fn everybody() -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let names = entries.flatten().map(|entry| entry.file_name());
    names
        .filter_map(|name| name.to_str()?.parse().ok())
        .collect()
}

/// The ticks that processes and their children have used so far.
pub fn ticks(servers: &[u32]) -> u64 {
    let everybody: Vec<(u32, u32, u64)> = everybody()
        .into_iter()
        .filter_map(|pid| counters(pid).map(|(parent, ticks)| (pid, parent, ticks)))
        .collect();
    let mut family: BTreeSet<u32> = servers.iter().copied().collect();
    loop {
        let children = everybody
            .iter()
            .filter(|(_, parent, _)| family.contains(parent));
        let grown: BTreeSet<u32> = children
            .map(|(pid, _, _)| *pid)
            .chain(family.iter().copied())
            .collect();
        if grown.len() == family.len() {
            break;
        }
        family = grown;
    }
    let own = everybody.iter().filter(|(pid, _, _)| family.contains(pid));
    own.map(|(_, _, ticks)| ticks).sum()
}
