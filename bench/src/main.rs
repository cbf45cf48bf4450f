//! Measuring Besa: filling a practice record with many cases, and asking a running server.
//!
//! `run.mjs` beside this crate puts the two together with the peer and writes the table.

mod ask;
mod concern;
mod decide;
mod errand;
mod folder;
mod load;
mod outside;
mod processor;
mod relabel;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Fills a practice record, and asks a running server.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fill a data folder with practice cases, sealed and projected like any other.
    Load(load::Arguments),
    /// Ask a running server for one thing, again and again, and print what it took as JSON.
    Ask(ask::Arguments),
    /// Time access decisions in this process, over the cases of one person's list.
    Decide(decide::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Load(arguments) => load::run(arguments).await,
        Command::Ask(arguments) => ask::run(arguments).await,
        Command::Decide(arguments) => decide::run(arguments).await,
    };
    match outcome {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
