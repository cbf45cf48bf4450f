-- When one person last saw one case: found by both, since an officer who reads lists all day is shown more in a year than
-- any one case holds.
create index access_log_seen on access_log (case_id, person, at);
