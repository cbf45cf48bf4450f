//! The one binary. It alone reads the clock, chance and the environment; everything else gets them
//! passed in.

mod demo;
mod first_start;
mod keeper;
mod mechanism;
mod outside;
mod packs;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// SQLite too takes its memory here: every question frees and takes pages, which the system's own allocator does slowly.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Besa: the system a National Referral Mechanism runs on.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a practice with invented people on this machine.
    Demo(demo::Arguments),
    /// Serve a mechanism. Refuses to start until the real sign-in exists, and names every reason.
    Serve(serve::Arguments),
    /// Check or print a mechanism pack.
    #[command(subcommand)]
    Mechanism(mechanism::Command),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(outside::log_filter())
        .with_writer(std::io::stderr)
        .init();
    match Arguments::parse().command {
        Command::Demo(arguments) => demo::run(arguments),
        Command::Serve(arguments) => serve::refuse(arguments),
        Command::Mechanism(command) => mechanism::run(command),
    }
}
