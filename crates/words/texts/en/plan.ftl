### The service plan and the commitments.

## Plan
plan-title = Plan
plan-lead = The plan is made with the person, by pillars of services.
plan-none = There is no plan yet.
plan-start = Start the plan
plan-made-with = Made with the person on { $date }
plan-review-by = Review by { $date }
plan-review = Review the plan
plan-pillar-empty = No services in this pillar yet.
plan-persons-words = What the person wants to achieve

## One service
plan-service-add = Add a service
plan-service-need = Need
plan-service-provider = Provided by
plan-service-from = From
plan-service-until = Until
plan-service-protected = Its provider would tell where the person is, so it is not shown.
plan-service-change = Record the change
plan-service-why-not = Why it is not available
plan-state-requested = requested
plan-state-offered = offered
plan-state-accepted = accepted by the person
plan-state-declined = declined by the person for now
plan-state-delivered = delivered
plan-state-not-available = not available
plan-unavailable-no-place = no free place
plan-unavailable-no-provider = no provider in the region
plan-unavailable-no-funds = no funds
plan-unavailable-language = not in the person's language
plan-unavailable-waiting-list = waiting list
plan-unavailable-other = another reason

## Commitments
plan-commitments-heading = Commitments
plan-commitments-lead = What each institution has taken on, and by when.
plan-commitments-none = No commitments yet.
plan-commitment-by = { $institution }, by { $date }
plan-commitment-no-date = { $institution }, no date set
plan-commitment-done = Record as done
plan-commitment-cannot = Cannot be done
plan-commitment-cannot-reason = Why it cannot be done
plan-commitment-not-needed = No longer needed
plan-commitment-state-open = open
plan-commitment-state-done = done on { $date }
plan-commitment-state-cannot = could not be done: { $reason }
plan-commitment-state-not-needed = no longer needed

## Forms of the page
plan-service-status = Where it stands now
plan-choose-mistake = Choose one
plan-task-which = Task
plan-task-give = Give a task
plan-task-end = Record the result
plan-task-result = Result
plan-task-result-done = done
plan-task-result-cannot = cannot be done
plan-task-result-not-needed = no longer needed
plan-task-reason = Reason
plan-task-protected = A task of the protected accommodation
plan-task-reason-help = Needed if the task was not done. Sealed with the account.
plan-task-reason-mistake = Write why the task was not done
plan-task-given = Given on { $date }
plan-task-ended = Ended on { $date }
plan-task-no-date = No date is set
plan-dependants-heading = Children who belong to the person
plan-dependant-closed = who the child is stays closed to you
