//! Tasks that institutions owe.

use casework::commitment::{Task, TaskResult};
use casework::reach::reach;
use casework::{Actor, Case, CaseId, Command};
use mechanism::Function;
use office::Clock;

use super::{Walk, Walked};

/// Of how many tasks one is left open, so that the desks of the practice have something to do.
const ONE_LEFT_OF: u8 = 5;

impl Walk<'_> {
    /// Carries out what institutions owe by now; now and then something is left. In a closed case
    /// nobody owes anything.
    pub async fn carry_out_tasks(&mut self, case: &CaseId) -> Walked {
        let desk = self.who(Function::Secretariat)?;
        let opened = self.office.open_case(&desk, case).await?;
        if opened.case().closure.is_some() {
            return Ok(());
        }
        for (id, task) in &opened.case().tasks {
            let left = self.chance.u8(0..ONE_LEFT_OF) == 0;
            let by = self.who_owes(opened.case(), task);
            if let Some(by) = by.filter(|_| task.ended.is_none() && !left) {
                let (task, result) = (id.clone(), TaskResult::Done);
                let end = Command::EndTask { task, result };
                self.act(&by, case, end).await?;
            }
        }
        Ok(())
    }

    /// Somebody of the institution that owes a task, whom the case reaches; nobody where, say, a
    /// person's choice closes the case to the whole institution.
    fn who_owes(&self, case: &Case, task: &Task) -> Option<Actor> {
        let mechanism = self.office.mechanism();
        let function = mechanism.commitment(task.template.as_str())?.function;
        let lines = reach(case, mechanism, self.clock.now());
        let owes = self
            .people
            .iter()
            .filter(|one| one.institution == task.institution && one.functions.contains(&function));
        let mut owes = owes.map(|one| one.actor(true));
        owes.find(|actor| lines.iter().any(|line| line.is_for(actor)))
    }
}
