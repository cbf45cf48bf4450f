//! Tasks that institutions owe.

use casework::commitment::TaskResult;
use casework::{CaseId, Command, TaskId};
use mechanism::{CommitmentId, Function};

use super::{Stopped, Walk, Walked};

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
        let owed = opened.case().tasks.iter();
        let open: Vec<(TaskId, CommitmentId)> = owed
            .filter(|(_, task)| task.ended.is_none())
            .map(|(id, task)| (id.clone(), task.template.clone()))
            .collect();
        for (task, template) in open {
            if self.chance.u8(0..ONE_LEFT_OF) > 0 {
                self.carry_out(case, task, &template).await?;
            }
        }
        Ok(())
    }

    async fn carry_out(&self, case: &CaseId, task: TaskId, template: &CommitmentId) -> Walked {
        let definition = self.office.mechanism().commitment(template.as_str());
        let definition = definition.ok_or_else(|| Stopped(format!("no commitment {template}")))?;
        let by = self.of(definition.institution.as_str(), definition.function)?;
        let result = TaskResult::Done;
        self.act(&by, case, Command::EndTask { task, result }).await
    }
}
